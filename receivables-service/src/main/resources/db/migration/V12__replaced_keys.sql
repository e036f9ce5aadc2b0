-- A command whose transaction was signed with a key that was replaced before it was mined: that one is on chain, reverted, and another stands in its place.
create table records.replaced_transaction (
    transaction_hash varchar(66) primary key,
    command_id       uuid not null references records.command,
    replaced_by      varchar(66) not null,
    replaced_at      timestamptz not null default now()
);
create index replaced_transaction_command on records.replaced_transaction (command_id);

-- A participant whose keys lie in the vault has its key replaced: one person prepares, another approves.
create table records.key_rotation (
    id              uuid primary key,
    participant     uuid not null,
    reason          varchar(200) not null,
    state           varchar(10) not null default 'proposed' check (state in ('proposed', 'approved', 'withdrawn')),
    maker_subject   varchar(255) not null check (maker_subject <> ''),
    maker_name      varchar(200) not null,
    maker_client    varchar(255) not null,
    proposed_at     timestamptz not null default now(),
    checker_subject varchar(255) check (checker_subject <> ''),
    checker_name    varchar(200),
    checker_client  varchar(255),
    approved_at     timestamptz,
    -- The command that replaces the key on chain; set in the transaction that stores it, once.
    operation       uuid,
    constraint nobody_approves_its_own_rotation check (checker_subject <> maker_subject),
    constraint approved_by_somebody check (state <> 'approved' or (checker_subject is not null and approved_at is not null)),
    constraint not_approved_yet check (state <> 'proposed' or (checker_subject is null and approved_at is null)),
    constraint done_after_approval check (operation is null or state = 'approved')
);
create index key_rotation_participant on records.key_rotation (participant, id);
create unique index one_open_rotation on records.key_rotation (participant) where state = 'proposed';
create trigger content_is_fixed before update of id, participant, reason, maker_subject, maker_name, maker_client, proposed_at
    on records.key_rotation for each row execute function records.refuse_change();
create trigger approvals_are_kept before update on records.key_rotation for each row
    when (old.operation is not null or old.state = 'withdrawn'
        or (old.state = 'approved' and (new.checker_subject, new.checker_name, new.checker_client, new.approved_at)
            is distinct from (old.checker_subject, old.checker_name, old.checker_client, old.approved_at))
        or (old.state = 'approved' and new.state = 'proposed'))
    execute function records.refuse_change();
create trigger rotations_are_kept before delete on records.key_rotation for each row execute function records.refuse_change();
create trigger rotations_are_not_emptied before truncate on records.key_rotation for each statement execute function records.refuse_change();
