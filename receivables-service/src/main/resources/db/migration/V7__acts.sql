-- What the operators do together, copied from the chain.
create table projection.act (
    id         uuid primary key,
    target     text    not null check (target ~ '^0x[0-9a-f]{40}$'),   -- the contract to be called
    data       text    not null check (data ~ '^0x([0-9a-f]{2}){4,}$'), -- the call
    proposer   uuid    not null,
    last_day   date    not null,
    state      text    not null check (state in ('WAITING', 'EXECUTED', 'CANCELLED')), -- one that expired waits for ever
    supporters integer not null check (supporters > 0),
    block      bigint  not null check (block >= 0)
);

-- Who supported an act, in order; the last supporter of an executed act is the one whose support executed it.
create table projection.act_support (
    act_id   uuid    not null references projection.act deferrable initially deferred,
    position integer not null check (position > 0),
    operator uuid    not null,
    block    bigint  not null check (block >= 0),
    primary key (act_id, position),
    constraint nobody_supports_twice unique (act_id, operator)
);

-- How many operators have to support an act.
create table projection.threshold (
    id        smallint primary key check (id = 1),
    operators integer not null check (operators > 0),
    block     bigint  not null check (block >= 0)
);

-- Keys that participants had: they stand for nobody, and are never anybody's again.
create table projection.retired_key (
    signing_key text primary key check (signing_key ~ '^0x[0-9a-f]{40}$'),
    participant uuid   not null references projection.participant deferrable initially deferred,
    block       bigint not null check (block >= 0)
);

-- The newest anchor of each audit trail.
create table projection.audit_anchor (
    stream   text primary key check (stream ~ '^0x[0-9a-f]{64}$'),
    operator uuid   not null,
    entries  bigint not null check (entries > 0),
    head     text   not null check (head ~ '^0x[0-9a-f]{64}$'),
    day      date   not null,
    block    bigint not null check (block >= 0)
);

-- What an act was asked for with, as its first supporter said: names and sources are not on chain, and whoever supports it later must mean
-- the same.
create table records.act (
    id           uuid primary key,
    asked_sha256 varchar(64) not null
);

-- Which person asked for a support, and for which operator: nobody supports an act for two of them. Never deleted.
create table records.act_supporter (
    act_id      uuid         not null,
    subject     varchar(255) not null,
    participant uuid         not null,
    primary key (act_id, subject)
);
