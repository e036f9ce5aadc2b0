-- A payout that was asked for goes on to its end, also when the process is gone that had it in hand.
create table bank.payout_job (
    bank         uuid not null,
    financing_id uuid not null,
    state        text not null check (state in ('open', 'done', 'refused')), -- refused: it waits until somebody asks again
    failures     integer not null, -- how often it was tried in vain
    detail       text,             -- why it failed or was refused last
    asked_at     timestamptz not null,
    due_at       timestamptz not null,
    held_by      uuid,             -- of one execution
    held_until   timestamptz,
    primary key (bank, financing_id),
    check ((held_by is null) = (held_until is null))
);
create index payout_job_due on bank.payout_job (due_at) where state = 'open';
