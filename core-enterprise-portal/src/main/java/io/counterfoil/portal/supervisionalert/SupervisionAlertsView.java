package io.counterfoil.portal.supervisionalert;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.operation.Attempt;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param open whether those are shown that somebody has to look at; else those that were acknowledged
 * @param complete false if there are more than a page can show
 * @param acts whether the person may do something about them
 * @param mistake what is wrong with what was typed; empty when nothing is
 */
public record SupervisionAlertsView(
        boolean open, List<Alert> alerts, boolean complete, boolean acts, String mistake, Attempt attempt) {

    /** What the amount is compared with; empty where nothing is. */
    public String usual(Formats formats, Alert alert) {
        return alert.usual() == null ? "" : formats.amount(alert.usual());
    }

    /**
     * @param kind as the service names it, like {@code severity} and {@code state}
     * @param who whose behaviour it is
     * @param way names in the order in which the value went, and back to the first
     * @param usual what the amount is compared with; null where nothing is
     */
    public record Alert(
            UUID id,
            String kind,
            String severity,
            String state,
            long ageDays,
            @Nullable String owner,
            String who,
            String way,
            List<UUID> payables,
            Money amount,
            @Nullable Money usual,
            long measure,
            LocalDate since,
            LocalDate until) {

        public boolean isPressing() {
            return !severity.equals("medium");
        }

        public boolean isEscalated() {
            return state.equals("escalated");
        }
    }
}
