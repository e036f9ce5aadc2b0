-- Rules by which a bank approves: DMN tables, one in force, one at most proposed.
create table bank.approval_table (
    bank             uuid        not null,
    version          integer     not null check (version between 1 and 1000),
    state            text        not null check (state in ('proposed', 'active', 'rejected', 'replaced')),
    file             text        not null check (length(file) between 1 and 200000),
    examples         text        not null check (length(examples) between 2 and 100000), -- JSON
    proposed_by      text        not null,
    proposed_by_name text        not null,
    proposed_at      timestamptz not null,
    decided_by       text,
    decided_by_name  text,
    decided_at       timestamptz,
    reason           text check (length(reason) between 1 and 500),
    primary key (bank, version),
    check ((state = 'proposed') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decided_by_name is null))
);
create unique index approval_table_active on bank.approval_table (bank) where state = 'active';
create unique index approval_table_proposed on bank.approval_table (bank) where state = 'proposed';

-- Persons who approve a financing, until there are as many as the table asks for.
create table bank.approval (
    bank          uuid        not null,
    financing_id  uuid        not null,
    terms_hash    text        not null check (terms_hash ~ '^0x[0-9a-f]{64}$'), -- of the lock that was approved
    subject       text        not null,
    name          text        not null,
    table_version integer     not null,
    rule          integer     not null,
    given_at      timestamptz not null,
    primary key (bank, financing_id, terms_hash, subject)
);
