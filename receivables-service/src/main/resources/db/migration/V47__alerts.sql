-- What the rules of supervision found, what people did with it, and which business days were searched.

create table records.supervision_alert (
    id            uuid         primary key,
    kind          text         not null check (kind in ('splitting', 'circular', 'growth', 'amount', 'account')),
    about         varchar(200) not null, -- the same for what is found again
    severity      text         not null check (severity in ('medium', 'high', 'critical')),
    severity_rank smallint     not null check (severity_rank between 0 and 2),
    found_on      date         not null, -- business date that was searched
    participant   uuid         not null,
    involved      uuid[]       not null,
    payables      uuid[]       not null check (cardinality(payables) <= 20),
    currency      varchar(3)   not null,
    amount        bigint       not null check (amount >= 0),
    usual         bigint       check (usual >= 0), -- what the amount is compared with
    measure       bigint       not null,
    since         date         not null,
    until         date         not null,
    state         text         not null default 'new' check (state in ('new', 'escalated', 'acknowledged')),
    owner_subject varchar(255),
    owner_name    varchar(200),
    constraint a_worse_one_is_another_alert unique (kind, about, severity_rank),
    constraint an_owner_is_whole check ((owner_subject is null) = (owner_name is null))
);
create index supervision_alert_by_state on records.supervision_alert (state, id);
create trigger content_is_fixed before update of id, kind, about, severity, severity_rank, found_on, participant, involved, payables, currency, amount, usual, measure, since, until
    on records.supervision_alert for each row execute function records.refuse_change();

create table records.supervision_alert_act (
    alert    uuid         not null references records.supervision_alert,
    number   integer      not null check (number > 0),
    act      text         not null check (act in ('taken', 'acknowledged', 'escalated')),
    reason   varchar(500),
    subject  varchar(255) not null check (subject <> ''),
    name     varchar(200) not null,
    client   varchar(255) not null,
    given_at timestamptz  not null default now(),
    primary key (alert, number),
    constraint whoever_ends_or_escalates_says_why check ((act = 'taken') = (reason is null))
);
create unique index one_escalation_of_an_alert on records.supervision_alert_act (alert) where act = 'escalated';
create trigger append_only before update or delete or truncate on records.supervision_alert_act
    for each statement execute function records.refuse_change();

create table records.supervision_search (
    day         date        primary key,
    searched_at timestamptz not null default now(),
    found       integer     not null default 0 check (found >= 0),
    complete    boolean     not null default true -- false: there was more than one search looks at
);

-- What happened on a day, all of a voucher, all that one has issued.
create index movement_on_day on projection.movement (day, kind);
create index movement_of_payable on projection.movement (payable_id, id);
create index movement_by_giver on projection.movement (giver, kind, day);
create index bank_account_verified_on on records.bank_account_verification (verified_on);
