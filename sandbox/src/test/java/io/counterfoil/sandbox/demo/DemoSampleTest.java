package io.counterfoil.sandbox.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.intake.InputLimits;
import io.counterfoil.intake.Profiles;
import io.counterfoil.intake.Receivable;
import io.counterfoil.intake.ReceivablesFile;
import io.counterfoil.intake.ReceivablesReader;
import io.counterfoil.replay.plan.Cast;
import io.counterfoil.replay.plan.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSampleTest {
    @TempDir
    Path folder;

    @Test
    void isTheSameEveryTimeAndEveryRowIsGood() throws IOException {
        assertEquals(DemoSample.csv(), DemoSample.csv());
        assertEquals(List.of(), read().rejections());
        assertEquals(DemoSample.RECEIVABLES, read().receivables().size());
    }

    @Test
    void hasThreeEnterprisesFortySuppliersInThreeTiersAndTwoBanks() throws IOException {
        List<Party> parties = List.copyOf(Cast.hosted(read().receivables()));
        assertEquals(3, count(parties, Party.Kind.DEBTOR));
        assertEquals(10, count(parties, Party.Kind.CREDITOR));
        assertEquals(
                40,
                count(parties, Party.Kind.CREDITOR)
                        + count(parties, Party.Kind.TIER_2)
                        + count(parties, Party.Kind.TIER_3));
        assertEquals(2, Cast.banks().size());
    }

    @Test
    void somePayLateSomeDisputeAndSomeNeverPay() throws IOException {
        List<Receivable> receivables = read().receivables();
        assertTrue(receivables.stream().anyMatch(Receivable::disputed));
        assertTrue(receivables.stream().anyMatch(receivable -> receivable.settledOn() == null));
        assertTrue(receivables.stream().anyMatch(DemoSampleTest::isLate));
        assertTrue(receivables.stream().anyMatch(receivable -> receivable.customsDeclaration() != null));
        assertTrue(receivables.stream().anyMatch(receivable -> receivable.longTenorReason() != null));
        assertFalse(receivables.stream().allMatch(DemoSampleTest::isLate));
    }

    @Test
    void everyDayLiesWithinTheHolidayCalendarsThereAre() throws IOException {
        LocalDate last = LocalDate.of(2026, 12, 31);
        assertTrue(read().receivables().stream()
                .allMatch(receivable -> receivable.issuedOn().getYear() == 2026
                        && receivable.dueOn().isBefore(last)));
    }

    private static boolean isLate(Receivable receivable) {
        LocalDate settled = receivable.settledOn();
        return settled != null && settled.isAfter(receivable.dueOn());
    }

    private static long count(List<Party> parties, Party.Kind kind) {
        return parties.stream().filter(party -> party.kind() == kind).count();
    }

    private ReceivablesFile read() throws IOException {
        Path file = Files.writeString(folder.resolve("demo.csv"), DemoSample.csv());
        return new ReceivablesReader(Profiles.canonical(), InputLimits.DEFAULT).read(file, Integer.MAX_VALUE);
    }
}
