package io.counterfoil.receivables.intake;

import io.counterfoil.intake.Column;
import io.counterfoil.intake.FileFormat;
import io.counterfoil.intake.Layout;
import io.counterfoil.kernel.Person;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file of payables.
 *
 * @param sha256 of the file's bytes, by which the store has them
 * @param version of the layout
 * @param rows data records of the file; 0 before it is confirmed
 * @param done how many of them have their result
 * @param payingBank of all its payables; null before it is confirmed
 * @param confirmer whoever is the maker of all its payables; null before it is confirmed
 */
public record Intake(
        UUID id,
        UUID participant,
        FileFormat format,
        String sha256,
        List<String> header,
        Layout layout,
        int version,
        IntakeState state,
        boolean allOrNothing,
        int rows,
        int done,
        @Nullable UUID payingBank,
        @Nullable Person confirmer) {

    /** How the file names this column. */
    String headerOf(Column column) {
        return layout.columns().getOrDefault(column.header(), column.header());
    }

    /** As if this person had confirmed it. */
    Intake by(Person corrector) {
        return new Intake(
                id,
                participant,
                format,
                sha256,
                header,
                layout,
                version,
                state,
                allOrNothing,
                rows,
                done,
                payingBank,
                corrector);
    }
}
