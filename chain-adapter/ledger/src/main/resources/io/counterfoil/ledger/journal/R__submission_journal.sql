-- The submission journal: what was signed, and what became of it. Runs again whenever it changes, so every statement may be
-- repeated. Without a schema: the tables belong into the one that Flyway, or the connection, has as its default.

create table if not exists submission (
    transaction_hash text primary key,
    participant uuid not null,
    idempotency_key text not null,
    body_sha256 text not null,
    detail text not null,
    signed_hex text,
    block_limit bigint not null,
    state text not null,
    block_number bigint not null,
    status integer not null,
    output text not null,
    stored bigint generated always as identity,
    unique (participant, idempotency_key)
);

-- The embedder's own id of what was asked; its tables refer to the row by it.
alter table submission add column if not exists operation_id uuid;
-- Needed while it is pending; afterwards the chain has it, or nobody ever will.
alter table submission alter column signed_hex drop not null;

create unique index if not exists submission_operation on submission (operation_id);
create index if not exists submission_pending on submission (stored) where state = 'PENDING';
create index if not exists submission_pending_of on submission (participant, stored) where state = 'PENDING';

-- Transactions that another one has taken the place of, because their key had been replaced.
create table if not exists replaced_submission (
    transaction_hash text primary key,
    replaced_by text not null,
    at timestamptz not null default now()
);
