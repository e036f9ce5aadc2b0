package io.counterfoil.receivables.atsize;

import java.util.List;

/** The statements of a {@link SeededDatabase}, in their order. {@code :words} are its sizes. */
final class Seed {

    private Seed() {}

    static final String TABLES = """
            records.payable_record, records.financing_request, records.financing_request_bank, records.financing_request_document,
            records.quote, records.settlement_instruction, records.audit_entry, records.participant_record,
            records.bank_account, records.bank_account_verification, records.kyc_document, projection.payable, projection.piece,
            projection.offer, projection.financing, projection.settlement
            """;

    private static final String RECORDED_PAYABLES = """
            insert into records.payable_record (id, root_id, debtor, creditor, paying_bank, invoice_number, currency, value,
                issued_on, due_on, state, refusal_reason, on_chain, maker_subject, maker_name, maker_client)
            select pg_temp.id(1, n), pg_temp.id(2, n),
                   pg_temp.id(5, case when n % 10 = 0 then 1 else 2 + floor(random() * 39)::int end), pg_temp.supplier(),
                   pg_temp.id(5, 101 + floor(random() * 10)::int), 'INV-' || n, 'CNY', 1000000 + n % 1000 * 100,
                   date '2026-01-01' + n % 180, date '2026-07-01' + n % 180,
                   case when n > :payablesOnChain and n % 5 = 1 then 'refused' else 'recorded' end,
                   case when n > :payablesOnChain and n % 5 = 1 then 'not ours' end,
                   n <= :payablesOnChain, 'li', 'Li', 'portal'
            from generate_series(1, :payables) n
            """;

    private static final String PAYABLES = """
            insert into projection.payable (id, root_id, debtor, creditor, paying_bank, currency, state, frozen,
                long_tenor_explained, issued_on, due_on, accept_by, issued, live, redeemed, cancelled, open_holds, live_pieces,
                block, overdue_on)
            select id, root_id, debtor, creditor, paying_bank, currency, state, false, false, issued_on, due_on, issued_on + 10,
                   value, case when state in ('SETTLED', 'CANCELLED') then 0 else value end,
                   case when state = 'SETTLED' then value else 0 end, case when state = 'CANCELLED' then value else 0 end,
                   0, 1, n, case when state in ('OVERDUE', 'DEFAULTED') then due_on + 1 end
            from (select r.id, root_id, debtor, creditor, paying_bank, currency, value, issued_on, due_on, n, case when n % 4 = 0 then 'SETTLED' when n % 1000 in (1, 10) then 'OVERDUE'
                         when n % 1000 = 2 then 'DEFAULTED' when n % 100 = 3 then 'CANCELLED'
                         when n > :payablesOnChain - 50 then 'PROPOSED' else 'ISSUED' end as state
                  from generate_series(1, :payablesOnChain) n join records.payable_record r on r.id = pg_temp.id(1, n)) y
            """;

    private static final String PIECE = """
            insert into projection.piece (id, payable_id, due_on, giver, changed_on, parent_id, financing_id, holder, recipient,
                currency, value, redeemed, last_day, depth, open_offers, state, frozen, block)
            select part.id, part.payable_id, y.due_on, coalesce(parent.holder, part.giver), y.issued_on + part.block::int %% 60, part.parent_id::uuid,
                part.financing_id::uuid, part.holder, part.recipient::uuid, part.currency, part.value, part.redeemed, part.last_day::date, part.depth,
                part.open_offers, part.state, part.frozen, part.block
            from (%s) as part (id, payable_id, parent_id, financing_id, holder, recipient, currency, value, redeemed, last_day,
                depth, open_offers, state, frozen, block, giver)
            join projection.payable y on y.id = part.payable_id
            left join projection.piece parent on parent.id = part.parent_id::uuid order by part.id
            """;

    private static final String ROOTS = PIECE.formatted("""
            select pg_temp.id(2, n), pg_temp.id(1, n), null, null, y.creditor, null, 'CNY',
                   case when y.state = 'SETTLED' then 0 else 1000 end, 0, null, 0, 0,
                   case when y.state = 'SETTLED' then 'REDEEMED' when y.state = 'CANCELLED' then 'CANCELLED' else 'HELD' end,
                   false, n, null::uuid
            from generate_series(1, :payablesOnChain) n join projection.payable y on y.id = pg_temp.id(1, n)
            """);

    /** A tree of which each piece has twenty parts; the holder had the first of them. */
    private static final String WIDEST = PIECE.formatted("""
            select pg_temp.id(2, :payablesOnChain + n), pg_temp.id(1, 1),
                   pg_temp.id(2, case when n <= 20 then 1 else :payablesOnChain + (n - 1) / 20 end),
                   null, case when n = 1 then pg_temp.holder() else pg_temp.supplier() end, null, 'CNY', 100, 0, null,
                   case when n <= 20 then 1 when n <= 420 then 2 when n <= 8420 then 3 else 4 end, 0, 'HELD', false, n, pg_temp.supplier()
            from generate_series(1, :widest) n
            """);

    /** Each locked for a request: the newest still are, a third of those of the holder; the others are the bank's. */
    private static final String LOCKED = PIECE.formatted("""
            select pg_temp.id(2, :firstPart + n), pg_temp.id(1, 1 + 3 * n % :payablesOnChain),
                   pg_temp.id(2, 1 + 3 * n % :payablesOnChain), pg_temp.id(3, 3 * n),
                   case when n <= :requestsOnChain - 100 then pg_temp.id(5, 101 + 3 * n % 10)
                        when n % 3 = 0 then pg_temp.holder() else pg_temp.supplier() end,
                   null, 'CNY', 100, 0, case when n > :requestsOnChain - 100 then date '2026-07-01' + n % 60 end, 1, 0,
                   case when n > :requestsOnChain - 60 then 'LOCKED' else 'HELD' end, false, n, pg_temp.supplier()
            from generate_series(1, :requestsOnChain) n
            """);

    private static final String PARTS = PIECE.formatted("""
            select pg_temp.id(2, n), pg_temp.id(1, 1 + n % :payablesOnChain), pg_temp.id(2, 1 + n % :payablesOnChain), null,
                   pg_temp.supplier(), case when kind < 0.01 then pg_temp.supplier() end, 'CNY',
                   case when kind > 0.75 then 0 else 100 + n % 900 end, 0, case when kind < 0.01 then date '2026-07-01' + n % 60 end, 1, 0,
                   case when kind < 0.01 then 'OFFERED' when kind > 0.75 then 'REDEEMED' when kind > 0.73 then 'CANCELLED' else 'HELD' end,
                   false, n, pg_temp.supplier()
            from (select n, random() as kind from generate_series(:firstPart + :requestsOnChain + 1, :pieces) n) as part
            """);

    private static final String OFFERS = """
            insert into projection.offer (id, payable_id, parent_id, holder, recipient, currency, value, last_day, state, block)
            select id, payable_id, parent_id, case when state = 'OFFERED' then holder else pg_temp.supplier() end,
                   coalesce(recipient, holder), currency, 100, date '2026-07-01',
                   case when state = 'OFFERED' then 'OPEN' when block % 50 = 0 then 'DECLINED' else 'ACCEPTED' end, block
            from projection.piece where parent_id is not null and financing_id is null and payable_id <> pg_temp.id(1, 1)
            """;

    /** Of three one was withdrawn, one was never taken, and one was locked. */
    private static final String REQUESTS = """
            insert into records.financing_request (id, voucher_id, payable_id, supplier, currency, value, requested_on,
                locked_id, state, on_chain)
            select pg_temp.id(3, n), pg_temp.id(2, case when n <= 10 then :payablesOnChain + n else 1 + n % :payablesOnChain end),
                   pg_temp.id(1, case when n <= 10 then 1 else 1 + n % :payablesOnChain end),
                   case when n > :requests - 300 and n % 9 = 0 then pg_temp.holder() else pg_temp.supplier() end, 'CNY', 100,
                   date '2026-06-01', case when n % 3 = 0 then pg_temp.id(2, :firstPart + n / 3) else pg_temp.id(7, n) end,
                   case when n % 3 = 1 then 'withdrawn' else 'requested' end, n % 3 = 0
            from generate_series(1, :requests) n
            """;

    private static final String ASKED = """
            insert into records.financing_request_bank
            select pg_temp.id(3, n), pg_temp.id(5, 101 + bank)
            from generate_series(1, :requests) n, lateral (values (n % 10), ((n * 7::bigint + 3) % 10)) b (bank)
            """;

    private static final String DOCUMENTS = """
            insert into records.financing_request_document
            select pg_temp.id(3, n), 0, 'invoice', 'Supplier', 'INV-' || n, 100, '0x' || lpad(to_hex(n), 64, '0')
            from generate_series(1, :requests) n
            """;

    private static final String QUOTES = """
            insert into records.quote
            select pg_temp.id(6, n), pg_temp.id(3, n), pg_temp.id(5, 101 + n % 10), '0.045', 0, 99, false, 'account',
                   date '2026-07-01', date '2026-07-05', '0x' || lpad(to_hex(n), 64, '0')
            from generate_series(1, :requests) n
            """;

    private static final String FINANCINGS = """
            insert into projection.financing (id, piece_id, payable_id, supplier, bank, terms_hash, currency, value, approve_by,
                fund_by, state, supplier_agrees_to_undo, bank_agrees_to_undo, funds_disputed, block)
            select r.id, r.locked_id, r.payable_id, r.supplier, pg_temp.id(5, 101 + 3 * n % 10), '0x' || lpad(to_hex(n), 64, '0'), 'CNY', 100, date '2026-07-01' + n % 60,
                   date '2026-07-10' + n % 60,
                   case when n > :requestsOnChain - 60 then 'LOCKED' when n > :requestsOnChain - 90 then 'APPROVED'
                        when n > :requestsOnChain - 100 then 'PAYOUT_INSTRUCTED' when n % 31 = 0 then 'DECLINED'
                        when n % 71 = 0 then 'EXPIRED' else 'FUNDED' end, false, false, false, n
            from generate_series(1, :requestsOnChain) n join records.financing_request r on r.id = pg_temp.id(3, 3 * n)
            """;

    private static final String INSTRUCTIONS = """
            insert into records.settlement_instruction (id, payable_id, debtor, creditor, paying_bank, currency, value, payment_reference,
                instructed_on)
            select pg_temp.id(4, n), id, debtor, creditor, paying_bank, currency, value, 'R-' || n, due_on
            from generate_series(4, :payablesOnChain, 4) n join records.payable_record on id = pg_temp.id(1, n)
            """;

    private static final String SETTLEMENTS = """
            insert into projection.settlement (id, payable_id, payment_ref, currency, payment, live, paid, pieces,
                redeemed_pieces, open, block, paying_bank)
            select id, payable_id, '0x' || repeat('ab', 32), currency, value, value, value, 1, 1, false, 1, paying_bank
            from records.settlement_instruction
            """;

    private static final String STREAM = "insert into records.audit_stream values ('" + SeededDatabase.STREAM + "')";

    private static final String AUDIT = """
            insert into records.audit_entry (stream, sequence, form, at, subject, client, name, participant, roles, peer,
                operation, target, idempotency_key, request_ids, status, answer_ids, hash)
            select '%s', n, 1, timestamptz '2026-01-01 00:00:00Z' + n * interval '30 seconds', 'person ' || n %% 500, 'portal', 'Li',
                   pg_temp.supplier(), '{supplier}', '10.0.0.1', 'POST /offers/{id}/acceptance', '/api/v1/offers', 'key ' || n,
                   array[pg_temp.id(2, n)], case when n %% 5000 = 0 then 500 when n %% 250 = 1 then 409 when n %% 1000 = 2 then 202
                   else 200 end, array[pg_temp.id(1, n %% 1000)], '0x' || lpad(to_hex(n), 64, '0')
            from generate_series(1, :audits) n
            """.formatted(SeededDatabase.STREAM);

    private static final String TODAY = """
            insert into projection.business_date (id, today, block) values (1, date '2026-07-20', 1) on conflict (id) do nothing
            """;

    private static final String PARTICIPANTS = """
            insert into records.participant_record (id, name, hosted, signing_address)
            select pg_temp.id(5, 1000 + n), 'Supplier ' || n, true, '0x' || lpad(to_hex(n), 40, '0')
            from generate_series(1, :suppliers) n
            """;

    /** Each participant has 25, one after the other: between two of its own lie those of all others. */
    private static final String ACCOUNTS = """
            insert into records.bank_account (id, participant, number, bank_code, holder, currency, proposer_subject,
                proposer_name, proposer_client)
            select pg_temp.id(8, n), pg_temp.id(5, 1001 + n % :suppliers), 'ACC-' || n, '102100099996', 'Supplier', 'CNY', 'li', 'Li', 'portal'
            from generate_series(1, 25 * :suppliers) n
            """;

    /** As the accounts. */
    private static final String KYC_DOCUMENTS = """
            insert into records.kyc_document (id, participant, kind, media_type, content, sha256, issued_on, uploader_subject,
                uploader_name, uploader_client)
            select pg_temp.id(9, n), pg_temp.id(5, 1001 + n % :suppliers), 'business-licence', 'application/pdf', file,
                   '0x' || encode(sha256(file), 'hex'), date '2026-01-01', 'li', 'Li', 'portal'
            from generate_series(1, 25 * :suppliers) n, lateral (select ('%PDF-' || n)::bytea) f (file)
            """;

    static final List<String> STATEMENTS = List.of(
            TODAY,
            PARTICIPANTS,
            ACCOUNTS,
            KYC_DOCUMENTS,
            RECORDED_PAYABLES,
            PAYABLES,
            ROOTS,
            WIDEST,
            LOCKED,
            PARTS,
            OFFERS,
            REQUESTS,
            ASKED,
            DOCUMENTS,
            QUOTES,
            FINANCINGS,
            INSTRUCTIONS,
            SETTLEMENTS,
            STREAM,
            AUDIT);
}
