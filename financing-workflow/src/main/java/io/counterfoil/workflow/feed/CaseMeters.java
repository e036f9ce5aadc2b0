package io.counterfoil.workflow.feed;

import io.counterfoil.workflow.caseflow.CaseFiles;
import io.counterfoil.workflow.caseflow.FeedPosition;
import io.counterfoil.workflow.caseflow.LeftOutEvents;
import io.counterfoil.workflow.incident.Incidents;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Whether the cases follow: how long the feed has been silent, and what stands still. */
@Singleton
class CaseMeters implements MeterBinder {

    private static final Logger LOG = Logger.getLogger(CaseMeters.class);

    private final Instance<FollowFeed> feed; // meters are bound before the rest is there
    private final Instance<FeedPosition> position;
    private final Instance<Incidents> incidents;
    private final Instance<LeftOutEvents> leftOut;
    private final Instance<CaseFiles> cases;

    CaseMeters(
            Instance<FollowFeed> feed,
            Instance<FeedPosition> position,
            Instance<Incidents> incidents,
            Instance<LeftOutEvents> leftOut,
            Instance<CaseFiles> cases) {
        this.feed = feed;
        this.position = position;
        this.incidents = incidents;
        this.leftOut = leftOut;
        this.cases = cases;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("counterfoil.feed.silence", this, CaseMeters::silence)
                .baseUnit("seconds")
                .description(
                        "Since the platform's feed answered last; none on an instance that does not drive the cases")
                .register(registry);
        Gauge.builder(
                        "counterfoil.cases.open",
                        this,
                        each -> each.number(() -> cases.get().countOpen()))
                .description("Cases that have begun and not ended, of all participants")
                .register(registry);
        Gauge.builder(
                        "counterfoil.cases.incidents",
                        this,
                        each -> each.number(() -> incidents.get().count()))
                .baseUnit("incidents")
                .description("Cases stand still because something failed again and again")
                .register(registry);
        Gauge.builder(
                        "counterfoil.cases.late",
                        this,
                        each -> each.number(() -> position.get().late()))
                .baseUnit("events")
                .description("Came after their case was over")
                .register(registry);
        Gauge.builder(
                        "counterfoil.cases.left.out",
                        this,
                        each -> each.number(() -> leftOut.get().howMany()))
                .baseUnit("events")
                .description("Could not be taken up and were left out")
                .register(registry);
    }

    private double silence() {
        Instant heard = feed.get().heard();
        return heard == null
                ? Double.NaN
                : Duration.between(heard, Instant.now()).toMillis() / 1e3;
    }

    private double number(Supplier<Long> count) {
        try {
            return count.get();
        } catch (RuntimeException noDatabase) {
            LOG.debugf(noDatabase, "the cases cannot be counted");
            return Double.NaN;
        }
    }
}
