package io.counterfoil.receivables.voucher.postgres;

/**
 * Who may see a piece, an operator and the regulator aside: its holder and whom it is offered to, the parties of its payable, whoever
 * held the piece that it was split off, a bank that was asked about it, and both sides of its financing.
 */
final class VoucherVisibility {

    /**
     * Whether :me may see piece p of payable y. "offset 0": asked of this piece alone; without it the planner may collect all pieces
     * that :me holds, to look this one up among them.
     */
    static final String OF_PIECE = """
            (p.holder = :me or p.recipient = :me
             or y.debtor = :me or y.creditor = :me or y.paying_bank = :me
             or exists (select from projection.piece parent where parent.id = p.parent_id and parent.holder = :me offset 0)
             or exists (select from projection.financing f
                        where f.piece_id = p.id and (f.bank = :me or f.supplier = :me) offset 0)
             or exists (select from records.financing_request r
                        join records.financing_request_bank asked on asked.request_id = r.id
                        where r.voucher_id = p.id and asked.bank = :me offset 0))
            """;

    /** The same question for all pieces of one payable, whose parties :me is none of: asked once, not for each piece. */
    static final String OF_PAYABLE = """
            with visible as materialized (
                select id from projection.piece where payable_id = :payable and holder = :me
                union
                select id from projection.piece where payable_id = :payable and recipient = :me
                union
                select part.id from projection.piece parent join projection.piece part on part.parent_id = parent.id
                where parent.payable_id = :payable and parent.holder = :me
                union
                select piece_id from projection.financing where payable_id = :payable and (bank = :me or supplier = :me)
                union
                select r.voucher_id from records.financing_request r
                join records.financing_request_bank asked on asked.request_id = r.id
                where r.payable_id = :payable and asked.bank = :me)
            select p.id from visible join projection.piece p on p.id = visible.id where\s""";

    private VoucherVisibility() {}
}
