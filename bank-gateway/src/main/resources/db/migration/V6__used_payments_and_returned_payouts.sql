-- One payment of a debtor is used for one instruction, whatever the payable. Settlements from before stand on chain alone.
create table bank.used_payment (
    bank          uuid not null,
    debtor        uuid not null,
    payment_ref   text not null check (payment_ref ~ '^0x[0-9a-f]{64}$'),
    settlement_id uuid not null,
    primary key (bank, debtor, payment_ref)
);

-- Payouts whose money came back: each is paid again once, under its number.
create table bank.returned_payout (
    bank         uuid    not null,
    financing_id uuid    not null,
    payment_ref  text    not null check (payment_ref ~ '^0x[0-9a-f]{64}$'), -- of the payment that came back
    number       integer not null check (number between 1 and 100),
    primary key (bank, financing_id, payment_ref),
    unique (bank, financing_id, number)
);
