-- An act waits thirty days and ten moves of the business date, whichever is longer, so the moves are counted. Contracts of before, which do not
-- count them, are refused at the start; what was projected from them is of no use any more.
alter table projection.business_date add column moves bigint not null default 0 check (moves >= 0);
alter table projection.act add column last_move bigint not null default 0 check (last_move >= 0);

-- Whose support came last: of an executed act the one that executed it. An operator whose key was replaced supports again, in its old place.
alter table projection.act add column last_supporter uuid;
update projection.act a set last_supporter =
    (select operator from projection.act_support s where s.act_id = a.id order by position desc limit 1);
alter table projection.act alter column last_supporter set not null;

-- With which key: a support counts as long as its operator has that key and is not suspended.
alter table projection.act_support add column signing_key text check (signing_key ~ '^0x[0-9a-f]{40}$');
update projection.act_support s set signing_key = (select signing_key from projection.participant p where p.id = s.operator);
alter table projection.act_support alter column signing_key set not null;

-- A trail is its participant's own.
alter table projection.audit_anchor rename column operator to participant;
alter table projection.audit_anchor drop constraint audit_anchor_pkey;
alter table projection.audit_anchor add primary key (participant, stream);
