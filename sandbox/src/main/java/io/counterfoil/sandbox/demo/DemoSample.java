package io.counterfoil.sandbox.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The sample of the demonstration: three core enterprises owe ten suppliers, who are joined by thirty of the second and third tier when
 * it is replayed. All of it is made up by a seed; nobody here exists.
 */
final class DemoSample {
    static final long SEED = 2026;
    static final int RECEIVABLES = 520;

    private static final String HEADER = "invoice_number,debtor,creditor,issue_date,due_date,amount,currency,"
            + "settled_date,disputed,customs_declaration,delivery_date,long_tenor_reason";
    private static final List<String> ENTERPRISES = List.of("Example Motors", "Example Shipyard", "Example Appliances");
    private static final int SUPPLIERS = 10;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int WORKING_DAYS = 30;

    private final SplittableRandom random = new SplittableRandom(SEED);

    private DemoSample() {}

    /** The canonical CSV, the same on every machine. */
    static String csv() {
        DemoSample sample = new DemoSample();
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        List<LocalDate> days = workingDays();
        for (int row = 0; row < RECEIVABLES; row++) {
            csv.append(sample.row(row + 1, days.get(row * days.size() / RECEIVABLES)))
                    .append('\n');
        }
        return csv.toString();
    }

    private String row(int number, LocalDate issued) {
        String debtor = ENTERPRISES.get(random.nextInt(ENTERPRISES.size()));
        String creditor = "Tier 1 supplier %02d".formatted(1 + random.nextInt(SUPPLIERS));
        boolean longTenor = percent(1);
        LocalDate due = issued.plusDays(longTenor ? 200 : 30L + 15L * random.nextInt(5));
        boolean disputed = percent(5);
        return String.join(
                ",",
                "DEMO-2026-%04d".formatted(number),
                debtor,
                creditor,
                issued.toString(),
                due.toString(),
                amount(),
                "CNY",
                settled(issued, due),
                Boolean.toString(disputed),
                percent(8) ? "22012026%d%09d".formatted(0, number) : "",
                percent(50) ? issued.minusDays(1 + random.nextInt(10)).toString() : "",
                longTenor ? "built to order; delivery in stages" : "");
    }

    /** Many small invoices and a few large ones: from about 5,000 to about 2,000,000. */
    private String amount() {
        long fen = 500_000;
        for (int doubling = random.nextInt(9); doubling > 0; doubling--) {
            fen *= 2;
        }
        fen += random.nextLong(fen);
        return String.format(Locale.ROOT, "%d.%02d", fen / 100, fen % 100);
    }

    /** Of 100 debtors 60 pay on the day, 20 earlier, 17 late, and 3 not at all. */
    private String settled(LocalDate issued, LocalDate due) {
        int habit = random.nextInt(100);
        int days = 1 + random.nextInt(15);
        if (habit < 60) {
            return due.toString();
        } else if (habit < 80) {
            LocalDate early = due.minusDays(days);
            return (early.isBefore(issued) ? due : early).toString();
        }
        return habit < 97 ? due.plusDays(days).toString() : "";
    }

    private boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    private static List<LocalDate> workingDays() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = FIRST; days.size() < WORKING_DAYS; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days.add(day);
            }
        }
        return days;
    }
}
