package io.counterfoil.bank.platform;

import io.counterfoil.bank.platform.PlatformApi.SettlementJson;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import java.util.UUID;

/** What a debtor asked its bank to pay. The service shows it to that bank only; the chain checks the rest again. */
public record SettlementInstruction(
        UUID id, UUID payingBank, UUID payableId, Money amount, Bytes32 paymentRef, boolean withdrawn) {

    static SettlementInstruction of(UUID id, SettlementJson shown) {
        return new SettlementInstruction(
                id,
                shown.payingBank(),
                shown.payableId(),
                Money.parse(shown.amount().amount(), shown.amount().currency()),
                new Bytes32(new PaymentReference(shown.paymentReference()).hash()),
                shown.state().equals("withdrawn"));
    }
}
