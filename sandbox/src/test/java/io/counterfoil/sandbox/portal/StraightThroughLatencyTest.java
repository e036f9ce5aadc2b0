package io.counterfoil.sandbox.portal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.sandbox.replay.SharedInstallation;
import io.counterfoil.sandbox.replay.TestInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From the supplier's request to the bank's attested funds without a person, on the real parts: checks with customs, quote, the supplier takes it,
 * approval, registration, payout. Customs and the registry answer as late as they are told to.
 */
class StraightThroughLatencyTest {

    private static final String BANK = "bank-b";
    private static final boolean FULL = Boolean.getBoolean("counterfoil.full");
    private static final int TIMES = FULL ? 50 : 2;
    private static final List<Integer> DELAYS = FULL ? List.of(0, 1_000, 10_000) : List.of(0, 1_000);
    private static final int AIM_MILLIS = 2_000;
    /** What the machine does beside; with large counts it has nothing else to do. */
    private static final int PATIENCE_MILLIS = FULL ? 0 : 20_000;
    /** Customs once; the registry before and after, and to register. */
    private static final int CALLS_MAX = 6;

    private static final String HALF = "2000.00";
    private static final String AMOUNT = "4000.00";
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Duration EVERY = Duration.ofMillis(20);

    private static TestInstallation parts;
    private static Path settings;
    private static Trade trade;
    private static StandIns outside;

    /** The bank is set to work by itself; it looks so seldom that only its events can start it. */
    @BeforeAll
    static void start() throws IOException {
        parts = SharedInstallation.get();
        settings = Files.createDirectories(parts.data().resolve("config")).resolve("application.properties");
        Files.writeString(
                settings,
                "counterfoil.banks." + BANK + ".straight-through=true\ncounterfoil.straight-through.look-every=60S\n"
                        + "counterfoil.customs.timeout=15S\ncounterfoil.registry.timeout=15S\n");
        restartBank();
        trade = Trade.of(parts.sandbox());
        outside = new StandIns(parts.sandbox());
        trade.rules(BANK).softwareApproves();
        financed(); // warms up what is compiled on first use
    }

    @AfterAll
    static void end() throws IOException {
        outside.behaves("customs", "none", 0);
        outside.behaves("registry", "none", 0);
        Files.deleteIfExists(settings);
        Files.deleteIfExists(settings.getParent());
        restartBank();
    }

    private static void restartBank() throws IOException {
        parts.killMinusNine(BANK);
        parts.up();
    }

    @Test
    void secondsFromTheRequestToTheFunds() {
        for (int delay : DELAYS) {
            outside.behaves("customs", "none", delay);
            outside.behaves("registry", "none", delay);
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                millis.add(financed());
            }
            Collections.sort(millis);
            System.out.printf(
                    "StraightThroughLatencyTest: stand-ins %d ms late, %d financings: p50 %d ms, p95 %d ms, longest %d ms%n",
                    delay, TIMES, at(millis, 50), at(millis, 95), millis.get(TIMES - 1));
            long most = AIM_MILLIS + (long) CALLS_MAX * delay + PATIENCE_MILLIS;
            assertTrue(at(millis, 95) <= most, "p95 of " + millis + " is above " + most + " ms");
        }
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    /** @return milliseconds from the request to the attested funds, as the supplier sees them */
    private static long financed() {
        String serial = "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
        outside.customsHas(trade.declarationNumber(serial), "released", AMOUNT, trade.supplierUscc());
        String voucher = trade.held("EXP-" + serial, AMOUNT);
        List<String> papers = trade.exports().typed(serial, AMOUNT);
        long asked = System.nanoTime();
        String request = trade.exports().asked(voucher, papers, HALF, AMOUNT, trade.participantOf(BANK));
        await().atMost(LONG).pollInterval(EVERY).until(() -> trade.isQuoted(request));
        trade.quoteTaken(request);
        await().atMost(LONG)
                .pollInterval(EVERY)
                .until(() -> trade.states().sale(request).equals("funded"));
        return (System.nanoTime() - asked) / 1_000_000;
    }
}
