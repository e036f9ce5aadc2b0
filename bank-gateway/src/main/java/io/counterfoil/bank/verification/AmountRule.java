package io.counterfoil.bank.verification;

import io.counterfoil.kernel.Money;
import java.math.BigInteger;
import java.util.Currency;
import java.util.stream.Stream;

/** In one currency, 1 to 1: no rate is guessed. What is shown beyond what the debtor confirmed counts for nothing. */
final class AmountRule implements Rule {

    /** The chain writes rates in basis points, so a smaller part of a face value cannot be said. */
    private static final long PARTS = 10_000;

    @Override
    public Stream<Check> check(Evidence evidence, Paper paper) {
        Money value = paper.value();
        Money drawn = paper.asked().amount();
        String currency = evidence.payable().currency();
        if (!value.currency().getCurrencyCode().equals(currency)) {
            return Stream.of(evidence.check(
                    CheckCode.AMOUNT, paper, Finding.AMOUNT_OTHER_CURRENCY, Source.CHAIN, Values.of(value), currency));
        }
        Money confirmed = new Money(evidence.payable().issued(), Currency.getInstance(currency));
        if (value.minorUnits() < drawn.minorUnits()) {
            return Stream.of(evidence.check(
                    CheckCode.AMOUNT,
                    paper,
                    Finding.AMOUNT_BELOW_DRAWN,
                    Source.CHAIN,
                    Values.of(value),
                    Values.of(drawn)));
        }
        BigInteger most = BigInteger.valueOf(confirmed.minorUnits()).multiply(BigInteger.valueOf(PARTS));
        if (BigInteger.valueOf(value.minorUnits()).compareTo(most) > 0) {
            return Stream.of(evidence.check(
                    CheckCode.AMOUNT,
                    paper,
                    Finding.AMOUNT_FAR_ABOVE,
                    Source.CHAIN,
                    Values.of(value),
                    Values.of(confirmed)));
        }
        Finding within =
                value.minorUnits() > confirmed.minorUnits() ? Finding.AMOUNT_ABOVE_PAYABLE : Finding.AMOUNT_WITHIN;
        return Stream.of(evidence.check(
                CheckCode.AMOUNT,
                paper,
                within,
                Source.CHAIN,
                Values.of(value),
                Values.of(drawn),
                Values.of(confirmed)));
    }
}
