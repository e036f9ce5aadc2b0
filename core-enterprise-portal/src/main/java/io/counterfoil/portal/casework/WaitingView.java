package io.counterfoil.portal.casework;

import java.util.List;

/**
 * What waits for whoever looks, on a first page.
 *
 * @param rows those that are listed, most urgent first
 * @param more whether there are more
 * @param away the workflow did not answer
 */
public record WaitingView(List<TaskRow> rows, boolean more, boolean away) {

    public WaitingView {
        rows = List.copyOf(rows);
    }
}
