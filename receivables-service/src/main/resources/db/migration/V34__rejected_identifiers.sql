-- A number that was proposed by mistake is rejected, by any person of an operator, so that it stands in nobody's way. Rows are added and never changed.
create table records.identifier_rejection (
    identifier_id uuid primary key references records.identifier,
    reason        varchar(500) not null check (reason <> ''),
    subject       varchar(255) not null check (subject <> ''),
    name          varchar(200) not null,
    client        varchar(255) not null,
    given_at      timestamptz not null default now()
);
create trigger append_only before update or delete or truncate on records.identifier_rejection
    for each statement execute function records.refuse_change();

-- The operator whose person proposed it: where more than one is active, another one confirms. Null of what was proposed before.
alter table records.identifier add column proposer_participant uuid;

-- Fingerprints of a participant's documents rest on its USCC, or on its LEI where it has none. One that was enrolled with an LEI gets no USCC later: each of its
-- documents would have a second fingerprint, and could be financed twice.
create or replace function records.identifiers_stay() returns trigger language plpgsql as $$
begin
    if (old.uscc is not null and new.uscc is distinct from old.uscc)
        or (old.lei is not null and new.lei is distinct from old.lei)
        or (old.eori is not null and new.eori is distinct from old.eori) then
        raise exception 'a USCC, LEI or EORI number that was recorded is never changed';
    end if;
    if old.uscc is null and old.lei is not null and new.uscc is not null then
        raise exception 'who has an LEI gets no USCC: the fingerprints of its documents rest on its LEI';
    end if;
    return new;
end $$;
