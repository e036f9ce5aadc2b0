-- A supplier lets the platform take quotes for vouchers of a debtor, up to a yearly cost, until it stops it. One of a debtor is in force at a time.
create table records.standing_instruction (
    id              uuid primary key,
    supplier        uuid not null,
    debtor          uuid not null,
    -- Percent.
    yearly_cost_max numeric(4, 2) not null check (yearly_cost_max > 0),
    giver_subject   varchar(255) not null check (giver_subject <> ''),
    giver_name      varchar(200) not null,
    giver_client    varchar(255) not null,
    given_at        timestamptz not null default now(),
    stopper_subject varchar(255),
    stopper_name    varchar(200),
    stopper_client  varchar(255),
    stopped_at      timestamptz,
    check (num_nulls(stopper_subject, stopper_name, stopper_client, stopped_at) in (0, 4))
);
create index standing_instruction_supplier on records.standing_instruction (supplier, id);
create unique index one_standing_instruction on records.standing_instruction (supplier, debtor) where stopped_at is null;
create trigger content_is_fixed before update of id, supplier, debtor, yearly_cost_max, giver_subject, giver_name, giver_client, given_at
    on records.standing_instruction for each row execute function records.refuse_change();
