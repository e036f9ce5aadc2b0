package io.counterfoil.portal.settlement;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.settlement.SettlementsApi.SettlementJson;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instruction to the paying bank.
 *
 * @param paid what the bank has attested so far; null before it begins
 * @param reference of the bank transfer
 */
public record Settlement(
        UUID id,
        UUID payable,
        UUID payingBank,
        Money amount,
        @Nullable Money paid,
        String reference,
        State state) {

    /** {@code OPEN}: the bank has begun. {@code EXPIRED}: it paid nobody by the last day. */
    public enum State {
        INSTRUCTED,
        WITHDRAWN,
        OPEN,
        CLOSED,
        EXPIRED
    }

    public boolean isInstructed() {
        return state == State.INSTRUCTED;
    }

    public boolean isUnfinished() {
        return state == State.INSTRUCTED || state == State.OPEN;
    }

    static Settlement of(SettlementJson json) {
        MoneyJson paid = json.paid();
        return new Settlement(
                json.id(),
                json.payableId(),
                json.payingBank(),
                json.amount().money(),
                paid == null ? null : paid.money(),
                json.paymentReference(),
                State.valueOf(json.state().toUpperCase(Locale.ROOT)));
    }
}
