-- Requests that change something, each stored once by (participant, idempotency key) in the transaction of its effect. Runs again
-- whenever it changes, so every statement may be repeated.

create table if not exists records.request (
    id              uuid primary key,
    participant     uuid not null,
    idempotency_key varchar(255) not null,
    body_sha256     varchar(64) not null,
    -- What it is about, in the words of the service.
    detail          varchar(4000) not null,
    -- What it is answered beyond its detail. JSON.
    answer          text,
    stored_at       timestamptz not null default now(),
    constraint one_request_per_key unique (participant, idempotency_key)
);
