package io.counterfoil.replay.run;

import io.counterfoil.intake.Rejection;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** A replay in a few lines. */
public final class Summary {
    private static final int REJECTIONS_SHOWN = 20;
    private static final int DIFFERENCES_SHOWN = 20;

    private Summary() {}

    public static void print(ReplayReport report, PrintWriter out) {
        ReplayReport.Input input = report.input();
        out.printf(
                Locale.ROOT,
                "Rows %,d = accepted %,d + rejected %,d%n",
                input.rows(),
                input.accepted(),
                input.rejected());
        List<Rejection> rejections = input.rejections();
        rejections.stream()
                .limit(REJECTIONS_SHOWN)
                .forEach(rejection -> out.println("  row " + rejection.row() + ", line " + rejection.line() + ", "
                        + rejection.column() + ": " + rejection.reason()));
        if (rejections.size() > REJECTIONS_SHOWN) {
            out.println("  ... and " + (rejections.size() - REJECTIONS_SHOWN) + " more (all are in --report)");
        }
        LedgerFigures ledger = report.ledger();
        out.printf(
                Locale.ROOT,
                "Payables %,d, of which disputed %,d and overdue on their due date %,d%n",
                ledger.payables(),
                ledger.disputed(),
                ledger.overdue());
        out.printf(
                Locale.ROOT,
                "Pieces %,d, offers %,d, financings %,d (circulation and financing are synthetic)%n",
                ledger.pieces(),
                ledger.offers(),
                ledger.financings());
        ledger.issued()
                .forEach((currency, issued) -> out.println(currency + " issued " + issued + " = redeemed "
                        + ledger.redeemed().getOrDefault(currency, "0") + " + outstanding "
                        + ledger.outstanding().getOrDefault(currency, "0")));
        out.printf(
                Locale.ROOT,
                "%s: %,d operations in %,d transactions, %.1f s: %.0f operations/s, p50 %.1f ms, p99 %.1f ms%n",
                report.performance().through().equals("direct") ? "Past the processes" : "Through the processes",
                report.performance().operations(),
                report.performance().transactions(),
                report.performance().seconds(),
                report.performance().operationsPerSecond(),
                report.performance().p50Ms(),
                report.performance().p99Ms());
        ReplayReport.Checks checks = report.verification();
        out.println("chain = database: " + yes(checks.chainEqualsDatabase()) + ", events = database: "
                + yes(checks.eventsEqualDatabase()) + ", value is conserved: " + yes(checks.conservation())
                + ", gateways = chain: " + yes(checks.gatewaysEqualChain()));
        checks.differences().stream().limit(DIFFERENCES_SHOWN).forEach(difference -> out.println("  " + difference));
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "NO";
    }
}
