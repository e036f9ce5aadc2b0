-- What the chain must not hold and no rebuild can bring back: names, invoices, documents, prices, commands.
-- Values are minor units of the currency beside them; days are business days.

create table records.participant_record (
    id              uuid primary key,
    name            varchar(200) not null,
    uscc            varchar(18),
    lei             varchar(20),
    hosted          boolean not null,
    signing_address varchar(42) not null
);

create table records.payable_record (
    id                     uuid primary key,
    root_id                uuid not null unique,
    debtor                 uuid not null,
    creditor               uuid not null,
    paying_bank            uuid not null,
    invoice_number         varchar(64) not null,
    currency               varchar(3) not null,
    value                  bigint not null check (value > 0),
    issued_on              date not null,
    due_on                 date not null check (due_on >= issued_on),
    customs_declaration    varchar(18),
    delivered_on           date,
    long_tenor_reason      varchar(500),
    state                  varchar(10) not null default 'recorded' check (state in ('recorded', 'refused')),
    refusal_reason         varchar(500),
    -- The command that last set out to issue it: a payable with one that is pending or confirmed cannot be refused.
    confirmation_operation uuid,
    constraint one_invoice_per_creditor unique (creditor, invoice_number)
);
create index payable_record_debtor on records.payable_record (debtor, id);
create index payable_record_creditor on records.payable_record (creditor, id);
create index payable_record_paying_bank on records.payable_record (paying_bank, id);
create index payable_record_confirmation on records.payable_record (confirmation_operation) where confirmation_operation is not null;

create table records.financing_request (
    id           uuid primary key,
    voucher_id   uuid not null,
    payable_id   uuid not null,
    supplier     uuid not null,
    currency     varchar(3) not null,
    value        bigint not null check (value > 0),
    requested_on date not null,
    -- The piece to be split off when a quote is taken; chosen now, so that two acceptances cannot lock two pieces.
    locked_id    uuid not null unique,
    withdrawn    boolean not null default false
);
create index financing_request_supplier on records.financing_request (supplier, id);

create table records.financing_request_bank (
    request_id uuid not null references records.financing_request,
    bank       uuid not null,
    primary key (request_id, bank)
);
create index financing_request_bank_bank on records.financing_request_bank (bank, request_id);

create table records.financing_request_document (
    request_id  uuid not null references records.financing_request,
    position    smallint not null,
    kind        varchar(20) not null,
    issuer      varchar(100),
    number      varchar(64) not null,
    amount      bigint not null check (amount > 0),
    fingerprint varchar(66) not null,
    primary key (request_id, position)
);

create table records.quote (
    id                 uuid primary key,
    request_id         uuid not null references records.financing_request,
    bank               uuid not null,
    annual_rate        varchar(9) not null,
    fee                bigint not null,
    net_proceeds       bigint not null,
    recourse           boolean not null,
    payout_account_ref varchar(64) not null,
    valid_until        date not null,
    approve_by         date not null,
    terms_hash         varchar(66) not null
);
create index quote_request on records.quote (request_id, id);

create table records.settlement_instruction (
    id                uuid primary key,
    payable_id        uuid not null references records.payable_record,
    debtor            uuid not null,
    paying_bank       uuid not null,
    currency          varchar(3) not null,
    value             bigint not null check (value > 0),
    payment_reference varchar(140) not null,
    instructed_on     date not null
);
create index settlement_instruction_payable on records.settlement_instruction (payable_id);
create index settlement_instruction_debtor on records.settlement_instruction (debtor, id);
create index settlement_instruction_bank on records.settlement_instruction (paying_bank, id);

-- Where a limit on chain comes from; currency is empty for kinds that have none.
create table records.policy_source (
    kind           varchar(40) not null,
    currency       varchar(3) not null,
    effective_from date not null,
    source         varchar(200) not null,
    primary key (kind, currency, effective_from)
);

-- The one owner of idempotency. A command on the chain has a transaction hash, one in the database alone has none.
create table records.command (
    id               uuid primary key,
    participant      uuid not null,
    idempotency_key  varchar(255) not null,
    body_sha256      varchar(64) not null,
    detail           varchar(4000) not null,
    state            varchar(10) not null check (state in ('PENDING', 'CONFIRMED', 'REVERTED', 'LAPSED', 'REFUSED')),
    transaction_hash varchar(66) unique,
    -- Emptied when the command ends: nothing is ever sent again then.
    signed_hex       text,
    block_limit      bigint not null default 0,
    block            bigint not null default -1,
    status           integer not null default 0,
    output           text not null default '',
    -- What a command answers beyond its detail: the items of a batch, the closing of a day. JSON.
    result           text,
    stored_at        timestamptz not null default now(),
    constraint one_command_per_key unique (participant, idempotency_key)
);
create index command_pending on records.command (id) where state = 'PENDING';
