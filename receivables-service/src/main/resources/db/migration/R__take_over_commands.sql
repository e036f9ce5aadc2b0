-- A request and its transaction were one row once, records.command. Now the kit keeps the request and the ledger the transaction.
-- Runs after their scripts ("requests", "submission journal"): repeatable ones go by name.

do $$
begin
    if to_regclass('records.command') is not null then
        -- An instance of before, which should be stopped by now, must not add a row between the statements below.
        lock table records.command, records.replaced_transaction in access exclusive mode;

        insert into records.request (id, participant, idempotency_key, body_sha256, detail, answer, stored_at)
        select id, participant, idempotency_key, body_sha256, detail, result, stored_at
        from records.command order by id;

        insert into records.submission (transaction_hash, participant, idempotency_key, body_sha256, detail, operation_id,
                                        signed_hex, block_limit, state, block_number, status, output)
        select transaction_hash, participant, idempotency_key, body_sha256, split_part(detail, ' ', 1), id,
               signed_hex, block_limit, state, block, status, output
        from records.command where transaction_hash is not null order by id;

        insert into records.replaced_submission (transaction_hash, replaced_by, at)
        select transaction_hash, replaced_by, replaced_at from records.replaced_transaction;

        drop table records.replaced_transaction;
        drop table records.command;
    end if;
end $$;

-- Few: the newest of them are looked at when a closing of a day was interrupted.
create index if not exists request_unclosed_day on records.request (id)
    where answer is null and detail like 'ADVANCE\_BUSINESS\_DATE %';
