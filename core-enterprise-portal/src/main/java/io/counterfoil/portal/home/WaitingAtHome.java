package io.counterfoil.portal.home;

import io.counterfoil.portal.casework.Task;
import io.counterfoil.portal.casework.TaskRows;
import io.counterfoil.portal.casework.Tasks;
import io.counterfoil.portal.casework.WaitingTasks;
import io.counterfoil.portal.casework.WaitingView;
import io.counterfoil.portal.frame.Frame;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;

/** The most urgent of what waits for whoever looks. */
@ApplicationScoped
class WaitingAtHome {

    /** Whose payable each is about is one more call. */
    private static final int LISTED_MAX = 8;

    private final Tasks tasks;
    private final TaskRows rows;

    WaitingAtHome(Tasks tasks, TaskRows rows) {
        this.tasks = tasks;
        this.rows = rows;
    }

    WaitingView of(Frame page, Predicate<Task> isForReader) {
        WaitingTasks all = tasks.waiting();
        List<Task> own = all.tasks().stream().filter(isForReader).toList();
        List<Task> listed = own.stream().limit(LISTED_MAX).toList();
        return new WaitingView(rows.of(listed, page), all.more() || listed.size() < own.size(), all.away());
    }
}
