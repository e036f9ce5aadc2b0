-- What the service keeps beside the engine's tables, which V1 has made.

-- A case of a process, found by what it is about.
create table workflow.case_file (
    id           uuid primary key,
    process      text not null check (process in ('confirmation', 'circulation', 'financing', 'liquidation')),
    business_key uuid not null, -- of the payable, the piece or the request
    instance_id  text not null unique,
    payable_id   uuid not null,
    minor_units  bigint not null check (minor_units >= 0),
    currency     text not null,
    begun_on     date not null,
    ended_on     date,
    outcome      text, -- as the diagram's end says it; null of a case that was cancelled
    unique (process, business_key)
);
create index case_file_payable on workflow.case_file (payable_id);
create index case_file_open on workflow.case_file (id) where ended_on is null;

-- Who may see it.
create table workflow.case_party (
    case_id     uuid not null references workflow.case_file,
    participant uuid not null,
    primary key (case_id, participant)
);
create index case_party_of on workflow.case_party (participant, case_id);

-- Events that came before their case waited for them, in their order; offered again at each step.
create table workflow.parked_event (
    ordinal   bigint primary key,
    case_id   uuid not null references workflow.case_file,
    message   text not null,
    implied   text not null,
    variables text not null
);
create index parked_event_of on workflow.parked_event (case_id, ordinal);
create sequence workflow.parked_event_ordinal;

-- One row: how far the feed was read, and the business date at that place of it.
create table workflow.feed (
    one           boolean primary key check (one),
    position      text not null,
    business_date date,
    holder        text, -- of the instance that drives the cases
    held_until    timestamptz,
    late_events   bigint not null default 0
);
insert into workflow.feed (one, position) values (true, '0');

create table workflow.notice (
    id          uuid primary key,
    case_id     uuid not null references workflow.case_file,
    participant uuid not null,
    activity    text not null,
    kind        text not null,
    level       integer not null,
    day         date not null,
    unique (case_id, participant, activity, kind, level, day)
);
create index notice_of on workflow.notice (participant, id);

create table workflow.alert (
    id       uuid primary key,
    case_id  uuid not null references workflow.case_file,
    activity text not null,
    severity text not null,
    day      date not null,
    unique (case_id, activity, day)
);

-- A person has pressed the button, and the ledger has not said yet what came of it.
create table workflow.sent_act (
    task_id text primary key,
    act     text not null,
    subject text not null,
    under_way boolean not null, -- false: refused
    refusals  integer not null,
    sent_at timestamptz not null
);

create table workflow.task_comment (
    id      uuid primary key,
    case_id uuid not null references workflow.case_file,
    task_id text not null,
    subject text not null,
    name    text not null,
    comment text not null,
    said_at timestamptz not null
);
create index task_comment_of on workflow.task_comment (case_id, id);

-- How debtors have paid.
create table workflow.conduct (
    debtor     uuid not null,
    payable_id uuid not null,
    kind       text not null check (kind in ('overdue', 'disputed')),
    day        date not null,
    primary key (debtor, payable_id, kind)
);

-- Which arrows of the diagram a case took: the engine's history has activities only.
create table workflow.taken_flow (
    instance_id text not null,
    flow        text not null,
    primary key (instance_id, flow)
);

-- Suppliers that let quotes be taken in their name, for vouchers of which debtors.
create table workflow.standing_instruction (
    id       uuid primary key,
    supplier uuid not null,
    debtor   uuid not null
);
create index standing_instruction_of on workflow.standing_instruction (supplier, debtor);

-- Events that could not be taken up, again and again: left out, so that they hold up nothing else.
create table workflow.left_out_event (
    sequence text primary key,
    event_id text not null,
    type     text not null,
    why      text not null,
    left_at  timestamptz not null
);
