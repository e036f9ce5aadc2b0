package io.counterfoil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProRataSharesTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    /** The contract's rule, SharesUneven: |sum of shares x live - payment x sum of values| < live after every batch. */
    @Test
    void afterEachShareTheSumPaidIsTheExactSumRoundedEitherWay() {
        long seed = System.nanoTime();
        System.out.println("ProRataSharesTest seed " + seed);
        Random random = new Random(seed);
        int runs = Boolean.getBoolean("counterfoil.full") ? 5_000 : 200;
        for (int run = 0; run < runs; run++) {
            Map<UUID, Long> values = new HashMap<>();
            int count = 1 + random.nextInt(300);
            long live = 0;
            for (int i = 0; i < count; i++) {
                long value = 1 + (random.nextLong() >>> 1) % (random.nextBoolean() ? 10 : 1L << 40);
                values.put(new UUID(0, i), value);
                live += value;
            }
            long payment = 1 + (random.nextLong() >>> 1) % live;
            check(values, live, payment, seed);
        }
    }

    private static void check(Map<UUID, Long> values, long live, long payment, long seed) {
        List<UUID> pieces = values.keySet().stream().sorted().toList();
        List<Money> claims =
                pieces.stream().map(id -> new Money(values.get(id), CNY)).toList();
        Money paid = new Money(payment, CNY);
        List<ProRataShares.Share> ordered = ProRataShares.inOrder(pieces, claims, paid.allocate(claims), paid);
        assertEquals(
                pieces.size(),
                ordered.stream().map(ProRataShares.Share::piece).distinct().count());
        assertEquals(
                payment,
                ordered.stream().mapToLong(ProRataShares.Share::minorUnits).sum());
        BigInteger deviation = BigInteger.ZERO;
        BigInteger limit = BigInteger.valueOf(live);
        for (ProRataShares.Share share : ordered) {
            deviation = deviation
                    .add(BigInteger.valueOf(share.minorUnits()).multiply(limit))
                    .subtract(BigInteger.valueOf(payment).multiply(BigInteger.valueOf(values.get(share.piece()))));
            assertTrue(deviation.abs().compareTo(limit) < 0, "uneven after " + share + ", seed " + seed);
        }
        checkRest(values, live, payment, ordered, (int) ((seed >>> 1) % pieces.size()), seed);
    }

    /** Another bank goes on after some of the pieces: its shares are the contract's, even after each, and close to the unit. */
    private static void checkRest(
            Map<UUID, Long> values,
            long live,
            long payment,
            List<ProRataShares.Share> ordered,
            int visited,
            long seed) {
        BigInteger limit = BigInteger.valueOf(live);
        BigInteger deviation = BigInteger.ZERO;
        long paid = 0;
        for (ProRataShares.Share share : ordered.subList(0, visited)) {
            paid += share.minorUnits();
            deviation = deviation.add(surplus(values, live, payment, share));
        }
        List<UUID> left = ordered.subList(visited, ordered.size()).stream()
                .map(ProRataShares.Share::piece)
                .sorted()
                .toList();
        LedgerSettlement settlement = new LedgerSettlement(
                new UUID(1, 1),
                new Bytes32("0x" + "1".repeat(64)),
                payment,
                live,
                paid,
                values.size(),
                visited,
                deviation,
                true,
                LocalDate.of(2026, 7, 1),
                false);
        for (ProRataShares.Share share :
                ProRataShares.rest(left, left.stream().map(values::get).toList(), settlement)) {
            BigInteger exact = BigInteger.valueOf(payment).multiply(BigInteger.valueOf(values.get(share.piece())));
            long floor = exact.divide(limit).longValueExact();
            boolean isExact = exact.mod(limit).signum() == 0;
            assertTrue(share.minorUnits() == floor || (!isExact && share.minorUnits() == floor + 1), "seed " + seed);
            paid += share.minorUnits();
            deviation = deviation.add(surplus(values, live, payment, share));
            assertTrue(deviation.abs().compareTo(limit) < 0, "uneven after " + share + ", seed " + seed);
        }
        assertEquals(payment, paid, "seed " + seed);
    }

    private static BigInteger surplus(Map<UUID, Long> values, long live, long payment, ProRataShares.Share share) {
        return BigInteger.valueOf(share.minorUnits())
                .multiply(BigInteger.valueOf(live))
                .subtract(BigInteger.valueOf(payment).multiply(BigInteger.valueOf(values.get(share.piece()))));
    }

    @Test
    void aFullPaymentIsRedeemedInTheOrderOfThePieces() {
        List<UUID> pieces = new ArrayList<>();
        List<Money> claims = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            pieces.add(new UUID(0, i));
            claims.add(new Money(100 + i, CNY));
        }
        List<ProRataShares.Share> ordered = ProRataShares.inOrder(pieces, claims, claims, new Money(510, CNY));
        assertEquals(pieces, ordered.stream().map(ProRataShares.Share::piece).toList());
    }
}
