-- Events on their way to Kafka, and the feed of those that were numbered. Runs again whenever it changes, so every statement may be
-- repeated.

-- A row is written in the transaction of what it tells; the relay sends it, at least once and in order.
create table if not exists records.outbox (
    position bigint generated always as identity primary key, -- the order of sending
    event_id text    not null unique,   -- of a chain event: block-transaction-log
    block    bigint,                    -- null: not an event of the chain
    topic    text    not null,
    key      text    not null,          -- events with one key keep their order
    event    text    not null,          -- the whole CloudEvent as JSON
    sent_at  timestamptz,
    readers  uuid[]  not null default '{}',
    for_all  boolean not null default false,
    number   bigint                     -- null until the relay has numbered it
);
-- How long an event waits, and the trace of the request that made it true (W3C trace context); null for events of the chain.
alter table records.outbox
    add column if not exists queued_at   timestamptz not null default now(),
    add column if not exists traceparent text;
create index if not exists outbox_unnumbered on records.outbox (position) where number is null and sent_at is null;
create index if not exists outbox_unsent on records.outbox (number) where sent_at is null;
create index if not exists outbox_sent on records.outbox (sent_at) where sent_at is not null;

-- Every chain event up to this block was sent and its row cleaned up; a rebuild of a projection must not queue it again.
create table if not exists records.outbox_cleaned (
    id            smallint primary key check (id = 1),
    through_block bigint not null
);
insert into records.outbox_cleaned values (1, -1) on conflict do nothing;

-- The feed: events in the order in which the relay numbered them, kept for ever, and who may read each.
create table if not exists records.event (
    number   bigint primary key, -- given by the one relay that sends; a rebuild finds its events here and keeps the numbers
    event_id text    not null unique,
    for_all  boolean not null,   -- every participant may read it
    event    text    not null    -- the whole CloudEvent as JSON, without its sequence
);
create index if not exists event_for_all on records.event (number) where for_all;

create table if not exists records.event_reader (
    participant uuid   not null,
    number      bigint not null references records.event,
    primary key (participant, number)
);

-- Events that a consumer has taken up. It may get one again: after a crash, or because another instance took over.
create table if not exists records.inbox (
    consumer varchar(100) not null,
    event_id text         not null,
    taken_at timestamptz  not null default now(),
    primary key (consumer, event_id)
);
create index if not exists inbox_taken_at on records.inbox (taken_at);
