package io.counterfoil.workflow.caseflow;

import io.counterfoil.workflow.caseflow.CaseEngine.DueTimer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Fires what is due by the business date, in the order of the days, each once. */
@ApplicationScoped
public class FireTimers {

    private static final Logger LOG = Logger.getLogger(FireTimers.class);
    private static final int PAGE = 100;

    private final CaseEngine engine;
    private final CaseFiles files;
    private final DriveCases drive;
    private final FeedPosition feed;

    FireTimers(CaseEngine engine, CaseFiles files, DriveCases drive, FeedPosition feed) {
        this.engine = engine;
        this.files = files;
        this.drive = drive;
        this.feed = feed;
    }

    public void fireDue() {
        engine.showDay(feed.day());
        List<DueTimer> due = engine.dueTimers(PAGE);
        while (!due.isEmpty()) {
            due.forEach(this::fire);
            due = engine.dueTimers(PAGE);
        }
    }

    private void fire(DueTimer timer) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                feed.mayBeDoneAgain();
                CaseFile file = files.locked(
                        files.byInstance(timer.instance()).orElseThrow().id());
                engine.showDay(feed.day());
                if (engine.isDue(timer)) {
                    engine.fire(timer);
                    drive.stepped(file);
                }
            });
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "a timer of %s failed", timer.instance());
            QuarkusTransaction.requiringNew().run(() -> engine.failed(timer, String.valueOf(failed.getMessage())));
        }
    }
}
