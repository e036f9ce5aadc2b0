-- Trade documents of participants: the file as it was uploaded (its bytes lie in the file store), what it says, and that it was put aside. Rows are added and
-- never changed: a correction is a version of the details. The function of the triggers is that of V8.

create table records.trade_document (
    id            uuid primary key,
    participant   uuid not null references records.participant_record,
    -- Of its file; a document that was only typed has none.
    media_type    varchar(20) check (media_type in ('application/pdf', 'application/ofd', 'application/xml', 'image/jpeg', 'image/png')),
    bytes         integer check (bytes between 1 and 5242880),
    sha256        varchar(66) check (sha256 ~ '^0x[0-9a-f]{64}$'),
    added_subject varchar(255) not null check (added_subject <> ''),
    added_name    varchar(200) not null,
    added_client  varchar(255) not null,
    added_at      timestamptz not null default now(),
    constraint a_file_is_whole check (num_nonnulls(media_type, bytes, sha256) in (0, 3))
);
create index trade_document_participant on records.trade_document (participant, id);
create index trade_document_file on records.trade_document (participant, sha256);

create table records.trade_document_details (
    document_id       uuid not null references records.trade_document,
    version           smallint not null check (version between 1 and 20),
    source            varchar(5) not null check (source in ('read', 'typed')),
    kind              varchar(20) not null check (kind in ('customs-declaration', 'invoice', 'contract', 'delivery-note', 'tax-filing-form', 'warehouse-receipt')),
    standing          varchar(10) not null check (standing in ('in-force', 'submitted', 'correction')),
    number            varchar(128) not null,
    normalised_number varchar(64) not null,
    -- Of the number, where the kind's numbers begin again each year.
    number_year       smallint check (number_year between 2000 and 2099),
    issued_on         date check (issued_on is not null or kind = 'customs-declaration'),
    -- USCC, or LEI, of the participant as the operators recorded it.
    owner_number      varchar(20) not null,
    currency          varchar(3) not null,
    amount            bigint not null check (amount > 0),
    fingerprint       varchar(66) not null check (fingerprint ~ '^0x[0-9a-f]{64}$'),
    line_count        integer not null check (line_count between 0 and 10000),
    -- Parties, the first lines, and what a correction corrects: shown, never searched.
    content           text not null,
    subject           varchar(255) not null check (subject <> ''),
    name              varchar(200) not null,
    client            varchar(255) not null,
    given_at          timestamptz not null default now(),
    primary key (document_id, version)
);
create index trade_document_details_fingerprint on records.trade_document_details (fingerprint);

create table records.trade_document_aside (
    document_id uuid primary key references records.trade_document,
    reason      varchar(500) not null,
    subject     varchar(255) not null check (subject <> ''),
    name        varchar(200) not null,
    client      varchar(255) not null,
    given_at    timestamptz not null default now()
);

create trigger append_only before update or delete or truncate on records.trade_document
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.trade_document_details
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.trade_document_aside
    for each statement execute function records.refuse_change();

-- What a request rests on. Requests of before named their documents in words: they have neither a stored document nor a year.
alter table records.financing_request_document add column document_id uuid;
alter table records.financing_request_document add column version smallint;
alter table records.financing_request_document add column number_year smallint;
alter table records.financing_request_document add foreign key (document_id, version) references records.trade_document_details (document_id, version);
create index financing_request_document_document on records.financing_request_document (document_id) where document_id is not null;
