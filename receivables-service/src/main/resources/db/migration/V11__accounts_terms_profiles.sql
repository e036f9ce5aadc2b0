-- Bank accounts of participants and what makes them verified, terms and who accepted them, profiles. Rows are added and never changed: what an account or a version
-- of terms is at a moment follows from its rows. Copied persons are held to be the real ones by keys. The function of the triggers is that of V8.

create table records.bank_account (
    id               uuid primary key,
    participant      uuid not null references records.participant_record,
    number           varchar(34) not null,
    bank_code        varchar(12) not null,
    holder           varchar(200) not null,
    currency         varchar(3) not null,
    proposer_subject varchar(255) not null check (proposer_subject <> ''),
    proposer_name    varchar(200) not null,
    proposer_client  varchar(255) not null,
    proposed_at      timestamptz not null default now(),
    unique (id, proposer_subject)
);
create index bank_account_participant on records.bank_account (participant, id);

-- The first person of an operator pair: has seen evidence.
create table records.bank_account_check (
    account_id       uuid primary key references records.bank_account,
    evidence         varchar(500) not null,
    subject          varchar(255) not null,
    name             varchar(200) not null,
    client           varchar(255) not null,
    given_at         timestamptz not null default now(),
    proposer_subject varchar(255) not null,
    unique (account_id, subject),
    foreign key (account_id, proposer_subject) references records.bank_account (id, proposer_subject),
    constraint nobody_checks_its_own_account check (subject <> proposer_subject and subject <> '')
);

-- A small amount with a random reference: who can say both can read what arrives on the account. One for each account.
create table records.micro_statement (
    account_id       uuid primary key references records.bank_account,
    value            smallint not null check (value between 1 and 99),
    reference        varchar(6) not null check (reference ~ '^[2-9A-HJKMNP-Z]{6}$'),
    subject          varchar(255) not null,
    name             varchar(200) not null,
    client           varchar(255) not null,
    drawn_at         timestamptz not null default now(),
    proposer_subject varchar(255) not null,
    unique (account_id, subject),
    foreign key (account_id, proposer_subject) references records.bank_account (id, proposer_subject),
    constraint nobody_draws_for_its_own_account check (subject <> proposer_subject and subject <> '')
);
-- By the person who drew it, who alone has seen it.
create table records.micro_statement_sending (
    account_id uuid primary key,
    subject    varchar(255) not null,
    sent_on    date not null,
    sent_at    timestamptz not null default now(),
    unique (account_id, subject),
    foreign key (account_id, subject) references records.micro_statement (account_id, subject)
);
create table records.micro_statement_try (
    account_id     uuid not null,
    number         smallint not null check (number between 1 and 3),
    matches        boolean not null,
    subject        varchar(255) not null,
    name           varchar(200) not null,
    client         varchar(255) not null,
    stated_at      timestamptz not null default now(),
    sender_subject varchar(255) not null,
    primary key (account_id, number),
    unique (account_id, number, subject, matches),
    foreign key (account_id, sender_subject) references records.micro_statement_sending (account_id, subject),
    constraint nobody_states_what_it_sent check (subject <> sender_subject and subject <> '')
);

create table records.bank_account_verification (
    account_id       uuid primary key references records.bank_account,
    method           varchar(20) not null check (method in ('operators', 'micro-statement')),
    subject          varchar(255) not null,
    name             varchar(200) not null,
    client           varchar(255) not null,
    verified_on      date not null,
    given_at         timestamptz not null default now(),
    proposer_subject varchar(255) not null,
    checker_subject  varchar(255),
    try_number       smallint,
    try_matches      boolean check (try_matches),
    foreign key (account_id, proposer_subject) references records.bank_account (id, proposer_subject),
    foreign key (account_id, checker_subject) references records.bank_account_check (account_id, subject),
    foreign key (account_id, try_number, subject, try_matches) references records.micro_statement_try (account_id, number, subject, matches),
    constraint nobody_verifies_alone check (
        (method = 'operators' and checker_subject is not null and try_number is null and try_matches is null
            and subject <> checker_subject and subject <> proposer_subject and subject <> '')
        or (method = 'micro-statement' and checker_subject is null and try_number is not null and try_matches is not null))
);

create table records.bank_account_closing (
    account_id uuid primary key references records.bank_account,
    reason     varchar(500) not null,
    subject    varchar(255) not null check (subject <> ''),
    name       varchar(200) not null,
    client     varchar(255) not null,
    closed_on  date not null,
    given_at   timestamptz not null default now()
);

-- Terms: one person proposes a version, another one publishes it. The text is kept elsewhere; its hash says which text it is.
create table records.terms_version (
    id               uuid primary key,
    version          varchar(20) not null,
    title            varchar(200) not null,
    sha256           varchar(66) not null check (sha256 ~ '^0x[0-9a-f]{64}$'),
    effective_from   date not null,
    proposer_subject varchar(255) not null check (proposer_subject <> ''),
    proposer_name    varchar(200) not null,
    proposer_client  varchar(255) not null,
    proposed_at      timestamptz not null default now(),
    unique (id, proposer_subject),
    unique (id, version),
    unique (id, effective_from),
    unique (id, sha256)
);
create table records.terms_publication (
    terms_id         uuid primary key references records.terms_version,
    version          varchar(20) not null unique,
    effective_from   date not null unique,
    subject          varchar(255) not null,
    name             varchar(200) not null,
    client           varchar(255) not null,
    given_at         timestamptz not null default now(),
    proposer_subject varchar(255) not null,
    foreign key (terms_id, version) references records.terms_version (id, version),
    foreign key (terms_id, effective_from) references records.terms_version (id, effective_from),
    foreign key (terms_id, proposer_subject) references records.terms_version (id, proposer_subject),
    constraint nobody_publishes_alone check (subject <> proposer_subject and subject <> '')
);
-- Only what is published, and only the text that is.
create table records.terms_acceptance (
    terms_id    uuid not null references records.terms_publication,
    participant uuid not null references records.participant_record,
    sha256      varchar(66) not null,
    subject     varchar(255) not null check (subject <> ''),
    name        varchar(200) not null,
    client      varchar(255) not null,
    accepted_on date not null,
    given_at    timestamptz not null default now(),
    primary key (participant, terms_id),
    foreign key (terms_id, sha256) references records.terms_version (id, sha256)
);

-- What a participant is beside its name; each change is a version of its own.
create table records.participant_profile (
    participant uuid not null references records.participant_record,
    version     integer not null check (version > 0),
    -- Section of GB/T 4754-2017.
    industry    varchar(1) check (industry between 'A' and 'T'),
    -- Division of GB/T 2260, or a country of ISO 3166-1.
    region      varchar(6) check (region ~ '^([0-9]{6}|[A-Z]{2})$'),
    size_class  varchar(6) check (size_class in ('large', 'medium', 'small', 'micro')),
    subject     varchar(255) not null check (subject <> ''),
    name        varchar(200) not null,
    client      varchar(255) not null,
    given_at    timestamptz not null default now(),
    primary key (participant, version)
);
create table records.participant_contact (
    participant uuid not null,
    version     integer not null,
    position    smallint not null check (position between 0 and 9),
    name        varchar(100) not null,
    role        varchar(100) not null,
    email       varchar(254),
    phone       varchar(20),
    primary key (participant, version, position),
    foreign key (participant, version) references records.participant_profile (participant, version),
    constraint can_be_reached check (email is not null or phone is not null)
);

create trigger append_only before update or delete or truncate on records.bank_account
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.bank_account_check
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.micro_statement
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.micro_statement_sending
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.micro_statement_try
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.bank_account_verification
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.bank_account_closing
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.terms_version
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.terms_publication
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.terms_acceptance
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.participant_profile
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.participant_contact
    for each statement execute function records.refuse_change();
