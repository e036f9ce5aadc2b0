package io.counterfoil.workflow.retention;

import io.counterfoil.service.events.Inbox;
import io.counterfoil.workflow.caseflow.FeedPosition;
import io.counterfoil.workflow.retention.OldCases.Old;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets cases that are long over, by the business date. Those of one payable go together, once the last of them has ended long
 * ago: what a later one reads of an earlier one is there as long as it is asked for. A live case keeps all.
 */
@ApplicationScoped
public class CleanHistory {

    /** Cases of so many payables in one transaction. */
    static final int PAYABLES_A_BATCH = 20;

    private static final int BATCHES_MAX = 50; // the rest comes with the next run
    private static final int ROWS_A_BATCH = 1_000;
    private static final int DAYS_MIN = 30;

    private final OldCases cases;
    private final EngineHistory engine;
    private final Inbox inbox;
    private final FeedPosition feed;
    private final int days;

    /**
     * @param days after its end that a case is kept; by default ten years, as China's Anti-Money Laundering Law (2024 revision) asks
     *     of records of transactions
     */
    CleanHistory(
            OldCases cases,
            EngineHistory engine,
            Inbox inbox,
            FeedPosition feed,
            @ConfigProperty(name = "counterfoil.history.days", defaultValue = "3653") int days) {
        if (days < DAYS_MIN) {
            throw new IllegalArgumentException(
                    "counterfoil.history.days is " + days + "; keep cases for " + DAYS_MIN + " days at least");
        }
        this.cases = cases;
        this.engine = engine;
        this.inbox = inbox;
        this.feed = feed;
        this.days = days;
    }

    /** @return how many cases were forgotten */
    public int clean() {
        Optional<LocalDate> today = feed.maybeDay();
        if (today.isEmpty()) {
            return 0;
        }
        LocalDate day = today.get().minusDays(days);
        LocalDate asked = today.get().minusYears(1); // of the last year, decisions ask how a debtor paid
        LocalDate factsBefore = day.isBefore(asked) ? day : asked;
        int forgotten = 0;
        int found = 1;
        for (int batch = 0; batch < BATCHES_MAX && found > 0; batch++) {
            found = QuarkusTransaction.requiringNew().call(() -> batch(day));
            forgotten += found;
        }
        int rows = ROWS_A_BATCH;
        for (int batch = 0; batch < BATCHES_MAX && rows == ROWS_A_BATCH; batch++) {
            rows = QuarkusTransaction.requiringNew().call(() -> cases.forgetFactsBefore(factsBefore, ROWS_A_BATCH));
        }
        // Its times are those of the clock: an event that is repeated after so long is beyond the place in the feed,
        // too.
        rows = ROWS_A_BATCH;
        for (int batch = 0; batch < BATCHES_MAX && rows == ROWS_A_BATCH; batch++) {
            rows = inbox.forget(Duration.ofDays(days), ROWS_A_BATCH);
        }
        return forgotten;
    }

    /** In the caller's transaction. */
    int batch(LocalDate day) {
        if (!cases.mayClean()) {
            return 0;
        }
        List<Old> old = cases.endedBefore(day, PAYABLES_A_BATCH);
        if (!old.isEmpty()) {
            List<String> instances = old.stream().map(Old::instance).toList();
            cases.forget(old, engine.tasks(instances));
            engine.forget(instances);
        }
        return old.size();
    }
}
