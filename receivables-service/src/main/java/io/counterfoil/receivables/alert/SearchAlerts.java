package io.counterfoil.receivables.alert;

import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.service.web.Request;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Searches each business day once it is over, in its order; and the day that is not over yet when somebody asks. */
@ApplicationScoped
public class SearchAlerts {

    private static final Logger LOG = Logger.getLogger(SearchAlerts.class);

    /** How far back the first search begins, or one after a long time without any. */
    private static final int DAYS_BACK_MAX = 31;

    private final SearchDay searchDay;
    private final AlertBook book;
    private final BusinessDays days;
    private final CommandPath path;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "search-alerts");
        thread.setDaemon(true);
        return thread;
    });

    SearchAlerts(SearchDay searchDay, AlertBook book, BusinessDays days, CommandPath path) {
        this.searchDay = searchDay;
        this.book = book;
        this.days = days;
        this.path = path;
    }

    /** @param pause between two looks, and before the first */
    public void lookEvery(Duration pause) {
        var unused =
                looks.scheduleWithFixedDelay(this::lookNow, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        looks.shutdownNow();
    }

    private void lookNow() {
        try {
            searchDaysThatAreOver();
        } catch (RuntimeException notNow) {
            LOG.warnf("alerts could not be searched; the next look does: %s", notNow.getMessage());
        }
    }

    /** Those that were not searched yet. */
    public void searchDaysThatAreOver() {
        LocalDate today = days.today();
        LocalDate earliest = today.minusDays(DAYS_BACK_MAX);
        LocalDate next = book.lastSearched()
                .map(last -> last.plusDays(1))
                .filter(earliest::isBefore)
                .orElse(earliest);
        if (next.isBefore(today)) {
            next.datesUntil(today).forEach(searchDay::once);
        }
    }

    /** All up to now. */
    public Outcome search(Request request) {
        return path.once(request, () -> {
            searchDaysThatAreOver();
            return path.inDatabase(request, Detail.of(CommandKind.SEARCH_ALERTS, null), () -> {
                searchDay.again(days.today());
                return null;
            });
        });
    }
}
