-- How much a bank lends at most on one debtor or to one supplier, in one currency: proposed by one person, put into force by another.
create table bank.credit_limit (
    bank             uuid        not null,
    id               uuid        not null,
    party            text        not null check (party in ('debtor', 'supplier')),
    participant      uuid        not null,
    currency         text        not null check (currency ~ '^[A-Z]{3}$'),
    minor_units      bigint      not null check (minor_units >= 0), -- 0: nothing more
    valid_until      date,
    state            text        not null check (state in ('proposed', 'active', 'rejected', 'replaced')),
    proposed_by      text        not null,
    proposed_by_name text        not null,
    proposed_at      timestamptz not null,
    decided_by       text,
    decided_by_name  text,
    decided_at       timestamptz,
    reason           text check (length(reason) between 1 and 500),
    primary key (bank, id),
    check ((state = 'proposed') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decided_by_name is null))
);
create unique index credit_limit_active on bank.credit_limit (bank, party, participant, currency) where state = 'active';
create unique index credit_limit_proposed on bank.credit_limit (bank, party, participant, currency) where state = 'proposed';

-- What a bank has lent: from the moment its approval is signed until the piece is redeemed, passed on whole, or back with the supplier.
create table bank.exposure (
    bank         uuid        not null,
    financing_id uuid        not null,
    state        text        not null check (state in ('unread', 'reserved', 'drawn', 'released')),
    debtor       uuid,
    supplier     uuid,
    currency     text check (currency ~ '^[A-Z]{3}$'),
    minor_units  bigint check (minor_units >= 0), -- what is not repaid of it
    due_on       date,
    looked_at    timestamptz not null, -- when the chain was asked last
    primary key (bank, financing_id),
    check ((debtor is null) = (supplier is null) and (debtor is null) = (currency is null)
        and (debtor is null) = (minor_units is null) and (debtor is null) = (due_on is null)),
    check (debtor is not null or state in ('unread', 'released'))
);
create index exposure_of_debtor on bank.exposure (bank, debtor, currency) where state in ('reserved', 'drawn');
create index exposure_of_supplier on bank.exposure (bank, supplier, currency) where state in ('reserved', 'drawn');
create index exposure_open on bank.exposure (looked_at) where state <> 'released';

-- Quoted, and perhaps approved, before there were limits: the chain is asked what they are.
insert into bank.exposure (bank, financing_id, state, looked_at)
select bank, request_id, 'unread', 'epoch' from bank.quote;
