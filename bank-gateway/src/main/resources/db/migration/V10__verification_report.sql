-- What a bank found out about the documents of a request when it checked them last.
create table bank.verification_report (
    bank       uuid not null,
    request_id uuid not null,
    checked_at timestamptz not null,
    primary key (bank, request_id)
);

-- One row for each check.
create table bank.verification_check (
    bank        uuid    not null,
    request_id  uuid    not null,
    position    integer not null check (position between 0 and 999),
    code        text    not null,
    fingerprint text check (fingerprint ~ '^0x[0-9a-f]{64}$'), -- null: about the request
    finding     text    not null,
    result      text    not null check (result in ('PASSED', 'REFUSED', 'CANNOT_BE_DECIDED', 'NOT_NEEDED')),
    arguments   text[]  not null,
    source      text    not null check (source in ('FILE', 'PLATFORM', 'CHAIN', 'CUSTOMS')),
    checked_at  timestamptz not null,
    primary key (bank, request_id, position),
    unique nulls not distinct (bank, request_id, code, fingerprint),
    foreign key (bank, request_id) references bank.verification_report
);

-- What people of the bank decided where a check could not, with what it found then. Rows are added and never changed.
create table bank.verification_decision (
    bank        uuid    not null,
    request_id  uuid    not null,
    number      integer not null check (number between 1 and 200),
    code        text    not null,
    fingerprint text check (fingerprint ~ '^0x[0-9a-f]{64}$'),
    finding     text    not null,
    arguments   text[]  not null,
    source      text    not null,
    checked_at  timestamptz not null,
    accepted    boolean not null,
    reason      text    not null check (length(reason) between 1 and 500),
    subject     text    not null,
    name        text    not null,
    client      text    not null,
    decided_at  timestamptz not null,
    primary key (bank, request_id, number),
    foreign key (bank, request_id) references bank.verification_report
);
create trigger append_only before update or delete or truncate on bank.verification_decision
    for each statement execute function records.refuse_change();

-- What customs said last of a declaration. It shows its age, and decides nothing once it is old.
create table bank.customs_answer (
    bank        uuid not null,
    number      text not null check (length(number) between 1 and 64), -- normalised
    status      text not null check (status in ('PENDING', 'RELEASED', 'AMENDED', 'CANCELLED')),
    minor_units bigint,
    currency    text,
    exporter    text,
    as_of       timestamptz not null,
    primary key (bank, number),
    check ((minor_units is null) = (currency is null))
);
