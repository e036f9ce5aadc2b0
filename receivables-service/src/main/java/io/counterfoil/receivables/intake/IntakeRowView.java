package io.counterfoil.receivables.intake;

import io.counterfoil.kernel.Violation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a row: components are the fields of IntakeRow in openapi.yml. */
public record IntakeRowView(
        int row,
        long line,
        String state,
        @Nullable UUID payableId,
        @Nullable String invoiceNumber,
        List<Violation> complaints,
        List<String> cells) {}
