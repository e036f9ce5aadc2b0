package io.counterfoil.workflow.feed;

import io.counterfoil.workflow.call.DoWork;
import io.counterfoil.workflow.caseflow.DriveCases;
import io.counterfoil.workflow.caseflow.FeedPosition;
import io.counterfoil.workflow.caseflow.FireTimers;
import io.counterfoil.workflow.platform.Platform;
import io.counterfoil.workflow.platform.PlatformFact;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Drives the cases, on one thread of one instance: reads the platform's feed, fires the timers of each day at their place in it,
 * and makes the calls that cases wait for. So whatever happens has one order, and after a crash it goes on where it stood.
 */
@ApplicationScoped
public class FollowFeed {

    private static final Logger LOG = Logger.getLogger(FollowFeed.class);
    private static final int PAGE = 200;
    private static final int WAIT_SECONDS = 1; // calls that open meanwhile wait as long
    private static final int DOUBLINGS_MAX = 3; // after a failure, from 1 second to 8
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final int PAGES_TO_FIRST_DAY = 500;

    private final Platform platform;
    private final FeedPosition feed;
    private final TakeUp takeUp;
    private final FireTimers timers;
    private final DoWork work;
    private final boolean follows;
    private final String instance;
    private volatile boolean stopped;
    private volatile @Nullable Instant heard;
    private @Nullable Thread thread;
    private Instant renewAt = Instant.MIN;

    FollowFeed(
            Platform platform,
            FeedPosition feed,
            TakeUp takeUp,
            FireTimers timers,
            DoWork work,
            @ConfigProperty(name = "counterfoil.feed.follow", defaultValue = "true") boolean follows,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.http.ssl-port") int securePort) {
        // Where it listens: whoever starts there again is its successor, and need not wait for its lease to end.
        this.instance = hostName() + " " + port + " " + securePort;
        this.platform = platform;
        this.feed = feed;
        this.takeUp = takeUp;
        this.timers = timers;
        this.work = work;
        this.follows = follows;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "nameless " + UUID.randomUUID();
        }
    }

    synchronized void start(@Observes StartupEvent event) {
        if (follows) {
            thread = new Thread(this::follow, "cases");
            thread.setDaemon(true);
            thread.start();
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(5));
            feed.release(instance);
        }
    }

    /** When the platform answered last; null before it did so for the first time, and while another instance drives. */
    public @Nullable Instant heard() {
        return heard;
    }

    private void follow() {
        int failures = 0;
        while (!stopped) {
            try {
                if (!holds()) {
                    heard = null;
                    TimeUnit.SECONDS.sleep(1);
                    continue;
                }
                round();
                failures = 0;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException notNow) { // the next try begins at the same place
                if (!stopped) {
                    LOG.warnf(notNow, "cases stand still for a moment: %s", notNow.getMessage());
                    pause(failures++);
                }
            }
        }
    }

    /** One page of the feed, and all that follows from it. */
    public void round() {
        if (feed.maybeDay().isEmpty()) {
            feed.moveDay(firstDay());
        }
        work.all(); // what a crash left between a day and its timers comes before anything of that day
        timers.fireDue();
        String position = feed.position();
        Platform.Facts page = platform.factsAfter(position, PAGE, WAIT_SECONDS);
        heard = Instant.now();
        for (List<PlatformFact> some : TogetherOrAlone.of(page.items())) {
            if (follows && !holds()) {
                return; // another instance took over meanwhile
            }
            if (takeUp.all(position, some)) {
                work.all(); // what was begun the day before is not chased before it is known
                timers.fireDue();
            }
            position = some.get(some.size() - 1).sequence();
        }
        work.all();
        timers.fireDue();
        work.all(); // what timers opened
    }

    /** Renewed long before its end, and not for each event. */
    private boolean holds() {
        Instant now = Instant.now();
        if (now.isBefore(renewAt)) {
            return true;
        }
        renewAt = feed.hold(instance, LEASE) ? now.plus(LEASE.dividedBy(6)) : Instant.MIN;
        return renewAt.isAfter(now);
    }

    /** The day at which the feed begins: before the first one that it tells of, or the platform's where it never moved. */
    private LocalDate firstDay() {
        String from = feed.position();
        for (int page = 0; page < PAGES_TO_FIRST_DAY; page++) {
            Platform.Facts facts = platform.factsAfter(from, PAGE, 0);
            for (PlatformFact fact : facts.items()) {
                if (fact.type().equals(DriveCases.DAY_MOVED)) {
                    return fact.maybeDay("from").orElseGet(() -> fact.day("to").minusDays(1));
                }
            }
            if (facts.items().isEmpty()) {
                break;
            }
            from = facts.last();
        }
        return platform.businessDate();
    }

    private void pause(int failures) {
        try {
            TimeUnit.SECONDS.sleep(1L << Math.min(failures, DOUBLINGS_MAX));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
