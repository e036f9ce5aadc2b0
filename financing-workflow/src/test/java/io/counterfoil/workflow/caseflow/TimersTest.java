package io.counterfoil.workflow.caseflow;

import static io.counterfoil.workflow.caseflow.ProcessName.CIRCULATION;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Ids;
import io.counterfoil.workflow.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The business date moves, and what is due fires: in the order of the days, once, whoever drives. */
@QuarkusTest
class TimersTest extends Story {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int ROUNDS = 10;

    @Inject
    FireTimers timers;

    @Test
    void tenDaysAtOnceFireWhatIsDueInTheOrderOfTheDaysAndOnce() {
        UUID sixth = offered(6);
        UUID third = offered(3);
        UUID tenth = offered(10);
        UUID later = offered(12);
        LocalDate then = today().plusDays(10);

        position.moveDay(then);
        engine.showDay(then);
        List<String> mine = List.of(instance(third), instance(sixth), instance(tenth));
        assertEquals(
                mine,
                engine.dueTimers(10_000).stream()
                        .map(CaseEngine.DueTimer::instance)
                        .filter(instance -> mine.contains(instance) || instance.equals(instance(later)))
                        .toList());

        day(then);
        feed.round();
        assertEquals(List.of(1L, 1L, 1L, 0L), fired(third, sixth, tenth, later));
        assertEquals(List.of("chase_alert high"), alerts(CIRCULATION, third));
        assertEquals(List.of("chase_alert high"), alerts(CIRCULATION, sixth));
        assertEquals(List.of(), alerts(CIRCULATION, tenth));
        assertTold(CIRCULATION, tenth, "chase_remind", second);

        day(then.plusDays(1));
        assertEquals(List.of(2L, 2L, 2L, 1L), fired(third, sixth, tenth, later), "then each day");
    }

    @Test
    void ofTwoInstancesOneDrivesAtATimeAndNothingFiresTwice() throws Exception {
        List<UUID> pieces = List.of(offered(2), offered(2), offered(2), offered(2));
        platform.moveTo(today().plusDays(3).toString());
        AtomicInteger driving = new AtomicInteger();
        AtomicInteger together = new AtomicInteger();
        AtomicInteger rounds = new AtomicInteger();
        atOnce(name -> {
            for (int i = 0; i < ROUNDS; i++) {
                if (position.hold(name, LEASE)) {
                    together.accumulateAndGet(driving.incrementAndGet(), Math::max);
                    feed.round();
                    rounds.incrementAndGet();
                    driving.decrementAndGet();
                    position.release(name);
                }
            }
        });
        assertEquals(1, together.get());
        assertTrue(rounds.get() > 0);
        assertEquals(List.of(1L, 1L, 1L, 1L), fired(pieces.toArray(UUID[]::new)));
    }

    /** The second line, should a lease end while its holder is still at work. */
    @Test
    void twoWhoFireAtTheSameMomentFireEachTimerOnce() throws Exception {
        List<UUID> pieces = List.of(offered(2), offered(2), offered(2), offered(2));
        LocalDate then = today().plusDays(3);
        position.moveDay(then);
        atOnce(name -> timers.fireDue());
        assertEquals(List.of(1L, 1L, 1L, 1L), fired(pieces.toArray(UUID[]::new)));
        day(then);
        assertEquals(List.of(1L, 1L, 1L, 1L), fired(pieces.toArray(UUID[]::new)));
    }

    @Test
    void whoeverHoldsTheFeedKeepsItUntilItIsReleasedOrTheLeaseEnds() throws InterruptedException {
        assertTrue(position.hold("one", LEASE));
        assertFalse(position.hold("another", LEASE));
        assertTrue(position.hold("one", LEASE), "its own again");
        position.release("another");
        assertFalse(position.hold("another", LEASE), "only the holder releases");
        assertTrue(position.hold("one", Duration.ofMillis(50)));
        SECONDS.sleep(1);
        assertTrue(position.hold("another", LEASE), "its holder is gone");
        assertFalse(position.hold("one", LEASE));
        position.release("another");
        assertTrue(position.hold("one", LEASE));
        position.release("one");
    }

    private interface Drive {
        void as(String name);
    }

    private static void atOnce(Drive drive) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<Void>> both = new ArrayList<>();
            for (String name : List.of("one", "another")) {
                Callable<Void> run = () -> {
                    start.await(10, SECONDS);
                    drive.as(name);
                    return null;
                };
                both.add(threads.submit(run));
            }
            for (Future<Void> each : both) {
                each.get(60, SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private UUID offered(int days) {
        UUID piece = Ids.next();
        platform.show(
                "/vouchers/" + piece,
                data("id", piece, "state", "offered", "recipient", second, "depth", 1, "value", money("10.00")));
        platform.show("/participants/" + second + "/terms", data("items", List.of(Map.of("standing", "accepted"))));
        happens(
                "piece.piece-offered",
                of(Ids.next(), "pieceId", piece, "recipient", second, "offeredBy", supplier)
                        .put("lastDay", today().plusDays(days).toString()));
        return piece;
    }

    private String instance(UUID piece) {
        return caseOf(CIRCULATION, piece).instance();
    }

    /** How often the clock of each ticked. */
    private List<Long> fired(UUID... pieces) {
        return List.of(pieces).stream()
                .map(piece -> paths.of(instance(piece)).steps().stream()
                        .filter(step -> step.activity().equals("chase_start"))
                        .count())
                .toList();
    }
}
