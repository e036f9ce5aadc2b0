-- Persons who have been here, as their tokens said: whom a mail reaches. Kept while they come, and some time after.
create table workflow.person (
    subject     text primary key,
    participant uuid not null,
    roles       text not null, -- with blanks between and around them
    email       text not null,
    language    text,          -- en, zh; null: not known
    seen_on     date not null
);
create index person_of on workflow.person (participant);

-- Tasks that somebody should learn of by mail. Written with the task.
create table workflow.task_mail (
    task_id   text primary key,
    opened_at timestamptz not null default clock_timestamp(),
    tries     integer not null default 0,
    next_try  timestamptz not null default clock_timestamp(),
    outcome   text check (outcome in ('sent', 'nobody', 'closed', 'failed')) -- null: not done yet
);
create index task_mail_due on workflow.task_mail (next_try) where outcome is null;

-- One mail for each task and person, whatever is tried again.
create table workflow.mail_sent (
    task_id text not null references workflow.task_mail on delete cascade,
    subject text not null,
    primary key (task_id, subject)
);
