-- What takes something off a payable before it is issued: a credit note of its creditor, or what both agreed on in a dispute. The payable
-- is refused, and what is left of it is recorded anew: nothing that somebody consented to changes.
create table records.payable_credit (
    id             uuid primary key,
    payable_id     uuid not null unique references records.payable_record,
    -- What is left of it; null: nothing is.
    replacement_id uuid unique references records.payable_record,
    kind           varchar(20) not null check (kind in ('credit-note', 'agreed-dispute')),
    debtor         uuid not null,
    creditor       uuid not null,
    number         varchar(64) not null check (number <> ''),
    issued_on      date not null,
    issue_year     smallint not null generated always as (cast(extract(year from issued_on) as smallint)) stored,
    currency       varchar(3) not null,
    amount         bigint not null check (amount > 0),
    maker_subject  varchar(255) not null check (maker_subject <> ''),
    maker_name     varchar(200) not null,
    maker_client   varchar(255) not null,
    recorded_at    timestamptz not null default now(),
    constraint it_is_not_its_own_rest check (replacement_id <> payable_id)
);
create unique index one_credit_of_a_number on records.payable_credit (creditor, kind, number, issue_year);
create trigger append_only before update or delete or truncate on records.payable_credit
    for each statement execute function records.refuse_change();
