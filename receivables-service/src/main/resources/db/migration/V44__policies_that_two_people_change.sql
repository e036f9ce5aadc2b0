-- Dated policies that are not on chain: for one core enterprise, for one kind of document, or for all. One person proposes, another one
-- agrees; from then on the row is history, and another one takes its place from its own first day on.
create table records.policy_change (
    id             uuid primary key,
    kind           varchar(20) not null check (kind in ('ISSUANCE_LIMIT', 'ISSUANCE_FREEZE', 'DELIVERY_DAYS_MAX', 'ADVANCE_RATE',
                       'CONFIRM_DAYS', 'QUOTE_DAYS', 'NOTICE_DAYS', 'DEFAULT_DAYS', 'DISPUTE_DAYS')),
    participant    uuid,
    currency       varchar(3),
    document_kind  varchar(30),
    effective_from date not null,
    -- Minor units, basis points or days; 1 for frozen and 0 for lifted.
    value          bigint not null check (value >= 0),
    source         varchar(200) not null check (source <> ''),
    state          varchar(10) not null default 'proposed' check (state in ('proposed', 'agreed', 'withdrawn')),
    proposed_by    uuid,
    maker_subject  varchar(255) not null check (maker_subject <> ''),
    maker_name     varchar(200) not null,
    maker_client   varchar(255) not null,
    proposed_at    timestamptz not null default now(),
    decider_subject varchar(255),
    decider_name   varchar(200),
    decider_client varchar(255),
    decided_at     timestamptz,
    constraint nobody_agrees_to_its_own check (state <> 'agreed' or decider_subject <> maker_subject),
    constraint decided_by_somebody check ((state = 'proposed') = (decider_subject is null) and (state = 'proposed') = (decided_at is null)),
    constraint scope_of_kind check (
        (participant is not null) = (kind in ('ISSUANCE_LIMIT', 'ISSUANCE_FREEZE'))
        and (currency is not null) = (kind = 'ISSUANCE_LIMIT')
        and (document_kind is not null) = (kind = 'ADVANCE_RATE'))
);
create unique index one_agreed_policy_per_day on records.policy_change (kind, participant, currency, document_kind, effective_from)
    nulls not distinct where state = 'agreed';
create unique index one_open_policy_change on records.policy_change (kind, participant, currency, document_kind)
    nulls not distinct where state = 'proposed';
create index policy_change_by_state on records.policy_change (state, id);
create index policy_change_of_participant on records.policy_change (participant, id) where participant is not null;
create trigger content_is_fixed before update of id, kind, participant, currency, document_kind, effective_from, value, source, proposed_by,
    maker_subject, maker_name, maker_client, proposed_at
    on records.policy_change for each row execute function records.refuse_change();
create trigger policies_are_kept before delete or truncate on records.policy_change
    for each statement execute function records.refuse_change();

-- Large enterprises pay small and medium ones within 60 days of delivery. In force since before any voucher.
insert into records.policy_change (id, kind, effective_from, value, source, state, maker_subject, maker_name, maker_client,
    decider_subject, decider_name, decider_client, decided_at)
values ('00000000-0000-7000-8000-000000000802', 'DELIVERY_DAYS_MAX', date '2025-06-01', 60, 'State Council Order 802', 'agreed',
    'platform', 'platform default', 'platform', 'State Council', 'State Council Order 802', 'platform', now());
