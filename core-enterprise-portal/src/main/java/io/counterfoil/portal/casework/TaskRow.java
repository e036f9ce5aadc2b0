package io.counterfoil.portal.casework;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.format.Language;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as a list shows it.
 *
 * @param help what happens if nothing is done; empty where the process says nothing
 * @param about whose it is; empty where that is not known
 * @param actAt address of the page where it is done
 */
public record TaskRow(
        UUID id,
        String name,
        String help,
        String about,
        ProcessName process,
        Money value,
        @Nullable LocalDate lastDay,
        String actAt,
        String caseAt,
        Holder holder,
        boolean sent) {

    /** Who has taken it. */
    public enum Holder {
        NOBODY,
        READER,
        ANOTHER
    }

    /** @param actAt of a page that is known better than the task says */
    public static TaskRow of(Task task, String about, String actAt, Language language, String reader) {
        return new TaskRow(
                task.id(),
                task.name().in(language),
                task.help().in(language),
                about,
                task.process(),
                task.value(),
                task.lastDay(),
                actAt,
                task.caseAt(),
                holder(task.claimedBy(), reader),
                task.sent());
    }

    static Holder holder(@Nullable String claimedBy, String reader) {
        if (claimedBy == null) {
            return Holder.NOBODY;
        }
        return claimedBy.equals(reader) ? Holder.READER : Holder.ANOTHER;
    }
}
