package io.counterfoil.receivables.intake;

import io.counterfoil.intake.Layout;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.onboarding.PersonalAct;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file: components are the fields of Intake in openapi.yml.
 *
 * @param encodings that it may be in, the likeliest first, each with lines as they look then
 * @param version of the layout
 * @param undecided what has to be said of the layout before it can be confirmed
 * @param remembered whether the layout is one that was confirmed for another file with this header
 * @param preview the first rows as the layout reads them; empty in lists and once it is confirmed
 * @param creditNotes how many rows of the file are credit notes; null once it is confirmed, and while nobody can say
 * @param problem why the layout cannot read the file
 */
public record IntakeView(
        UUID id,
        String fileName,
        String format,
        int bytes,
        String state,
        List<Encoding> encodings,
        List<String> header,
        Layout layout,
        int version,
        List<Violation> undecided,
        boolean remembered,
        List<PreviewRow> preview,
        @Nullable Integer creditNotes,
        @Nullable Violation problem,
        boolean allOrNothing,
        @Nullable UUID payingBank,
        int rows,
        int done,
        int recorded,
        int credited,
        int rejected,
        PersonalAct uploaded,
        @Nullable PersonalAct confirmed) {

    public record Encoding(String encoding, List<String> sample) {}

    /**
     * @param cells as they stand in the file; the others are null when the row is wrong, or the layout not decided
     * @param creditedInvoice of a credit note: the invoice that it takes the amount off
     */
    public record PreviewRow(
            int row,
            long line,
            List<String> cells,
            @Nullable String invoiceNumber,
            @Nullable String creditor,
            @Nullable Money amount,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            @Nullable String creditedInvoice,
            List<Violation> complaints) {}

    IntakeView with(List<PreviewRow> rowsRead, @Nullable Violation why) {
        return new IntakeView(
                id,
                fileName,
                format,
                bytes,
                state,
                encodings,
                header,
                layout,
                version,
                undecided,
                remembered,
                rowsRead,
                creditNotes,
                why,
                allOrNothing,
                payingBank,
                rows,
                done,
                recorded,
                credited,
                rejected,
                uploaded,
                confirmed);
    }
}
