-- A command whose transaction was signed with a key that was replaced before it was mined: that one is on chain, reverted, and another stands in its place.
create table records.replaced_transaction (
    transaction_hash varchar(66) primary key,
    command_id       uuid not null references records.command,
    replaced_by      varchar(66) not null,
    replaced_at      timestamptz not null default now()
);
create index replaced_transaction_command on records.replaced_transaction (command_id);
