package io.counterfoil.receivables.intake;

import io.counterfoil.intake.IntakeRows;
import io.counterfoil.intake.ReadRow;
import io.counterfoil.receivables.operation.OperationResult.Item;
import io.counterfoil.receivables.payable.RecordPayables;
import io.counterfoil.receivables.payable.RecordPayables.NotAllException;
import io.counterfoil.service.web.Request;
import io.counterfoil.service.web.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Records the rows of a confirmed file through the same use case as everybody else's, and keeps what became of each in the transaction that records it:
 * wherever it stops, it goes on after the last row that has its result.
 */
@ApplicationScoped
class RunIntake {

    /** Rows of one command. */
    private static final int BATCH = 100;

    private final IntakeFiles files;
    private final Intakes intakes;
    private final PayablesOfRows payables;
    private final RecordPayables recordPayables;

    RunIntake(IntakeFiles files, Intakes intakes, PayablesOfRows payables, RecordPayables recordPayables) {
        this.files = files;
        this.intakes = intakes;
        this.payables = payables;
        this.recordPayables = recordPayables;
    }

    void run(Intake intake) {
        try (IntakeRows rows = files.rows(intake, intake.layout())) {
            if (intake.allOrNothing()) {
                allOrNothing(intake, rows);
            } else {
                rowByRow(intake, rows);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing but memory was read", impossible);
        }
    }

    private void rowByRow(Intake intake, IntakeRows rows) {
        List<ReadRow> batch = new ArrayList<>();
        for (ReadRow row = rows.next(); row != null; row = rows.next()) {
            if (row.row() > intake.done()) {
                batch.add(row);
            }
            if (batch.size() == BATCH) {
                record(intake, batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            record(intake, batch);
        }
        intakes.end(intake.id(), IntakeState.DONE);
    }

    private void record(Intake intake, List<ReadRow> batch) {
        List<ReadRow> read =
                batch.stream().filter(row -> row.receivable() != null).toList();
        if (read.isEmpty()) {
            intakes.add(intake.id(), batch.stream().map(PayablesOfRows::unread).toList());
            return;
        }
        recordPayables.recordBatch(
                request(intake, batch.get(0).row()),
                payables.wishes(intake, read),
                items -> intakes.add(intake.id(), results(intake, batch, items)));
    }

    private void allOrNothing(Intake intake, IntakeRows rows) {
        List<ReadRow> all = new ArrayList<>();
        for (ReadRow row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        List<ReadRow> unread =
                all.stream().filter(row -> row.receivable() == null).toList();
        if (!unread.isEmpty()) {
            intakes.refuse(
                    intake.id(), unread.stream().map(PayablesOfRows::unread).toList());
            return;
        }
        try {
            recordPayables.recordAll(request(intake, 1), payables.wishes(intake, all), items -> {
                intakes.add(intake.id(), results(intake, all, items));
                intakes.end(intake.id(), IntakeState.DONE);
            });
        } catch (NotAllException refused) {
            intakes.refuse(
                    intake.id(),
                    results(intake, all, refused.items()).stream()
                            .filter(result -> !result.complaints().isEmpty())
                            .toList());
        }
    }

    /** @param items of the rows that could be read, in their order */
    private List<RowResult> results(Intake intake, List<ReadRow> batch, List<Item> items) {
        Iterator<Item> next = items.iterator();
        return batch.stream()
                .map(row -> row.receivable() == null
                        ? PayablesOfRows.unread(row)
                        : payables.result(intake, row, next.next()))
                .toList();
    }

    /** The same each time for the same rows of the same file. */
    private static Request request(Intake intake, int firstRow) {
        String what = intake.id() + " " + intake.sha256() + " " + firstRow;
        return new Request(
                intake.participant(),
                Request.STEP + "intake/" + intake.id() + "/" + firstRow,
                Sha256.of(what.getBytes(StandardCharsets.UTF_8)).substring(2));
    }
}
