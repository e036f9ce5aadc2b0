package io.counterfoil.sandbox.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.sandbox.portal.Watcher.Shown;
import io.counterfoil.sandbox.replay.SharedInstallation;
import io.counterfoil.sandbox.replay.SyntheticFile;
import io.counterfoil.sandbox.replay.TestInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many people watch the market while much happens: how long it takes from the sealing of a block until it is on each screen. A screen is
 * what the page does, without the drawing: it asks again 250 ms after each answer. With {@code counterfoil.full} 50 people, and the figures of
 * docs/performance.md.
 */
class SupervisionLoadTest extends AtThePortal {

    private static final boolean FULL = Boolean.getBoolean("counterfoil.full");
    private static final int PEOPLE = FULL ? 50 : 4;
    /** The goal is 100 events/s, which these make where the machine can; another rate is for measuring. */
    private static final int OPERATIONS_PER_SECOND = Integer.getInteger("counterfoil.supervision.per-second", 100);

    private static final int ROWS = FULL ? 15 * OPERATIONS_PER_SECOND : 30;
    private static final int EVENTS_PER_SECOND_MIN = FULL ? OPERATIONS_PER_SECOND : 1;
    private static final Duration P95_MAX = FULL ? Duration.ofSeconds(1) : Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void everyBlockIsSoonOnEveryScreen() throws Exception {
        TestInstallation parts = SharedInstallation.get();
        List<Watcher> watchers = new ArrayList<>();
        for (String name : Watcher.admit(portal.sandbox(), PEOPLE)) {
            watchers.add(Watcher.signedIn(portal, name));
        }
        Path file = SyntheticFile.write(folder.resolve("rows.csv"), ROWS, parts.nextDay(), 11);
        long events = parts.count("select count(*) from records.event");
        Cpu portalCpu = Cpu.of(portal, "portal");
        Cpu serviceCpu = Cpu.of(portal, "receivables-service");

        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService screens = Executors.newFixedThreadPool(PEOPLE);
        List<Future<List<Shown>>> seen = new ArrayList<>();
        watchers.forEach(watcher -> seen.add(screens.submit(() -> watcher.watchUntil(ended))));
        Instant began = Instant.now();
        TestInstallation.Answer played = parts.replay(file, "--per-second", OPERATIONS_PER_SECOND);
        Duration took = Duration.between(began, Instant.now());
        ended.set(true);
        assertEquals(0, played.exitCode(), played.toString());

        List<List<Shown>> all = new ArrayList<>();
        for (Future<List<Shown>> one : seen) {
            all.add(one.get(1, TimeUnit.MINUTES));
        }
        screens.shutdown();
        List<Long> waits = waits(all);
        long perSecond = (parts.count("select count(*) from records.event") - events) / Math.max(1, took.toSeconds());
        System.out.printf(
                "supervision: %d people, %d events/s for %d s, %d blocks on screens: p50 %d ms, p95 %d ms, p99 %d ms;"
                        + " portal %s, receivables-service %s%n",
                PEOPLE,
                perSecond,
                took.toSeconds(),
                waits.size(),
                percentile(waits, 50),
                percentile(waits, 95),
                percentile(waits, 99),
                portalCpu.sinceThen(took),
                serviceCpu.sinceThen(took));
        assertTrue(perSecond >= EVENTS_PER_SECOND_MIN, "events/s: " + perSecond);
        assertTrue(waits.size() >= PEOPLE, "blocks were shown to everybody: " + waits.size());
        assertTrue(percentile(waits, 95) < P95_MAX.toMillis(), "p95 " + percentile(waits, 95) + " ms");
    }

    /** Of each block and person; a block that was overtaken is on the screen with the one that overtook it. */
    private static List<Long> waits(List<List<Shown>> all) {
        Map<Long, Instant> sealed = new ConcurrentHashMap<>();
        all.forEach(one -> one.forEach(shown -> sealed.put(shown.block(), shown.sealedAt())));
        TreeMap<Long, Instant> blocks = new TreeMap<>(sealed);
        List<Long> waits = new ArrayList<>();
        for (List<Shown> one : all) {
            long last = -1;
            for (Shown shown : one) {
                if (last >= 0) { // the first answer is of a block from before
                    for (Instant at :
                            blocks.subMap(last, false, shown.block(), true).values()) {
                        waits.add(Duration.between(at, shown.at()).toMillis());
                    }
                }
                last = shown.block();
            }
        }
        waits.sort(null);
        return waits;
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? Long.MAX_VALUE : sorted.get((sorted.size() - 1) * percent / 100);
    }

    /** What a process has used. */
    private record Cpu(ProcessHandle process, Duration used) {

        static Cpu of(Portal portal, String part) {
            ProcessHandle process = portal.process(part);
            return new Cpu(process, process.info().totalCpuDuration().orElse(Duration.ZERO));
        }

        String sinceThen(Duration wall) throws IOException {
            Duration now = process.info().totalCpuDuration().orElse(Duration.ZERO);
            long percent = 100 * now.minus(used).toMillis() / Math.max(1, wall.toMillis());
            String resident = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .map(line -> line.replaceAll("\\D+", ""))
                    .findFirst()
                    .orElse("0");
            return percent + " % of a core, " + Long.parseLong(resident) / 1024 + " MiB";
        }
    }
}
