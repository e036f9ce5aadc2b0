package io.counterfoil.ledger;

import io.counterfoil.kernel.Money;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

/**
 * Puts shares into an order in which they can be redeemed in batches. The contract wants the sum paid to be the exact sum,
 * rounded either way, after every batch; shares in the order of their ids may all be rounded up first. So one that was
 * rounded up follows whenever not too much was paid so far, else one that was rounded down.
 */
public final class ProRataShares {

    private ProRataShares() {}

    /** One piece's part of a payment, in minor units. */
    public record Share(UUID piece, long minorUnits) {}

    private record Rounded(Share share, BigInteger surplus) {}

    /**
     * Of the pieces that a settlement has not visited yet, whoever visited the others. Each share is rounded up if too little was
     * paid so far, else down: then the last one closes the settlement to the unit.
     *
     * @param pieces with what is owed on them at the same places
     */
    public static List<Share> rest(List<UUID> pieces, List<Long> values, LedgerSettlement settlement) {
        BigInteger live = BigInteger.valueOf(settlement.live());
        BigInteger payment = BigInteger.valueOf(settlement.payment());
        BigInteger paidTooMuch = settlement.deviation();
        List<Share> shares = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            BigInteger exact = payment.multiply(BigInteger.valueOf(values.get(i)));
            BigInteger[] floor = exact.divideAndRemainder(live);
            boolean up = floor[1].signum() != 0 && paidTooMuch.signum() < 0;
            BigInteger share = up ? floor[0].add(BigInteger.ONE) : floor[0];
            paidTooMuch = paidTooMuch.add(share.multiply(live)).subtract(exact);
            shares.add(new Share(pieces.get(i), share.longValueExact()));
        }
        return shares;
    }

    /**
     * @param pieces by id, with their claims and shares at the same places
     * @param payment what the shares add up to
     */
    public static List<Share> inOrder(List<UUID> pieces, List<Money> claims, List<Money> shares, Money payment) {
        BigInteger live = BigInteger.ZERO;
        for (Money claim : claims) {
            live = live.add(BigInteger.valueOf(claim.minorUnits()));
        }
        Queue<Rounded> up = new ArrayDeque<>();
        Queue<Rounded> down = new ArrayDeque<>();
        for (int i = 0; i < pieces.size(); i++) {
            long units = shares.get(i).minorUnits();
            BigInteger surplus = BigInteger.valueOf(units)
                    .multiply(live)
                    .subtract(BigInteger.valueOf(payment.minorUnits())
                            .multiply(BigInteger.valueOf(claims.get(i).minorUnits())));
            (surplus.signum() >= 0 ? up : down).add(new Rounded(new Share(pieces.get(i), units), surplus));
        }
        List<Share> ordered = new ArrayList<>(pieces.size());
        BigInteger paidTooMuch = BigInteger.ZERO;
        while (ordered.size() < pieces.size()) {
            boolean fromUp = down.isEmpty() || (paidTooMuch.signum() <= 0 && !up.isEmpty());
            Rounded next = (fromUp ? up : down).remove();
            paidTooMuch = paidTooMuch.add(next.surplus());
            ordered.add(next.share());
        }
        return ordered;
    }
}
