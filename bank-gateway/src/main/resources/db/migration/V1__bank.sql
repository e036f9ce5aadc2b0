-- What the hosted banks must remember themselves. The rows of each bank are its own: every table begins with the bank.
-- "If not exists", and the moves from public, because a database of the time before this service has some of it.

create table if not exists bank.quote (
    bank       uuid not null,
    request_id uuid not null,
    body       text not null, -- the quote as it was sent to the service
    terms_hash text not null,
    primary key (bank, request_id)
);
-- Null in rows of the time when what a quote was made for was not kept; such a quote is not approved.
alter table bank.quote
    add column if not exists voucher_id  uuid,
    add column if not exists payable_id  uuid,
    add column if not exists supplier    uuid,
    add column if not exists minor_units bigint,
    add column if not exists valid_until date;

create table if not exists bank.quote_document (
    bank        uuid   not null,
    request_id  uuid   not null,
    fingerprint text   not null,
    kind        text   not null,
    minor_units bigint not null check (minor_units > 0),
    primary key (bank, request_id, fingerprint),
    foreign key (bank, request_id) references bank.quote
);

create table if not exists bank.share (
    bank          uuid    not null,
    settlement_id uuid    not null,
    ordinal       integer not null,
    piece_id      uuid    not null,
    minor_units   bigint  not null check (minor_units >= 0),
    primary key (bank, settlement_id, ordinal),
    unique (bank, settlement_id, piece_id)
);

-- A settlement to pay. Whoever executes it holds the row's lock meanwhile.
create table bank.settlement_job (
    bank           uuid not null,
    settlement_id  uuid not null,
    state          text not null check (state in ('open', 'done', 'refused')),
    problem        text,
    problem_status integer,
    detail         text, -- of the refusal, or why it was tried in vain last
    failures       integer not null check (failures >= 0),
    asked_at       timestamptz not null,
    due_at         timestamptz not null,
    primary key (bank, settlement_id),
    check ((state = 'refused') = (problem is not null)),
    check ((problem is null) = (problem_status is null))
);
create index settlement_job_due on bank.settlement_job (due_at) where state = 'open';

-- The journal of submissions is made by the ledger's own script, which comes with it and runs after this one.
alter table if exists public.submission set schema bank;
alter table if exists public.replaced_submission set schema bank;
