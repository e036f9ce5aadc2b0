-- A document has an owner, who alone reserves on it, and a face value; documents of the same goods share the limit of their trade group.
-- Contracts of before, which know neither, are refused at the start; what was projected from them is of no use any more.
alter table projection.document add column face_value bigint;
update projection.document set face_value = financeable;
alter table projection.document alter column face_value set not null;
alter table projection.document add constraint face_value_bounds_the_limit check (face_value >= financeable);
alter table projection.document add column owner uuid;
update projection.document set owner = attester;
alter table projection.document alter column owner set not null;
alter table projection.document add column trade_group bigint check (trade_group > 0); -- in force; null: none

-- A limit may be lowered below what is financed already. Then nothing is reserved until it is enough again.
alter table projection.document drop constraint nothing_is_financed_twice;
alter table projection.document add constraint nothing_is_financed_twice
    check (reserved = 0 or reserved + drawn - released <= financeable);

create table projection.trade_group (
    id          bigint  primary key check (id > 0),
    currency    char(3) not null,
    financeable bigint  not null check (financeable >= 0), -- the limit
    reserved    bigint  not null check (reserved >= 0),
    drawn       bigint  not null check (drawn >= 0),
    released    bigint  not null check (released between 0 and drawn),
    attester    uuid    not null, -- who stated it
    merged_into bigint check (merged_into > 0), -- the group that took its place
    frozen      boolean not null,
    block       bigint  not null check (block >= 0)
);
create index document_by_trade_group on projection.document (trade_group);
create index document_by_owner on projection.document (owner);
create index reservation_by_document on projection.reservation (fingerprint, state);

alter table projection.policy_limit drop constraint policy_limit_kind_check;
alter table projection.policy_limit add constraint policy_limit_kind_check check (kind in
    ('TENOR_MONTHS_MAX', 'TENOR_MONTHS_UNEXPLAINED_MAX', 'DEPTH_MAX', 'FAN_OUT_MAX', 'SMALLEST_PIECE', 'FUNDING_DAYS',
     'SETTLEMENT_DAYS', 'ATTEST_DAYS', 'ANSWER_DAYS', 'RESERVE_DAYS'));

alter table projection.blocked_attempt drop constraint blocked_attempt_reason_check;
alter table projection.blocked_attempt add constraint blocked_attempt_reason_check
    check (reason in ('BEYOND_VALUE', 'TWICE', 'FROZEN', 'SAME_GOODS', 'NOT_THE_OWNER'));
