-- The feed: events in the order in which the relay numbered them, kept for ever, and who may read each.
create table records.event (
    number   bigint primary key, -- given by the one relay that sends; a rebuild finds its events here and keeps the numbers
    event_id text    not null unique,
    for_all  boolean not null,   -- every participant may read it
    event    text    not null    -- the whole CloudEvent as JSON, without its sequence
);
create index event_for_all on records.event (number) where for_all;

create table records.event_reader (
    participant uuid   not null,
    number      bigint not null references records.event,
    primary key (participant, number)
);

alter table records.outbox
    add column readers uuid[]  not null default '{}',
    add column for_all boolean not null default false,
    add column number  bigint; -- null until the relay has numbered it
create index outbox_unnumbered on records.outbox (position) where number is null and sent_at is null;
drop index records.outbox_unsent;
create index outbox_unsent on records.outbox (number) where sent_at is null;
