package io.counterfoil.portal.governance;

import io.counterfoil.portal.governance.ActsApi.ActJson;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What operators do together.
 *
 * @param resource what it is about; null for a date, a limit, a document or the threshold
 * @param content arguments of the call by their names, as they are on chain
 * @param recorded what is kept beside the chain of who is enrolled: name, USCC, LEI, EORI, as far as they were given
 * @param supporters operators, the proposer among them
 * @param counted those of them whose support counts now: whose key was replaced since supports again
 * @param threshold how many of them it needs now
 */
public record Act(
        UUID id,
        Kind kind,
        @Nullable UUID resource,
        Map<String, String> content,
        Map<String, String> recorded,
        State state,
        UUID proposer,
        List<UUID> supporters,
        List<UUID> counted,
        int threshold,
        LocalDate lastDay) {

    /** As the kinds of operations are named; {@code UNKNOWN} is signed by nobody. */
    public enum Kind {
        ENROL_PARTICIPANT,
        SUSPEND_PARTICIPANT,
        REINSTATE_PARTICIPANT,
        ROTATE_KEY,
        FREEZE_VOUCHER,
        UNFREEZE_VOUCHER,
        FREEZE_PAYABLE,
        UNFREEZE_PAYABLE,
        UNFREEZE_DOCUMENT,
        RESTATE_DOCUMENT,
        LEAVE_TRADE_GROUP,
        DECIDE_TRADE_GROUP,
        MERGE_TRADE_GROUPS,
        UNDO_PAYOUT,
        CHANGE_PAYING_BANK,
        CLOSE_SETTLEMENT,
        SET_THRESHOLD,
        ADVANCE_BUSINESS_DATE,
        ADD_POLICY,
        UNKNOWN;

        static Kind of(String wireName) {
            String name = wireName.toUpperCase(Locale.ROOT).replace('-', '_');
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    /** {@code EXPIRED}: its last day has passed without enough support. */
    public enum State {
        WAITING,
        EXECUTED,
        CANCELLED,
        EXPIRED
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    public boolean isSupportedBy(UUID operator) {
        return supporting().contains(operator);
    }

    /** How many more operators it needs. */
    public int missing() {
        return Math.max(0, threshold - supporting().size());
    }

    /** Whose support counts; of what has ended, everybody who supported it. */
    public List<UUID> supporting() {
        return isWaiting() ? counted : supporters;
    }

    /** Empty where nothing of this name is kept. */
    public String recorded(String name) {
        return recorded.getOrDefault(name, "");
    }

    String argument(String name) {
        return content.getOrDefault(name, "");
    }

    static Act of(ActJson json) {
        return new Act(
                json.id(),
                Kind.of(json.kind()),
                json.resourceId(),
                json.content(),
                json.recorded(),
                State.valueOf(json.state().toUpperCase(Locale.ROOT)),
                json.proposer(),
                json.supporters(),
                json.counted(),
                json.threshold(),
                json.lastDay());
    }
}
