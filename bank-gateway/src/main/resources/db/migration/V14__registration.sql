-- What a bank registers at the movable-property registry before it pays: one row for each financing.
create table bank.registration (
    bank             uuid        not null,
    financing_id     uuid        not null,
    state            text        not null
        check (state in ('ASKED', 'PRIOR_FOUND', 'SENT', 'REGISTERED', 'CANCELLED', 'DROPPED')),
    number           text        check (length(number) between 1 and 64),
    minor_units      bigint      not null check (minor_units > 0),
    currency         text        not null check (length(currency) = 3),
    expires_on       date        not null,
    priors           text        not null check (length(priors) between 2 and 1000000), -- JSON: registrations of others
    decision_numbers text[],
    reason           text        check (length(reason) between 1 and 500),
    subject          text,
    name             text,
    client           text,
    decided_at       timestamptz,
    sent_at          timestamptz,
    detail           text,
    compared         boolean     not null,
    changed_at       timestamptz not null,
    looked_at        timestamptz not null,
    primary key (bank, financing_id),
    check ((number is not null) = (state in ('REGISTERED', 'CANCELLED'))),
    check (state not in ('SENT', 'REGISTERED', 'CANCELLED') or sent_at is not null),
    check ((decision_numbers is null) = (reason is null) and (decision_numbers is null) = (decided_at is null))
);
create index registration_to_look_at on bank.registration (bank, looked_at)
    where state in ('ASKED', 'PRIOR_FOUND', 'SENT', 'REGISTERED');
