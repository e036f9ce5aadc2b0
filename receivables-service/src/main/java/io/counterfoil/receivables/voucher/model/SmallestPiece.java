package io.counterfoil.receivables.voucher.model;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Rejection;
import java.util.Map;
import java.util.Optional;

/** Below it no piece is cut: a limit of its own for each currency. */
final class SmallestPiece {

    private final Map<String, Timeline<Long>> minorUnits;

    /** @param minorUnits by ISO 4217 code of the currency */
    SmallestPiece(Map<String, Timeline<Long>> minorUnits) {
        this.minorUnits = Map.copyOf(minorUnits);
    }

    Optional<Rejection> isKept(ProposedPiece piece) {
        String currency = piece.value().currency().getCurrencyCode();
        Timeline<Long> values = minorUnits.getOrDefault(currency, Timeline.empty());
        Limit limit = new Limit("smallest-piece", "no smallest piece is set for " + currency, values);
        return limit.judge(
                piece.on(),
                least -> {
                    Money smallest = new Money(least, piece.value().currency());
                    return piece.value().isLessThan(smallest) ? Optional.of("at least " + smallest) : Optional.empty();
                },
                least -> new Money(least, piece.value().currency()).toDecimal());
    }
}
