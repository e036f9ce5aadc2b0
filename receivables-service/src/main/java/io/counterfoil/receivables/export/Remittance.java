package io.counterfoil.receivables.export;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What settlements paid to a participant, or what was paid on what it owes. */
public interface Remittance {

    /**
     * @param paid what was paid on payables of {@code participant}; else what was paid to it
     * @param payee of what was paid: to this one alone; null: to all
     * @param from business days on which the bank began to pay, both included
     */
    record Wanted(UUID participant, boolean paid, @Nullable UUID payee, LocalDate from, LocalDate to) {}

    /** Up to {@code max}. */
    int count(Wanted wanted, int max);

    /** Up to {@code max}, in the order of ids. */
    List<UUID> settlements(Wanted wanted, int max);

    /** Of these settlements, in the order of settlements and vouchers, after one of them. */
    List<RemittanceLine> after(Wanted wanted, List<UUID> settlements, UUID settlement, UUID voucher, int max);
}
