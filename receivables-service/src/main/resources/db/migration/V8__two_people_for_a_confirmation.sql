-- Who recorded a payable, and whose consents confirmed it. A subject is a person as the issuer of tokens knows it.
-- Payables that were recorded before have no maker: nobody can tell who may not consent to them, so they cannot be confirmed.
alter table records.payable_record
    add maker_subject varchar(255) not null default '',
    add maker_name    varchar(200) not null default '',
    add maker_client  varchar(255) not null default '',
    add recorded_at   timestamptz not null default now();
alter table records.payable_record
    alter maker_subject drop default,
    alter maker_name drop default,
    alter maker_client drop default;

-- A checker's yes to one payable. Given once by each person; the last one needed issues.
create table records.payable_consent (
    payable_id    uuid not null references records.payable_record,
    subject       varchar(255) not null,
    name          varchar(200) not null,
    client        varchar(255) not null,
    -- Copied from the payable, so that the table itself refuses a consent to what one has recorded.
    maker_subject varchar(255) not null,
    given_at      timestamptz not null default now(),
    primary key (payable_id, subject),
    constraint nobody_consents_to_its_own check (subject <> maker_subject and subject <> '' and maker_subject <> '')
);

-- How many checkers a participant wants, by currency and amount, from a day on. Changed by two people, too.
create table records.confirmation_rule (
    id               uuid primary key,
    participant      uuid not null,
    currency         varchar(3) not null,
    effective_from   date not null,
    state            varchar(10) not null default 'proposed' check (state in ('proposed', 'agreed', 'withdrawn')),
    maker_subject varchar(255) not null check (maker_subject <> ''),
    maker_name    varchar(200) not null,
    maker_client  varchar(255) not null,
    proposed_at      timestamptz not null default now()
);
create index confirmation_rule_participant on records.confirmation_rule (participant, id);
create unique index one_agreed_rule_per_day on records.confirmation_rule (participant, currency, effective_from) where state = 'agreed';
create unique index one_open_proposal on records.confirmation_rule (participant, currency) where state = 'proposed';

create table records.confirmation_rule_tier (
    rule_id    uuid not null references records.confirmation_rule,
    from_value bigint not null check (from_value >= 0),
    checkers   smallint not null check (checkers between 1 and 5),
    primary key (rule_id, from_value)
);

create table records.confirmation_rule_consent (
    rule_id          uuid not null references records.confirmation_rule,
    subject          varchar(255) not null,
    name             varchar(200) not null,
    client           varchar(255) not null,
    maker_subject varchar(255) not null,
    given_at         timestamptz not null default now(),
    primary key (rule_id, subject),
    constraint nobody_consents_to_its_own_rule check (subject <> maker_subject and subject <> '')
);

-- Somebody consented to what stands there: it is never changed afterwards, by whatever statement.
create function records.refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'records.% is not changed: %', tg_table_name, tg_name;
end
$$;
create trigger content_is_fixed before update of id, root_id, debtor, creditor, paying_bank, invoice_number, currency, value, issued_on, due_on,
    customs_declaration, delivered_on, long_tenor_reason, maker_subject, maker_name, maker_client, recorded_at
    on records.payable_record for each row execute function records.refuse_change();
create trigger consents_are_kept before update or delete on records.payable_consent
    for each row execute function records.refuse_change();
create trigger content_is_fixed before update of id, participant, currency, effective_from, maker_subject, maker_name, maker_client, proposed_at
    on records.confirmation_rule for each row execute function records.refuse_change();
create trigger tiers_are_fixed before update or delete on records.confirmation_rule_tier
    for each row execute function records.refuse_change();
create trigger consents_are_kept before update or delete on records.confirmation_rule_consent
    for each row execute function records.refuse_change();
