-- What a bank that was asked tells the supplier of its own steps: the newest word on its verification, and on its registration.
create table records.financing_step (
    request_id          uuid not null,
    bank                uuid not null,
    about               varchar(12) not null check (about in ('verification', 'registration')),
    step                varchar(12) not null check (step in ('verified', 'not-verified', 'undecided', 'registered')),
    registration_number varchar(100),
    -- Reasons, one beside the other: the check, and what the bank says of it.
    checks              varchar(40)[] not null,
    sentences           varchar(300)[] not null,
    told_on             date not null,
    primary key (request_id, bank, about),
    foreign key (request_id, bank) references records.financing_request_bank,
    check ((about = 'registration') = (step = 'registered') and (step = 'registered') = (registration_number is not null)),
    check (cardinality(checks) = cardinality(sentences) and cardinality(checks) <= 50)
);
