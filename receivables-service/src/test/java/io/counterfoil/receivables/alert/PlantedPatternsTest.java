package io.counterfoil.receivables.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Cursor;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.alert.model.AlertKind;
import io.counterfoil.receivables.supervision.Breakdown;
import io.counterfoil.receivables.supervision.By;
import io.counterfoil.receivables.supervision.ReadDebtNetwork;
import io.counterfoil.receivables.supervision.SumUpParts;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A year of trade with patterns of fraud in it, searched day by day: each pattern is found, and what else is reported is counted.
 * In one transaction that is rolled back, so that no other test sees it.
 */
@QuarkusTest
class PlantedPatternsTest extends ServiceTest {

    private static final boolean FULL = Boolean.getBoolean("counterfoil.full");
    private static final int RECEIVABLES = Integer.getInteger("counterfoil.receivables", FULL ? 10_000 : 600);
    private static final int OF_EACH_PATTERN = FULL ? 20 : 3;
    private static final int TIMES = FULL ? 100 : 20;
    private static final int TIMEOUT_SECONDS = 1_200;
    private static final Currency CURRENCY = Currency.getInstance(History.CURRENCY);

    @Inject
    SearchDay searchDay;

    @Inject
    SumUpParts sumUp;

    @Inject
    ReadDebtNetwork network;

    @Inject
    AlertBook book;

    @Inject
    Sql sql;

    private record Raised(AlertKind kind, String severity, Set<UUID> names) {}

    @Test
    void eachPlantedPatternIsFoundAndFalseAlarmsAreCounted() {
        long seed = Long.getLong("counterfoil.seed", System.nanoTime());
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(TIMEOUT_SECONDS));
        try {
            LocalDate today = reads.today();
            History history = new History(seed, today, RECEIVABLES, OF_EACH_PATTERN);
            history.write(sql);
            List<Double> searches = new ArrayList<>();
            for (LocalDate day = history.firstDay(); day.isBefore(today); day = day.plusDays(1)) {
                LocalDate searched = day;
                searches.add(milliseconds(() -> searchDay.again(searched)));
            }
            System.out.printf("%,d receivables from seed %d (-Dcounterfoil.seed)%n", history.receivables(), seed);
            print("search of one day", searches);
            List<Raised> raised = raised();
            assertPlantedFound(history, raised);
            assertFewFalseAlarms(history, raised);
            assertNothingIsFoundTwice(history, today, raised.size());
            assertSumsAreThoseOfTheHistory(history, today);
            measureQueries(today);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<Raised> raised() {
        return sql.named("""
                        select kind, severity, participant || involved || payables as names from records.supervision_alert
                        where currency = :currency
                        """)
                .with("currency", History.CURRENCY)
                .list(row -> new Raised(
                        AlertKind.of(row.text("kind")).orElseThrow(),
                        row.text("severity"),
                        new HashSet<>(row.ids("names"))));
    }

    private static void assertPlantedFound(History history, List<Raised> raised) {
        for (AlertKind kind : AlertKind.values()) {
            Set<UUID> planted = history.planted.get(kind);
            assertEquals(OF_EACH_PATTERN, planted.size(), kind + " planted");
            for (UUID about : planted) {
                assertTrue(
                        raised.stream()
                                .anyMatch(each ->
                                        each.kind() == kind && each.names().contains(about)),
                        () -> kind + " of " + about + " was not found among " + raised.size() + " alerts");
            }
        }
    }

    private static void assertFewFalseAlarms(History history, List<Raised> raised) {
        Map<AlertKind, Integer> falseAlarms = new EnumMap<>(AlertKind.class);
        raised.stream()
                .filter(each -> !history.isPlanted(each.kind(), each.names()))
                .forEach(each -> falseAlarms.merge(each.kind(), 1, Integer::sum));
        int all = falseAlarms.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("alerts %d, of which false alarms %d: %s%n", raised.size(), all, falseAlarms);
        assertTrue(all <= history.receivables() / 20, () -> "false alarms: " + falseAlarms);
    }

    private void assertNothingIsFoundTwice(History history, LocalDate today, int raised) {
        for (LocalDate day = today.minusDays(60); day.isBefore(today); day = day.plusDays(1)) {
            searchDay.again(day);
        }
        assertEquals(raised, raised().size(), "searched again from " + history.firstDay());
    }

    private void assertSumsAreThoseOfTheHistory(History history, LocalDate today) {
        for (By by : List.of(By.DEBTOR, By.PAYING_BANK, By.INDUSTRY, By.REGION, By.INDUSTRY_REGION, By.TENOR)) {
            Breakdown now = sumUp.of(by, CURRENCY, null, today.minusDays(100));
            assertEquals(history.owedNow(), now.value().minorUnits(), by + " now");
            assertEquals(history.owedOn(today.minusDays(100)), now.before().minorUnits(), by + " 100 days ago");
            Breakdown then = sumUp.of(by, CURRENCY, today.minusDays(30), null);
            assertEquals(history.owedOn(today.minusDays(30)), then.value().minorUnits(), by + " 30 days ago");
        }
        Breakdown due = sumUp.of(By.DUE, CURRENCY, null, null);
        Breakdown late = sumUp.of(By.AGEING, CURRENCY, null, null);
        assertEquals(history.owedNow(), due.value().plus(late.value()).minorUnits(), "what is not late and what is");
        Breakdown debtors = sumUp.of(By.DEBTOR, CURRENCY, null, null);
        double hhi = debtors.lines().stream()
                .mapToDouble(line -> 100.0 * line.value().minorUnits() / history.owedNow())
                .map(share -> share * share)
                .sum();
        assertEquals(hhi, debtors.concentration().hhi(), 1.0);
    }

    private void measureQueries(LocalDate today) {
        for (By by : By.values()) {
            measure("breakdown by " + by.wireName(), () -> sumUp.of(by, CURRENCY, null, null));
            measure(
                    "breakdown by " + by.wireName() + ", a past day compared with another",
                    () -> sumUp.of(by, CURRENCY, today.minusDays(30), today.minusDays(60)));
        }
        for (By by : List.of(By.BANK, By.DEBTOR, By.INDUSTRY, By.REGION, By.TENOR)) {
            measure("cost of finance by " + by.wireName(), () -> sumUp.cost(by, CURRENCY, null, null));
        }
        measure("who owes whom", () -> network.of(CURRENCY));
        measure("alerts", () -> book.list(null, null, new PageWish(Cursor.START, 200)));
    }

    private static void measure(String name, Runnable query) {
        query.run();
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            took.add(milliseconds(query));
        }
        print(name, took);
    }

    private static double milliseconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void print(String name, List<Double> took) {
        double[] sorted =
                took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.println(String.format(
                Locale.ROOT,
                "%-64s p50 %8.2f ms  p95 %8.2f ms",
                name,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100]));
        Arrays.stream(sorted).max().ifPresent(max -> assertTrue(max < 60_000, name));
    }
}
