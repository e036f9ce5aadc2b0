package io.counterfoil.receivables.intake;

import io.counterfoil.intake.CreditNote;
import io.counterfoil.intake.IntakeRows;
import io.counterfoil.intake.ReadRow;
import io.counterfoil.intake.Receivable;
import io.counterfoil.intake.RefusedFileException;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.intake.IntakeView.PreviewRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows an uploaded file, with its first rows as they would be read. */
@ApplicationScoped
public class ReadIntakes {

    private static final int PREVIEW_ROWS = 5;
    private static final int REJECTS_PAGE = 1_000;

    private final IntakeBook book;
    private final Intakes intakes;
    private final IntakeFiles files;

    ReadIntakes(IntakeBook book, Intakes intakes, IntakeFiles files) {
        this.book = book;
        this.intakes = intakes;
        this.files = files;
    }

    public Optional<IntakeView> find(UUID participant, UUID id) {
        return book.find(participant, id).map(view -> {
            Optional<Intake> intake = intakes.find(participant, id);
            return view.state().equals(IntakeState.UPLOADED.wireName()) && intake.isPresent()
                    ? preview(view, intake.get())
                    : view;
        });
    }

    private IntakeView preview(IntakeView view, Intake intake) {
        if (!view.undecided().isEmpty()) {
            return view.with(files.look(() -> raw(intake)), null);
        }
        return files.look(() -> {
            try (IntakeRows rows = files.rows(intake, intake.layout())) {
                List<PreviewRow> first = new ArrayList<>();
                for (ReadRow row = rows.next(); row != null && first.size() < PREVIEW_ROWS; row = rows.next()) {
                    first.add(shown(row));
                }
                return view.with(first, null);
            } catch (RefusedFileException refused) {
                return view.with(List.of(), refused.violation());
            } catch (IOException impossible) {
                throw new UncheckedIOException("nothing but memory was read", impossible);
            }
        });
    }

    private List<PreviewRow> raw(Intake intake) {
        List<PreviewRow> first = new ArrayList<>();
        for (List<String> cells :
                IntakeRows.raw(files.content(intake), intake.format(), intake.layout(), PREVIEW_ROWS)) {
            first.add(new PreviewRow(first.size() + 1, 1, cells, null, null, null, null, null, null, List.of()));
        }
        return first;
    }

    private static PreviewRow shown(ReadRow row) {
        CreditNote note = row.creditNote();
        if (note != null) {
            return new PreviewRow(
                    row.row(),
                    row.line(),
                    row.cells(),
                    note.number(),
                    note.creditor(),
                    note.amount(),
                    note.issuedOn(),
                    null,
                    note.invoiceNumber(),
                    List.of());
        }
        Receivable read = row.receivable();
        return read == null
                ? new PreviewRow(
                        row.row(), row.line(), row.cells(), null, null, null, null, null, null, row.complaints())
                : new PreviewRow(
                        row.row(),
                        row.line(),
                        row.cells(),
                        read.invoiceNumber(),
                        read.creditor(),
                        read.amount(),
                        read.issuedOn(),
                        read.dueOn(),
                        null,
                        List.of());
    }

    /** @throws RefusedException NOT_FOUND for another's */
    public List<IntakeRowView> rows(UUID participant, UUID id, @Nullable String state, int after, int max) {
        OpenIntakes.any(intakes, participant, id);
        return book.rows(id, state, after, max);
    }

    /**
     * All rejected rows as CSV in UTF-8, to be corrected and uploaded again: the file's own columns, and before them the row and what is wrong.
     *
     * @throws RefusedException NOT_FOUND for another's
     */
    public String rejects(UUID participant, UUID id) {
        Intake intake = OpenIntakes.any(intakes, participant, id);
        RejectsFile csv = new RejectsFile(intake.header());
        List<IntakeRowView> page = book.rows(id, "rejected", 0, REJECTS_PAGE);
        while (!page.isEmpty()) {
            page.forEach(row -> csv.add(row.row(), why(row.complaints()), row.cells()));
            page = book.rows(id, "rejected", page.get(page.size() - 1).row(), REJECTS_PAGE);
        }
        return csv.toString();
    }

    private static String why(List<Violation> complaints) {
        return complaints.stream()
                .map(complaint -> complaint.field() + ": " + complaint.message())
                .collect(Collectors.joining("; "));
    }
}
