-- A number by which a register knows a participant belongs to one participant only, and is never changed. EORI: with the customs of the EU and the UK.
alter table records.participant_record add column eori varchar(17) check (eori ~ '^[A-Z]{2}[A-Z0-9]{1,15}$');
-- The act that it was proposed in; null of who was proposed before this migration.
alter table records.participant_record add column act_id uuid;
alter table records.participant_record add column recorded_at timestamptz not null default now();

do $$
declare
    twice text := (select string_agg(number || ': ' || holders, '; ') from (
        select uscc as number, string_agg(id::text, ', ') as holders from records.participant_record where uscc is not null group by uscc having count(*) > 1
        union all
        select lei, string_agg(id::text, ', ') from records.participant_record where lei is not null group by lei having count(*) > 1) d);
begin
    if twice is not null then
        raise exception 'a USCC or LEI belongs to one participant; decide whose it is and clear it at the others: %', twice;
    end if;
end $$;

create unique index participant_record_uscc on records.participant_record (uscc);
create unique index participant_record_lei on records.participant_record (lei);
create unique index participant_record_eori on records.participant_record (eori);
create index participant_record_act on records.participant_record (act_id);

create function records.identifiers_stay() returns trigger language plpgsql as $$
begin
    if (old.uscc is not null and new.uscc is distinct from old.uscc)
        or (old.lei is not null and new.lei is distinct from old.lei)
        or (old.eori is not null and new.eori is distinct from old.eori) then
        raise exception 'a USCC, LEI or EORI number that was recorded is never changed';
    end if;
    return new;
end $$;
create trigger identifiers_stay before update on records.participant_record for each row execute function records.identifiers_stay();

-- One that was missing is added by two persons of the operators: one proposes, another one confirms. Rows are added and never changed.
create table records.identifier (
    id               uuid primary key,
    participant      uuid not null references records.participant_record,
    scheme           varchar(4) not null check (scheme in ('uscc', 'lei', 'eori')),
    value            varchar(20) not null check (value <> ''),
    evidence         varchar(500) not null check (evidence <> ''),
    proposer_subject varchar(255) not null check (proposer_subject <> ''),
    proposer_name    varchar(200) not null,
    proposer_client  varchar(255) not null,
    proposed_at      timestamptz not null default now(),
    unique (id, proposer_subject)
);
create index identifier_participant on records.identifier (participant, id);

create table records.identifier_confirmation (
    identifier_id    uuid primary key references records.identifier,
    proposer_subject varchar(255) not null,
    subject          varchar(255) not null,
    name             varchar(200) not null,
    client           varchar(255) not null,
    given_at         timestamptz not null default now(),
    foreign key (identifier_id, proposer_subject) references records.identifier (id, proposer_subject),
    constraint nobody_confirms_its_own check (subject <> proposer_subject and subject <> '')
);

create trigger append_only before update or delete or truncate on records.identifier
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.identifier_confirmation
    for each statement execute function records.refuse_change();
