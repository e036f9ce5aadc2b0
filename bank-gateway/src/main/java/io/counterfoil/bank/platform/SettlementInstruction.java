package io.counterfoil.bank.platform;

import io.counterfoil.bank.platform.PlatformApi.SettlementJson;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import java.util.UUID;

/** What a debtor asked its bank to pay. The service shows it to that bank only; the chain checks the rest again. */
public record SettlementInstruction(
        UUID id, UUID payingBank, UUID payableId, Money amount, PaymentReference reference, boolean withdrawn) {

    /** As it stands on chain. */
    public Bytes32 paymentRef() {
        return new Bytes32(reference.hash());
    }

    static SettlementInstruction of(UUID id, SettlementJson shown) {
        return new SettlementInstruction(
                id,
                shown.payingBank(),
                shown.payableId(),
                Money.parse(shown.amount().amount(), shown.amount().currency()),
                new PaymentReference(shown.paymentReference()),
                shown.state().equals("withdrawn"));
    }
}
