package io.counterfoil.receivables.intake;

import io.counterfoil.intake.IntakeRows;
import io.counterfoil.intake.ReadRow;
import io.counterfoil.kernel.RefusedException;
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
import java.util.Set;

/**
 * Records the rows of a confirmed file through the same use case as everybody else's, and keeps what became of each in the transaction that records it:
 * wherever it stops, it goes on with the rows that have none.
 */
@ApplicationScoped
class RunIntake {

    /** Rows of one command. */
    private static final int BATCH = 100;

    /** Status of refusals that end by themselves. */
    private static final int UNAVAILABLE = 500;

    private final IntakeFiles files;
    private final Intakes intakes;
    private final PayablesOfRows payables;
    private final CreditsOfRows credits;
    private final RecordPayables recordPayables;

    RunIntake(
            IntakeFiles files,
            Intakes intakes,
            PayablesOfRows payables,
            CreditsOfRows credits,
            RecordPayables recordPayables) {
        this.files = files;
        this.intakes = intakes;
        this.payables = payables;
        this.credits = credits;
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

    /** Credit notes come last: one may stand before its invoice. */
    private void rowByRow(Intake intake, IntakeRows rows) {
        Set<Integer> done = intakes.withResult(intake.id());
        List<ReadRow> batch = new ArrayList<>();
        List<ReadRow> notes = new ArrayList<>();
        for (ReadRow row = rows.next(); row != null; row = rows.next()) {
            if (!done.contains(row.row())) {
                (row.creditNote() == null ? batch : notes).add(row);
            }
            if (batch.size() == BATCH) {
                record(intake, batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            record(intake, batch);
        }
        notes.forEach(note -> credit(intake, note));
        intakes.end(intake.id(), IntakeState.DONE);
    }

    private void credit(Intake intake, ReadRow note) {
        try {
            takeOff(intake, note);
        } catch (RefusedException refused) {
            intakes.add(intake.id(), List.of(whyNot(intake, note, refused)));
        }
    }

    /** With its result, in one transaction. */
    private void takeOff(Intake intake, ReadRow note) {
        credits.credit(
                request(intake, "credit/" + note.row()),
                null,
                intake,
                note,
                credit -> intakes.add(intake.id(), List.of(CreditsOfRows.result(note, credit))));
    }

    /** @throws RefusedException what says nothing of the row, only that it has to wait */
    private static RowResult whyNot(Intake intake, ReadRow note, RefusedException refused) {
        if (refused.refusal().status() >= UNAVAILABLE) {
            throw refused;
        }
        return PayablesOfRows.refused(intake, note, refused);
    }

    private void record(Intake intake, List<ReadRow> batch) {
        List<ReadRow> read =
                batch.stream().filter(row -> row.receivable() != null).toList();
        if (read.isEmpty()) {
            intakes.add(intake.id(), batch.stream().map(PayablesOfRows::unread).toList());
            return;
        }
        recordPayables.recordBatch(
                request(intake, String.valueOf(batch.get(0).row())),
                payables.wishes(intake, read),
                items -> intakes.add(intake.id(), results(intake, batch, items)));
    }

    private void allOrNothing(Intake intake, IntakeRows rows) {
        List<ReadRow> all = new ArrayList<>();
        for (ReadRow row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        List<ReadRow> unread =
                all.stream().filter(row -> !row.complaints().isEmpty()).toList();
        if (!unread.isEmpty()) {
            intakes.refuse(
                    intake.id(), unread.stream().map(PayablesOfRows::unread).toList());
            return;
        }
        List<ReadRow> invoices =
                all.stream().filter(row -> row.creditNote() == null).toList();
        List<ReadRow> notes =
                all.stream().filter(row -> row.creditNote() != null).toList();
        try {
            recordPayables.recordAll(request(intake, "1"), payables.wishes(intake, invoices), items -> {
                intakes.add(intake.id(), results(intake, invoices, items));
                notes.forEach(note -> creditOrEnd(intake, note));
                intakes.end(intake.id(), IntakeState.DONE);
            });
        } catch (NotAllException refused) {
            intakes.refuse(
                    intake.id(),
                    results(intake, invoices, refused.items()).stream()
                            .filter(result -> !result.complaints().isEmpty())
                            .toList());
        } catch (NotCreditedException refused) {
            intakes.refuse(intake.id(), List.of(refused.why));
        }
    }

    /** A credit note of a file that is taken whole or not at all was refused: the first one ends it. */
    private static final class NotCreditedException extends RuntimeException {

        private final transient RowResult why;

        NotCreditedException(RowResult why) {
            super("a credit note is refused");
            this.why = why;
        }
    }

    private void creditOrEnd(Intake intake, ReadRow note) {
        try {
            takeOff(intake, note);
        } catch (RefusedException refused) {
            throw new NotCreditedException(whyNot(intake, note, refused));
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
    private static Request request(Intake intake, String rows) {
        String what = intake.id() + " " + intake.sha256() + " " + rows;
        return new Request(
                intake.participant(),
                Request.STEP + "intake/" + intake.id() + "/" + rows,
                Sha256.of(what.getBytes(StandardCharsets.UTF_8)).substring(2));
    }
}
