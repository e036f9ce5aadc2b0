package io.counterfoil.sandbox.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Good rows of canonical input, with invoice numbers of their own for each first day: a few debtors and creditors, paid early, on time, late and never, some disputed. */
public final class SyntheticFile {
    static final String HEADER =
            "invoice_number,debtor,creditor,issue_date,due_date,amount,currency,settled_date,disputed\n";

    private SyntheticFile() {}

    public static Path write(Path file, int rows, LocalDate first, long seed) throws IOException {
        return Files.writeString(file, HEADER + rows(rows, first, seed));
    }

    static String rows(int rows, LocalDate first, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder csv = new StringBuilder();
        for (int row = 1; row <= rows; row++) {
            LocalDate issued = first.plusDays(random.nextInt(6));
            LocalDate due = issued.plusDays(30);
            int habit = random.nextInt(10);
            String settled = habit == 0
                    ? ""
                    : issued.plusDays(habit == 1 ? 0 : 4L * habit).toString();
            csv.append("S%d-%d-%04d,Debtor %d,Creditor %d,%s,%s,%d.%02d,CNY,%s,%s%n"
                    .formatted(
                            first.toEpochDay(),
                            seed,
                            row,
                            random.nextInt(3),
                            random.nextInt(4),
                            issued,
                            due,
                            1 + random.nextInt(1_000_000),
                            random.nextInt(100),
                            settled,
                            random.nextInt(8) == 0));
        }
        return csv.toString();
    }
}
