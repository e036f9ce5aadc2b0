package io.counterfoil.sandbox.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.intake.Receivable;
import io.counterfoil.intake.ReceivablesFile;
import io.counterfoil.intake.Rejection;
import io.counterfoil.kernel.Money;
import io.counterfoil.replay.plan.Party;
import io.counterfoil.replay.run.Pace;
import io.counterfoil.replay.run.Replay;
import io.counterfoil.replay.run.ReplayReport;
import io.counterfoil.replay.run.Through;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What the platform has against a row stays with that row. The files are put together here, past the reader, which would have refused
 * some of their rows. The business date only moves forward, so the histories follow each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RefusedRowsTest {

    private static final String INVISIBLE = "\u202Eknarf";

    private static TestInstallation parts;

    @BeforeAll
    static void start() throws IOException, SQLException {
        parts = SharedInstallation.forReplays();
    }

    @Test
    @Order(1)
    void currenciesWithNoTwoAndThreeDecimalsArePlayedToTheEnd() throws Exception {
        LocalDate day = parts.nextDay();
        List<Receivable> rows = new ArrayList<>();
        for (String amount :
                List.of("90000.01 CAD", "1234567 JPY", "41000.007 KWD", "0.01 CAD", "1 JPY", "0.001 KWD")) {
            rows.add(row(rows.size() + 1, "Owes", "Sells", day, amount));
        }
        ReplayReport report = play("a", rows);
        assertEquals(List.of(), report.input().rejections());
        assertEquals(
                Map.of("CAD", "90000.02", "JPY", "1234568", "KWD", "41000.008"),
                report.ledger().issued());
        assertEquals(report.ledger().issued(), report.ledger().redeemed());
    }

    @Test
    @Order(2)
    void aPartyThatIsNotTakenAndOneThatIsSuspendedStopNobodyElse() throws Exception {
        LocalDate day = parts.nextDay();
        play("b", List.of(row(1, "Owes", "Suspended", day, "500.00 CNY")));
        suspend(new Party(Party.Kind.CREDITOR, "Suspended").id());

        LocalDate later = parts.nextDay();
        ReplayReport report = play(
                "c",
                List.of(
                        row(1, "Owes", "Sells", later, "100.00 CNY"),
                        row(2, INVISIBLE, "Sells", later, "200.00 CNY"),
                        row(3, "Owes", "Suspended", later, "300.00 CNY"),
                        row(4, "Owes", INVISIBLE, later, "400.00 CNY"),
                        row(5, "Owes", "Sells", later, "500.00 CNY")));
        Map<Integer, Rejection> rejected =
                report.input().rejections().stream().collect(Collectors.toMap(Rejection::row, Function.identity()));
        assertEquals(Set.of(2, 3, 4), rejected.keySet());
        assertEquals("debtor", rejected.get(2).column());
        assertEquals("creditor", rejected.get(4).column());
        for (int row : List.of(2, 4)) {
            assertTrue(
                    rejected.get(row).reason().startsWith("cannot be enrolled: ")
                            && rejected.get(row).reason().contains("U+202E"),
                    rejected.toString());
        }
        assertTrue(rejected.get(3).reason().contains("suspended"), rejected.toString());
        assertEquals(2, report.input().accepted());
        assertEquals("600.00", report.ledger().redeemed().get("CNY"));
    }

    private static Receivable row(int row, String debtor, String creditor, LocalDate issued, String amount) {
        String[] money = amount.split(" ");
        LocalDate paid = issued.plusDays(25);
        return new Receivable(
                row,
                row + 1L,
                issued + "-" + row,
                debtor,
                creditor,
                issued,
                paid,
                Money.parse(money[0], money[1]),
                paid,
                false,
                null,
                null,
                null);
    }

    /** Verifies chain, database and events as well. */
    private static ReplayReport play(String name, List<Receivable> rows) throws IOException {
        StringWriter said = new StringWriter();
        RunningSandbox running = new RunningSandbox(parts.sandbox());
        ReplayReport report = new Replay(
                        running.place(), new PrintWriter(said, true), false, Pace.unbounded(), Through.PROCESSES)
                .run(
                        new ReceivablesFile(name.repeat(64), rows.size(), rows, List.of(), List.of(), List.of()),
                        1,
                        null,
                        running::verify);
        assertTrue(report.verification().passed(), () -> said + report.toString());
        return report;
    }

    private static void suspend(UUID participant) throws IOException {
        Clients clients = Clients.of(parts);
        clients.together(
                "/participants/" + participant + "/suspension",
                clients.api().http().json().createObjectNode());
    }
}
