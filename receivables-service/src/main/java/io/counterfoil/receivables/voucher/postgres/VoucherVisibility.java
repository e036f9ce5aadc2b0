package io.counterfoil.receivables.voucher.postgres;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may see a piece, an operator and the regulator aside: its holder and whom it is offered to, the parties of its payable, whoever
 * held the piece that it was split off, a bank that was asked about it, and both sides of its financing.
 */
final class VoucherVisibility {

    private static final List<String> OWN = List.of("p.holder = :me", "p.recipient = :me");

    /**
     * Rows elsewhere that let :me see a piece.
     *
     * @param piece what joins them to piece p
     * @param payable which of them are of :payable
     */
    private record Elsewhere(String rows, String piece, String payable, String me) {}

    private static final List<Elsewhere> ELSEWHERE = List.of(
            new Elsewhere(
                    "projection.piece parent",
                    "parent.id = p.parent_id",
                    "parent.payable_id = :payable",
                    "parent.holder = :me"),
            new Elsewhere(
                    "projection.financing f",
                    "f.piece_id = p.id",
                    "f.payable_id = :payable",
                    "(f.bank = :me or f.supplier = :me)"),
            new Elsewhere(
                    "records.financing_request r join records.financing_request_bank asked on asked.request_id = r.id",
                    "r.voucher_id = p.id",
                    "r.payable_id = :payable",
                    "asked.bank = :me"));

    /**
     * Whether :me may see piece p of payable y. "offset 0": asked of this piece alone; without it the planner may collect all pieces
     * that :me holds, to look this one up among them.
     */
    static final String OF_PIECE = Stream.concat(
                    Stream.concat(OWN.stream(), Stream.of(PayableParties.include("y"))),
                    ELSEWHERE.stream()
                            .map(other -> "exists (select from " + other.rows() + " where " + other.piece() + " and "
                                    + other.me() + " offset 0)"))
            .collect(Collectors.joining(" or ", "(", ")"));

    /** The same question for all pieces of one payable, whose parties :me is none of: asked once, not for each piece. */
    static final String OF_PAYABLE = Stream.concat(
                    OWN.stream()
                            .map(own -> "select p.id from projection.piece p where p.payable_id = :payable and " + own),
                    ELSEWHERE.stream()
                            .map(other -> "select p.id from " + other.rows() + " join projection.piece p on "
                                    + other.piece() + " where " + other.payable() + " and " + other.me()))
            .collect(Collectors.joining(
                    " union ",
                    "with visible as materialized (",
                    ") select p.id from visible join projection.piece p on p.id = visible.id where "));

    private VoucherVisibility() {}
}
