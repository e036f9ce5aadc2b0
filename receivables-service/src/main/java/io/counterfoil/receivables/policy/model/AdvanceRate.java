package io.counterfoil.receivables.policy.model;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.receivables.voucher.model.Timeline;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;

/** Part of the face value of documents of one kind that may be financed. Where no rate is in force yet, all of it may. */
public final class AdvanceRate {

    private static final BigInteger WHOLE = BigInteger.valueOf(PolicyValue.WHOLE_BASIS_POINTS);

    private final String kind;
    private final Timeline<Long> basisPoints;

    /** @param kind of the documents, as the API writes it */
    public AdvanceRate(String kind, Timeline<Long> basisPoints) {
        this.kind = kind;
        this.basisPoints = basisPoints;
    }

    /** @param asked what a request for financing draws on the document */
    public Optional<Rejection> judge(Money asked, Money faceValue, LocalDate day) {
        return basisPoints.inForceOn(day).flatMap(found -> {
            Money most = new Money(
                    BigInteger.valueOf(faceValue.minorUnits())
                            .multiply(BigInteger.valueOf(found.value()))
                            .divide(WHOLE)
                            .longValueExact(),
                    faceValue.currency());
            String rate = PolicyValue.write(PolicyKind.ADVANCE_RATE, null, found.value());
            return most.isLessThan(asked)
                    ? Optional.of(new Rejection(
                            PolicyKind.ADVANCE_RATE.rule(),
                            "of documents of kind " + kind + " at most " + rate + " of the face value is financed: "
                                    + most + " of " + faceValue,
                            found.source(),
                            rate,
                            found.effectiveFrom()))
                    : Optional.empty();
        });
    }
}
