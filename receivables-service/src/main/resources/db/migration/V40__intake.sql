-- Files of payables that an enterprise uploads: what was understood of each, how it is read, and what became of each row. The bytes lie in the file store.
create table records.intake (
    id                uuid primary key,
    participant       uuid not null references records.participant_record,
    file_name         varchar(200) not null,
    format            varchar(10) not null check (format in ('csv', 'xlsx', 'documents')),
    bytes             integer not null check (bytes between 1 and 5242880),
    sha256            varchar(66) not null check (sha256 ~ '^0x[0-9a-f]{64}$'),
    -- Encodings that it may be in, each with how it looks then: JSON, shown and never searched.
    encodings         text not null,
    -- As the layout reads it, and the layout: JSON.
    header            text not null,
    layout            text not null,
    -- Of the layout: whoever confirms says which one was seen.
    version           integer not null default 1 check (version > 0),
    -- The layout is one that the enterprise confirmed before, for a file with this header.
    remembered        boolean not null,
    state             varchar(10) not null check (state in ('uploaded', 'running', 'done', 'refused', 'withdrawn')),
    all_or_nothing    boolean not null default false,
    paying_bank       uuid,
    -- Data records of the file, known when it is confirmed; how many have their result, and what became of them.
    rows              integer not null default 0 check (rows between 0 and 100000),
    done              integer not null default 0 check (done between 0 and rows),
    recorded          integer not null default 0 check (recorded >= 0),
    rejected          integer not null default 0 check (rejected >= 0),
    uploader_subject  varchar(255) not null check (uploader_subject <> ''),
    uploader_name     varchar(200) not null,
    uploader_client   varchar(255) not null,
    uploaded_at       timestamptz not null default now(),
    confirmer_subject varchar(255),
    confirmer_name    varchar(200),
    confirmer_client  varchar(255),
    confirmed_at      timestamptz,
    constraint a_confirmation_is_whole check (num_nonnulls(confirmer_subject, confirmer_name, confirmer_client, confirmed_at, paying_bank) in (0, 5)),
    constraint each_row_has_one_result check (recorded + rejected <= rows)
);
create index intake_participant on records.intake (participant, id);
create index intake_running on records.intake (id) where state = 'running';
create trigger content_is_fixed before update of id, participant, file_name, format, bytes, sha256, encodings, uploader_subject, uploader_name, uploader_client, uploaded_at
    on records.intake for each row execute function records.refuse_change();

create table records.intake_row (
    intake         uuid not null references records.intake,
    row            integer not null check (row > 0),
    line           bigint not null check (line > 0),
    state          varchar(10) not null check (state in ('recorded', 'rejected')),
    payable        uuid,
    invoice_number varchar(64),
    -- Of a rejected one: what is wrong, and the cells as they stand in the file; JSON.
    complaints     text,
    cells          text,
    primary key (intake, row),
    constraint a_recorded_one_has_its_payable check ((state = 'recorded') = (payable is not null)),
    constraint a_rejected_one_says_why check (state <> 'rejected' or num_nonnulls(complaints, cells) = 2)
);
create index intake_row_rejected on records.intake_row (intake, row) where state = 'rejected';

-- How an enterprise last had files with this header read.
create table records.intake_layout (
    participant uuid not null references records.participant_record,
    header_hash varchar(66) not null check (header_hash ~ '^0x[0-9a-f]{64}$'),
    layout      text not null,
    primary key (participant, header_hash)
);

-- Rows name suppliers as companies do.
create index participant_record_name on records.participant_record (lower(name));
