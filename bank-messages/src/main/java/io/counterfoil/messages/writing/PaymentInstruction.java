package io.counterfoil.messages.writing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank is told to pay from one account on one day: payouts of financings, or redemptions.
 *
 * @param id of the message and of its one group of payments; 1 to 35 characters
 * @param createdAt to the second
 * @param debtor whose account is debited
 * @param debtorAccount IBAN or another number
 * @param debtorBank BIC of the bank of that account; null where both sides know it
 * @param transfers 1 to 1,000, each with an end-to-end id of its own
 */
public record PaymentInstruction(
        String id,
        OffsetDateTime createdAt,
        String debtor,
        String debtorAccount,
        @Nullable String debtorBank,
        LocalDate executionDay,
        List<CreditTransfer> transfers) {

    private static final int TRANSFERS_MAX = 1_000;
    private static final int NAME_MAX = 140;

    public PaymentInstruction {
        CreditTransfer.requireId(id);
        CreditTransfer.requireText("debtor", debtor, NAME_MAX);
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty() || transfers.size() > TRANSFERS_MAX) {
            throw new IllegalArgumentException("an instruction has 1 to " + TRANSFERS_MAX + " payments");
        }
        long ids = transfers.stream().map(CreditTransfer::endToEndId).distinct().count();
        if (ids != transfers.size()) {
            throw new IllegalArgumentException("two payments of instruction " + id + " have the same end-to-end id");
        }
    }
}
