package io.counterfoil.receivables.alert.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, with its evidence.
 *
 * @param about the same for what is found again: then it is no second alert
 * @param participant whose behaviour it is
 * @param involved in the order in which the value went; without the participant where it is alone
 * @param payables at most {@value #PAYABLES_MAX}
 * @param amount how much value it is about
 * @param usual what that is compared with; null where nothing is
 * @param measure as {@link AlertKind} says
 * @param since first day of what was looked at, {@code until} the last one
 */
public record Finding(
        AlertKind kind,
        String about,
        UUID participant,
        List<UUID> involved,
        List<UUID> payables,
        Money amount,
        @Nullable Money usual,
        long measure,
        LocalDate since,
        LocalDate until) {

    public static final int PAYABLES_MAX = 20;

    public Finding {
        involved = List.copyOf(involved);
        payables = payables.stream().limit(PAYABLES_MAX).toList();
    }
}
