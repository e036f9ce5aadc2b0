package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What debtors tell their paying banks. */
public interface SettlementInstructions {

    record SettlementInstruction(
            UUID id,
            UUID payableId,
            UUID debtor,
            UUID creditor,
            UUID payingBank,
            Money value,
            String paymentReference,
            LocalDate instructedOn) {}

    /**
     * Locks the payable's record, so that two instructions for it take turns. What a bank has not begun that pays the payable no more is nothing unfinished: it
     * never can.
     *
     * @param payingBank that pays the payable now
     */
    boolean hasUnfinished(UUID payableId, UUID payingBank);

    /**
     * Withdraws what other banks than this one were told and have not begun, so that it does not come back when one of them pays the payable again.
     *
     * @return what was withdrawn
     */
    List<SettlementInstruction> withdrawOfFormerBanks(UUID payableId, UUID payingBank);

    /** Whether the bank has begun to execute an instruction for this payable with this reference: a payment counts once. */
    boolean hasSettled(UUID payableId, PaymentReference reference);

    void insert(SettlementInstruction instruction);

    Optional<SettlementInstruction> ofDebtor(UUID debtor, UUID settlementId);

    /** @return false when it was withdrawn before, or the bank has begun to execute it */
    boolean withdraw(UUID settlementId);
}
