-- What the contract of the documents refused: a document would have been financed twice, beyond its value, or while it was frozen.
-- A transaction that is refused logs no event; it stands in its block with the contract's answer.
create table projection.blocked_attempt (
    id               uuid   primary key, -- block and transaction: in the order of the chain
    day              date   not null, -- the business date
    reason           text   not null check (reason in ('BEYOND_VALUE', 'TWICE', 'FROZEN')),
    fingerprint      text   not null,
    amount           bigint check (amount >= 0), -- what was to be financed on it; as the next one only where the contract says it
    available        bigint check (available >= 0),
    signer           text   not null, -- address of the key that signed
    transaction_hash text   not null,
    block            bigint not null check (block >= 0),
    constraint amounts_belong_together check ((amount is null) = (available is null))
);
create index blocked_attempt_by_day on projection.blocked_attempt (day, id);

-- A rebuild brings those of the past.
insert into records.projection_rebuild (id, builder, with_events, migration, seen_at)
select 1, gen_random_uuid(), false, 0, now() - interval '1 day' from projection.checkpoint where block_number >= 0
on conflict do nothing;
