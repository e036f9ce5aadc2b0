package io.counterfoil.receivables.intake;

import io.counterfoil.kernel.Money;
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
        @Nullable Credit credit,
        List<Violation> complaints,
        List<String> cells) {

    /**
     * What a credit note took off.
     *
     * @param payableId that was credited
     * @param invoiceNumber of it
     * @param leftId payable of what is left; null if nothing is
     */
    public record Credit(
            UUID payableId,
            String invoiceNumber,
            Money amount,
            @Nullable UUID leftId) {}
}
