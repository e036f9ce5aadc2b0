package io.counterfoil.portal.casework;

import java.util.List;

/**
 * What waits for whoever looks, most urgent first.
 *
 * @param more whether there are more than were read
 * @param away the workflow did not answer: nobody knows
 */
public record WaitingTasks(List<Task> tasks, boolean more, boolean away) {

    static final WaitingTasks AWAY = new WaitingTasks(List.of(), false, true);

    public WaitingTasks {
        tasks = List.copyOf(tasks);
    }
}
