package io.counterfoil.portal.settlement;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.settlement.SettlementsApi.SettlementJson;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instruction to the paying bank.
 *
 * @param paid what the bank has attested so far; null before it begins
 * @param reference of the bank transfer
 * @param owedBefore on the payable when the bank began; null until then, as are the four that follow
 * @param vouchers that had something left to pay; {@code visited}, of them: their share was paid or is kept apart
 * @param openedOn when the bank began; also null of old settlements
 */
public record Settlement(
        UUID id,
        UUID payable,
        UUID payingBank,
        Money amount,
        @Nullable Money paid,
        String reference,
        @Nullable Money owedBefore,
        @Nullable Long vouchers,
        @Nullable Long visited,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate lastDay,
        State state) {

    /** {@code OPEN}: the bank has begun. {@code EXPIRED}: it paid nobody by the last day. */
    public enum State {
        INSTRUCTED,
        WITHDRAWN,
        OPEN,
        CLOSED,
        EXPIRED;

        static State of(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isInstructed() {
        return state == State.INSTRUCTED;
    }

    public boolean isUnfinished() {
        return state == State.INSTRUCTED || state == State.OPEN;
    }

    /** Whether there is anything to show share by share. */
    public boolean isOnChain() {
        return vouchers != null;
    }

    /** Vouchers that the bank has not come to. */
    public long unvisited() {
        return vouchers == null || visited == null ? 0 : vouchers - visited;
    }

    static Settlement of(SettlementJson json) {
        MoneyJson paid = json.paid();
        MoneyJson owedBefore = json.owedBefore();
        return new Settlement(
                json.id(),
                json.payableId(),
                json.payingBank(),
                json.amount().money(),
                paid == null ? null : paid.money(),
                json.paymentReference(),
                owedBefore == null ? null : owedBefore.money(),
                json.vouchers(),
                json.visitedVouchers(),
                json.openedOn(),
                json.lastDay(),
                State.of(json.state()));
    }
}
