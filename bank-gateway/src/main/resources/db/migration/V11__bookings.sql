-- What the hosted banks' accounts show, and what they are expected to show.

create table bank.account_statement (
    bank         uuid        not null,
    id           uuid        not null,
    sha256       text        not null check (sha256 ~ '^0x[0-9a-f]{64}$'), -- of the file: the same one is taken once
    message_type text        not null,
    message_id   text        not null,
    received_at  timestamptz not null default now(),
    received_by  text        not null, -- subject of the token
    bookings     integer     not null check (bookings >= 0),
    new_bookings integer     not null check (new_bookings between 0 and bookings),
    matched      integer     not null check (matched >= 0),
    work_items   integer     not null check (work_items >= 0),
    primary key (bank, id),
    unique (bank, sha256)
);

create table bank.booking (
    bank         uuid    not null,
    id           uuid    not null,
    identity     text    not null check (identity ~ '^[0-9a-f]{64}$'), -- the same in each statement that shows it
    statement_id uuid    not null, -- that showed it first
    account      text    not null,
    minor_units  bigint  not null check (minor_units >= 0),
    currency     text    not null,
    direction    text    not null check (direction in ('credit', 'debit')),
    reversal     boolean not null,
    status       text    not null check (status in ('information', 'pending', 'booked')),
    booking_date date,
    value_date   date,
    content      text    not null, -- all that is read of it, as JSON
    state        text    not null check (state in ('open', 'closed')), -- closed: nothing of it is left to match or resolve
    primary key (bank, id),
    unique (bank, identity),
    foreign key (bank, statement_id) references bank.account_statement
);
create index booking_open on bank.booking (bank, id) where state = 'open';

create table bank.expected_payment (
    bank             uuid    not null,
    id               uuid    not null,
    kind             text    not null check (kind in ('payout', 'settlement')),
    subject          uuid    not null, -- financing or settlement
    number           integer not null check (number between 0 and 100), -- of a payout: how many payments came back before
    reference        text    not null,
    reference_key    text    not null, -- as it is compared
    minor_units      bigint  not null check (minor_units > 0),
    currency         text    not null,
    state            text    not null check (state in ('expected', 'booked', 'reopened')),
    matched_identity text,    -- of the booking
    matched_part     integer, -- of its payments
    primary key (bank, id),
    unique (bank, kind, subject, number),
    unique (bank, matched_identity, matched_part), -- one payment is used once
    check ((matched_identity is null) = (matched_part is null)),
    check ((state = 'booked') = (matched_identity is not null))
);
create index expected_payment_by_reference on bank.expected_payment (bank, reference_key);
create index expected_payment_open on bank.expected_payment (bank, id) where state <> 'booked';

create table bank.payment_work_item (
    bank              uuid    not null,
    id                uuid    not null,
    identity          text    not null, -- of the booking
    part              integer not null check (part >= 0),
    kind              text    not null,
    proposed          text    not null,
    expected_id       uuid,
    minor_units       bigint,  -- that are missing, or too much
    currency          text,
    state             text    not null check (state in ('open', 'resolved', 'matched')), -- matched: later, by itself
    resolution        text,
    resolved_expected uuid,
    reason            text,
    resolved_by       text,    -- subject of the token
    resolved_at       timestamptz,
    primary key (bank, id),
    unique (bank, identity, part),
    foreign key (bank, identity) references bank.booking (bank, identity),
    foreign key (bank, expected_id) references bank.expected_payment,
    foreign key (bank, resolved_expected) references bank.expected_payment,
    check ((minor_units is null) = (currency is null)),
    check ((state = 'resolved') = (resolution is not null and reason is not null and resolved_by is not null))
);
create index payment_work_item_open on bank.payment_work_item (bank, id) where state = 'open';

create table bank.payment_instruction (
    bank         uuid        not null,
    id           uuid        not null,
    financing_id uuid        not null,
    number       integer     not null check (number between 0 and 100),
    end_to_end   text        not null,
    minor_units  bigint      not null check (minor_units > 0),
    currency     text        not null,
    created_at   timestamptz not null,
    message      text        not null, -- pain.001
    primary key (bank, id),
    unique (bank, financing_id, number)
);
