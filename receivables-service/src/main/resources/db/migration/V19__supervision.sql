-- What supervision looks at. The projector keeps it with each block, so that nobody adds up pieces to see a sum, and each sum can be
-- opened down to what it is made of.

-- How many there are of something in one currency, and what they are worth together. As of the checkpoint, like all that is here.
create table projection.figure (
    measure  text    not null check (measure in ('DEBTOR', 'OVERDUE', 'HOLDER', 'DEPTH', 'ISSUED', 'PASSED_ON', 'FINANCED', 'REDEEMED')),
    currency char(3) not null,
    of       text    not null, -- the debtor, the holder, the depth, or the business day
    number   bigint  not null check (number >= 0),
    value    bigint  not null check (value >= 0),
    primary key (measure, currency, of),
    constraint worth_something_only_if_there_is_one check (number > 0 or value = 0)
);
create index figure_by_value on projection.figure (measure, currency, value desc);

-- Each time value moved: to a first holder, to another one, to a bank that paid for it, and back to the debtor who paid it.
create table projection.movement (
    id         uuid    primary key, -- block, transaction and log: in the order of the chain
    kind       text    not null check (kind in ('ISSUED', 'PASSED_ON', 'FINANCED', 'REDEEMED')),
    currency   char(3) not null,
    value      bigint  not null check (value > 0),
    day        date    not null, -- the business date
    payable_id uuid    not null,
    piece_id   uuid    not null,
    giver      uuid    not null,
    taker      uuid    not null,
    block      bigint  not null check (block >= 0)
);
create index movement_by_day on projection.movement (kind, currency, day, id);

create index piece_circulating_by_depth on projection.piece (currency, depth, id)
    where value > 0 and state <> 'CANCELLED' and (state <> 'OFFERED' or parent_id is not null);

-- When the last block was sealed; null until the first one after this.
alter table projection.checkpoint add column sealed_at timestamptz;

-- What there is now is in the tables; how it came about is not, and a rebuild brings it.
insert into projection.figure
select 'DEBTOR', currency, debtor::text, count(*), sum(live) from projection.payable
where live > 0 and state in ('ISSUED', 'OVERDUE', 'DEFAULTED') group by currency, debtor
union all
select 'OVERDUE', currency, debtor::text, count(*), sum(live) from projection.payable
where live > 0 and state in ('OVERDUE', 'DEFAULTED') group by currency, debtor
union all
select 'HOLDER', currency, holder::text, count(*), sum(value) from projection.piece
where value > 0 and state <> 'CANCELLED' and (state <> 'OFFERED' or parent_id is not null) group by currency, holder
union all
select 'DEPTH', currency, depth::text, count(*), sum(value) from projection.piece
where value > 0 and state <> 'CANCELLED' and (state <> 'OFFERED' or parent_id is not null) group by currency, depth;

insert into records.projection_rebuild (id, builder, with_events, migration, seen_at)
select 1, gen_random_uuid(), false, 0, now() - interval '1 day' from projection.checkpoint where block_number >= 0
on conflict do nothing;
