package io.counterfoil.portal.intake;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.intake.IntakesApi.IntakeJson;
import io.counterfoil.portal.operation.Attempt;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded file.
 *
 * @param undecided names of what has to be said before it can be confirmed
 * @param problem why it cannot be read so; empty if it can
 * @param credits what credit notes took off, those on this page
 * @param nextCredit number of the last of them; 0 where no other follows
 * @param nextAfter number of the last rejected row on this page; 0 where no other follows
 */
public record FileView(
        IntakeJson file,
        List<Preview> preview,
        List<String> undecided,
        String problem,
        List<Party> banks,
        List<Credit> credits,
        int nextCredit,
        List<Reject> rejects,
        int nextAfter,
        Mistakes mistakes,
        Attempt attempt) {

    private static final int WHOLE = 100;

    /**
     * As it would be read; null where it is wrong or not decided.
     *
     * @param creditedInvoice of a credit note: the invoice that it takes the amount off
     */
    public record Preview(
            int row,
            @Nullable String invoiceNumber,
            @Nullable String creditor,
            @Nullable Money amount,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            @Nullable String creditedInvoice,
            List<String> cells,
            List<String> complaints) {}

    /** @param leftId payable of what is left; null if nothing is */
    public record Credit(
            int row,
            String number,
            String invoiceNumber,
            Money amount,
            UUID payableId,
            @Nullable UUID leftId) {}

    /** @param key of the command that records it */
    public record Reject(int row, long line, List<String> reasons, List<Cell> cells, UUID key) {}

    /** @param name of the column of a payable that it is */
    public record Cell(String name, String header, String value, boolean wrong) {}

    /** @param header that is read for it; empty for none */
    public record Choice(String name, String header) {}

    public boolean isUploaded() {
        return file.state().equals("uploaded");
    }

    public boolean isRunning() {
        return file.state().equals("running");
    }

    public boolean isCsv() {
        return file.format().equals("csv");
    }

    /** They say by themselves what is what. */
    public boolean isDocuments() {
        return file.format().equals("documents");
    }

    public boolean isReady() {
        return isUploaded() && undecided.isEmpty() && problem.isEmpty();
    }

    public boolean isUndecided(String field) {
        return file.undecided().stream().anyMatch(violation -> violation.field().equals(field));
    }

    public List<Choice> columns() {
        return LayoutForm.COLUMNS.stream()
                .map(name -> new Choice(name, file.layout().columns().getOrDefault(name, "")))
                .toList();
    }

    public List<String> delimiters() {
        return LayoutForm.DELIMITER_NAMES;
    }

    public List<String> dates() {
        return LayoutForm.DATES;
    }

    /** Credit notes of a file that is not confirmed. */
    public int creditNotes() {
        return file.creditNotes() == null ? 0 : file.creditNotes();
    }

    /** Of a hundred. */
    public int percent() {
        return file.rows() == 0 ? 0 : file.done() * WHOLE / file.rows();
    }

    /** What the file leaves open is said at its field, unless something is wrong with it. */
    public String openOr(String field, String open) {
        String mistake = mistakes.of(field);
        return mistake.isEmpty() && isUndecided(field) ? open : mistake;
    }

    public String delimiter() {
        return LayoutForm.nameOf(file.layout().delimiter());
    }

    /** What stands for the number of a row. */
    public String rowMark() {
        return "{row}";
    }

    public UUID layoutKey() {
        return Ids.next();
    }

    public UUID withdrawalKey() {
        return Ids.next();
    }

    public String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
