-- Who asked for what, and how it was answered: the tables of every service's audit trail. Rows are added and never changed:
-- docs/audit-trail.md has the form and the hashes.
-- The triggers stop the service, and whoever holds its password, from changing a row by mistake or by a flaw. Whoever owns the
-- table can drop them; that is what hashes, MAC and witness are for.

create function records.refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'records.% is not changed: %', tg_table_name, tg_name;
end
$$;

-- The lock of the one writer. Never updated.
create table records.audit_stream (
    stream varchar(66) primary key
);

create table records.audit_entry (
    stream           varchar(66) not null references records.audit_stream,
    sequence         bigint not null check (sequence > 0),
    form             smallint not null,
    at               timestamptz not null,
    subject          varchar(255),
    client           varchar(255),
    name             varchar(255),
    participant      uuid,
    roles            varchar(100)[] not null,
    peer             varchar(100) not null,
    operation        varchar(100),
    target           varchar(500) not null,
    idempotency_key  varchar(100),
    body_sha256      varchar(66),
    request_ids      uuid[] not null,
    status           smallint not null,
    problem          varchar(100),
    operation_id     uuid,
    transaction_hash varchar(66),
    answer_ids       uuid[] not null,
    hash             varchar(66) not null,
    primary key (stream, sequence)
);
create index audit_entry_participant on records.audit_entry (participant, sequence);
create index audit_entry_subject on records.audit_entry (subject, sequence);
create index audit_entry_at on records.audit_entry using brin (at);
create index audit_entry_ids on records.audit_entry using gin (request_ids, answer_ids);

-- One row for each batch that was written.
create table records.audit_head (
    stream  varchar(66) not null references records.audit_stream,
    entries bigint not null check (entries > 0),
    hash    varchar(66) not null,
    mac     varchar(66) not null,
    primary key (stream, entries)
);

create trigger append_only before update or delete or truncate on records.audit_stream
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.audit_entry
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.audit_head
    for each statement execute function records.refuse_change();
