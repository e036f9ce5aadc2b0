-- That an operator asks to end a case, and what another operator answers. Kept with the case.
create table workflow.cancellation (
    id            uuid primary key,
    case_id       uuid not null references workflow.case_file,
    reason        text not null,
    asked_by      text not null, -- subject of the person
    asked_name    text not null,
    asked_key     text not null, -- of the request: asked again, it is answered again
    asked_on      date not null, -- business date
    state         text not null check (state in ('asked', 'agreed', 'refused')),
    answered_by   text,
    answered_name text,
    answered_key  text,
    answered_on   date,
    check ((state = 'asked') = (answered_by is null))
);
create unique index cancellation_asked on workflow.cancellation (case_id) where state = 'asked';
create index cancellation_of on workflow.cancellation (case_id, id);

-- Whose task a comment is about: its people read it, and those who see everything. Null: a task of the operators, or of before this.
alter table workflow.task_comment add column participant uuid;

-- Cases are cleaned away by the day on which they ended.
create index case_file_ended on workflow.case_file (ended_on) where ended_on is not null;
create index case_file_of_payable on workflow.case_file (payable_id, ended_on);
drop index workflow.case_file_payable; -- the one before this begins with the same column
