package io.counterfoil.receivables.alert;

import io.counterfoil.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Components are the fields of SupervisionAlert in openapi.yml.
 *
 * @param ageDays from the day on which it was found to the business date
 * @param owner name of the person who has it
 * @param usual what the amount is compared with
 * @param acts the oldest first
 */
public record AlertView(
        UUID id,
        String kind,
        String severity,
        String state,
        LocalDate foundOn,
        long ageDays,
        @Nullable String owner,
        UUID participant,
        List<UUID> involved,
        List<UUID> payables,
        Money amount,
        @Nullable Money usual,
        long measure,
        LocalDate since,
        LocalDate until,
        List<AlertAct> acts) {

    public AlertView {
        acts = List.copyOf(acts);
    }

    public record AlertAct(String act, @Nullable String reason, String name, Instant at) {}
}
