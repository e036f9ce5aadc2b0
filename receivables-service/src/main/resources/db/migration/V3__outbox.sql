-- Events on their way to Kafka. A row is written in the transaction of what it tells; the relay sends it, at least once and in order.
create schema if not exists records;

create table records.outbox (
    position bigint generated always as identity primary key, -- the order of sending; the projector is the one writer of chain events
    event_id text   not null unique,   -- of a chain event: block-transaction-log
    block    bigint,                   -- null: not an event of the chain
    topic    text   not null,
    key      text   not null,          -- events with one key keep their order
    event    text   not null,          -- the whole CloudEvent as JSON
    sent_at  timestamptz
);
create index outbox_unsent on records.outbox (position) where sent_at is null;
create index outbox_sent on records.outbox (sent_at) where sent_at is not null;

-- Every chain event up to this block was sent and its row cleaned up; a rebuild of the projection must not queue it again.
create table records.outbox_cleaned (
    id            smallint primary key check (id = 1),
    through_block bigint not null
);
insert into records.outbox_cleaned values (1, -1);
