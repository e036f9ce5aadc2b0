-- What happened at each bank, in the order of its sequence. A bank's row is locked until the transaction of its event ends, so whoever
-- has read n finds nothing at or below n later, and no number is left out.
create table bank.event_feed (
    bank           uuid   primary key,
    last           bigint not null check (last >= 0),
    platform_after text   not null check (platform_after ~ '^\d{1,20}$') -- how far the platform's feed is read
);

create table bank.event (
    bank       uuid        not null references bank.event_feed,
    sequence   bigint      not null check (sequence > 0),
    id         uuid        not null,
    type       text        not null,
    once       text        not null, -- the same event is kept once, whoever tells of it
    subject    uuid        not null, -- financing, settlement or work item
    told_at    timestamptz not null,
    data       text        not null check (length(data) between 2 and 4000), -- JSON
    primary key (bank, sequence),
    unique (bank, id),
    unique (bank, once)
);
create index event_by_subject on bank.event (bank, subject, type, sequence);
create trigger append_only before update or delete or truncate on bank.event
    for each statement execute function records.refuse_change();
