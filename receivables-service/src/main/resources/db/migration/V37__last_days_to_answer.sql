-- Days within which somebody must have acted where nothing on chain says so: dated, each with its source, and never changed. They count business days.
create table records.day_policy (
    kind           varchar(20) not null check (kind in ('CONFIRM_DAYS', 'QUOTE_DAYS', 'NOTICE_DAYS', 'DEFAULT_DAYS', 'DISPUTE_DAYS')),
    effective_from date not null,
    days           smallint not null check (days between 1 and 366),
    source         varchar(200) not null check (source <> ''),
    primary key (kind, effective_from)
);
insert into records.day_policy (kind, effective_from, days, source) values
    ('CONFIRM_DAYS', date '2000-01-01', 10, 'platform default'),
    ('QUOTE_DAYS', date '2000-01-01', 5, 'platform default'),
    ('NOTICE_DAYS', date '2000-01-01', 10, 'platform default'),
    ('DEFAULT_DAYS', date '2000-01-01', 30, 'platform default'),
    ('DISPUTE_DAYS', date '2000-01-01', 3, 'platform default');
create trigger append_only before update or delete or truncate on records.day_policy
    for each statement execute function records.refuse_change();

-- A payable waits for its consents until its last day, and lapses. What waits already has as many days from now on, weekends counted.
alter table records.payable_record add column confirm_by date;
update records.payable_record set confirm_by = (select today + 14 from projection.business_date)
    where state = 'recorded' and not on_chain;
alter table records.payable_record
    drop constraint payable_record_state_check,
    add constraint payable_record_state_check check (state in ('recorded', 'refused', 'lapsed'));
drop trigger content_is_fixed on records.payable_record;
create trigger content_is_fixed before update of id, root_id, debtor, creditor, paying_bank, invoice_number, currency, value, issued_on, due_on,
    customs_declaration, delivered_on, long_tenor_reason, maker_subject, maker_name, maker_client, recorded_at, confirm_by
    on records.payable_record for each row execute function records.refuse_change();
create index payable_record_unconfirmed on records.payable_record (confirm_by, id) where state = 'recorded' and not on_chain;

-- What was refused or has lapsed never becomes a voucher: its correction is a new payable of the same invoice.
alter table records.payable_record drop constraint one_invoice_per_creditor;
create unique index one_invoice_per_creditor on records.payable_record (creditor, invoice_number, issue_year) where state = 'recorded';

-- A request waits for quotes until its last day, and lapses. Its state off chain was a flag as long as there were two of them.
alter table records.financing_request
    add column quote_by date,
    add column state varchar(10) not null default 'requested'
        constraint financing_request_state_check check (state in ('requested', 'withdrawn', 'lapsed'));
update records.financing_request set state = 'withdrawn' where withdrawn;
update records.financing_request set quote_by = (select today + 7 from projection.business_date)
    where state = 'requested' and not on_chain;
drop index records.financing_request_waiting;
drop index records.financing_request_waiting_supplier;
alter table records.financing_request drop column withdrawn;
create index financing_request_waiting on records.financing_request (state, id) where not on_chain;
create index financing_request_waiting_supplier on records.financing_request (supplier, state, id) where not on_chain;
create index financing_request_unquoted on records.financing_request (quote_by, id) where state = 'requested' and not on_chain;
