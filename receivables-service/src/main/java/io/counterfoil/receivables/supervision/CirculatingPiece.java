package io.counterfoil.receivables.supervision;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece that is worth something and has been accepted: components are the fields of CirculatingPiece in openapi.yml.
 *
 * @param packageNumber of its voucher; null only until a rebuild has numbered it
 */
public record CirculatingPiece(
        UUID id,
        @Nullable String packageNumber,
        UUID payableId,
        UUID debtor,
        UUID holder,
        Money value,
        int depth,
        LocalDate dueOn,
        String state) {}
