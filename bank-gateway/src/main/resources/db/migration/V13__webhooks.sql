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

-- Where a bank has its events sent. Its secret is derived by the bank's vault from id and generation, and stands nowhere.
create table bank.webhook (
    bank           uuid        not null,
    id             uuid        not null,
    url            text        not null check (length(url) between 8 and 500),
    types          text[]      not null check (cardinality(types) <= 50), -- none: every type
    state          text        not null check (state in ('active', 'disabled', 'removed')),
    why            text        check (why in ('person', 'failures', 'gone')),
    generation     integer     not null check (generation > 0), -- of the secret
    rotation_key   text,                 -- Idempotency-Key of the last rotation: asked again, there is no other one
    previous_until timestamptz,          -- how long the secret before signs, too
    failures       integer     not null check (failures >= 0), -- attempts in vain since the last one that was not
    delivered_at   timestamptz,          -- the last one that was not in vain
    due_at         timestamptz not null, -- it rests until then
    held_by        uuid,                 -- of one execution
    held_until     timestamptz,
    created_by     text        not null,
    created_at     timestamptz not null,
    primary key (bank, id),
    check ((state = 'disabled') = (why is not null)),
    check ((held_by is null) = (held_until is null))
);
create unique index webhook_by_url on bank.webhook (bank, url) where state <> 'removed';

create table bank.webhook_delivery (
    bank       uuid        not null,
    id         uuid        not null,
    webhook_id uuid        not null,
    sequence   bigint      not null, -- of the event
    state      text        not null check (state in ('waiting', 'delivered', 'failed')),
    replay     boolean     not null, -- somebody asked for it
    attempts   integer     not null check (attempts >= 0),
    created_at timestamptz not null,
    due_at     timestamptz not null,
    ended_at   timestamptz,
    primary key (bank, id),
    foreign key (bank, webhook_id) references bank.webhook,
    foreign key (bank, sequence) references bank.event,
    check ((state = 'waiting') = (ended_at is null))
);
create unique index webhook_delivery_waiting on bank.webhook_delivery (bank, webhook_id, sequence) where state = 'waiting';
create index webhook_delivery_due on bank.webhook_delivery (bank, webhook_id, due_at) where state = 'waiting';
create index webhook_delivery_log on bank.webhook_delivery (bank, webhook_id, id);
create index webhook_delivery_ended on bank.webhook_delivery (ended_at) where ended_at is not null;

create table bank.webhook_attempt (
    bank        uuid        not null,
    delivery_id uuid        not null,
    number      integer     not null check (number > 0),
    at          timestamptz not null,
    millis      integer     not null check (millis >= 0),
    status      integer,
    error       text,
    primary key (bank, delivery_id, number),
    foreign key (bank, delivery_id) references bank.webhook_delivery on delete cascade,
    check ((status is null) <> (error is null))
);
