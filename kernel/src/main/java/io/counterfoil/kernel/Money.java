package io.counterfoil.kernel;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** An amount of one currency in minor units (fen, cents). Never negative: direction belongs in names such as owed and paid. */
public record Money(long minorUnits, Currency currency) {

    /** Fourteen digits before the point keep every ISO 4217 currency, of at most four decimals, inside a long. */
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("\\d{1,14}(\\.\\d{1,4})?");

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (minorUnits < 0) {
            throw new IllegalArgumentException("negative amount: " + minorUnits);
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("currency without minor units: " + currency);
        }
    }

    /** Reads {@code "1234.56"}. Nothing is rounded on the way in: signs, exponents and surplus decimals are refused. */
    public static Money parse(String decimal, String currencyCode) {
        Currency currency = Currency.getInstance(currencyCode);
        if (!PLAIN_DECIMAL.matcher(decimal).matches()) {
            throw new IllegalArgumentException("not a plain decimal: " + decimal);
        }
        BigDecimal amount = new BigDecimal(decimal);
        if (amount.scale() > currency.getDefaultFractionDigits()) {
            throw new IllegalArgumentException("too many decimals for " + currency + ": " + decimal);
        }
        return new Money(
                amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
    }

    public String toDecimal() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits())
                .toPlainString();
    }

    public Money plus(Money other) {
        return withMinorUnits(Math.addExact(minorUnits, inSameCurrency(other).minorUnits));
    }

    public Money minus(Money other) {
        return withMinorUnits(Math.subtractExact(minorUnits, inSameCurrency(other).minorUnits));
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public boolean isLessThan(Money other) {
        return minorUnits < inSameCurrency(other).minorUnits;
    }

    /**
     * Shares this amount among {@code claims} in proportion to them, to the last minor unit. Each share is rounded down;
     * the units left over go one each to the largest remainders, ties to the earlier claim (Hamilton's method), so
     * that every machine computes the same shares. Whoever calls decides the order: holders by piece id.
     */
    public List<Money> allocate(List<Money> claims) {
        BigInteger total = claims.stream().map(this::claimed).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) {
            throw new IllegalArgumentException("nothing is claimed");
        }
        BigInteger[][] quotients = claims.stream() // {share, remainder}; the product overflows a long
                .map(claim ->
                        claimed(claim).multiply(BigInteger.valueOf(minorUnits)).divideAndRemainder(total))
                .toArray(BigInteger[][]::new);
        long[] shares = Stream.of(quotients)
                .mapToLong(quotient -> quotient[0].longValueExact())
                .toArray();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(comparing((Integer i) -> quotients[i][1]).reversed())
                .limit(minorUnits - LongStream.of(shares).sum())
                .forEach(i -> shares[i]++);
        return LongStream.of(shares).mapToObj(this::withMinorUnits).toList();
    }

    private BigInteger claimed(Money claim) {
        return BigInteger.valueOf(inSameCurrency(claim).minorUnits);
    }

    private Money withMinorUnits(long minorUnits) {
        return new Money(minorUnits, currency);
    }

    private Money inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
        }
        return other;
    }

    @Override
    public String toString() {
        return toDecimal() + " " + currency;
    }
}
