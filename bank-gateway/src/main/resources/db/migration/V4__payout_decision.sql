-- What a bank decided about an instructed payout: to pay, or to let it be undone. Never both, whoever of its people or instances asks.
create table bank.payout_decision (
    bank         uuid    not null,
    financing_id uuid    not null,
    pays         boolean not null,
    agreement    integer not null check (agreement >= 0), -- which of its agreements to undo lets it be undone; 0 when it pays
    decided_at   timestamptz not null default now(),
    primary key (bank, financing_id)
);
