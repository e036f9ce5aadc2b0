package io.counterfoil.sandbox.process;

import io.counterfoil.devservers.Loopback;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;

/**
 * Starts, stops and looks at the parts of one data folder. The parts outlive it; it finds them again by their pid files, and
 * touches no process that it cannot identify as one of them.
 */
public final class Supervisor {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration FIRST_SAID = Duration.ofSeconds(5);

    private final DataFolder data;
    private final List<Part> parts;
    private final ToIntFunction<String> portOf;
    private final Progress progress;

    /**
     * @param parts each after those it waits for
     * @param portOf port by name
     */
    public Supervisor(DataFolder data, List<Part> parts, ToIntFunction<String> portOf, Progress progress) {
        this.data = data;
        this.parts = List.copyOf(parts);
        this.portOf = portOf;
        this.progress = progress;
    }

    /** Starts what does not run and returns when all parts are ready. */
    public void up() throws IOException {
        try (DataLock alone = DataLock.acquire(data, progress)) {
            alone.requireHeld();
            requireFreePorts();
            Parallel.each(parts, Part::after, this::bringUp);
        }
    }

    /** Stops what runs, each part before those it waits for. */
    public void down() throws IOException {
        if (!data.isOurs()) {
            return;
        }
        try (DataLock alone = DataLock.acquire(data, progress)) {
            alone.requireHeld();
            stopAll();
        }
    }

    /** As {@link #down()}, then removes the data folder. */
    public void wipe() throws IOException {
        if (!data.isOurs()) {
            data.wipe(); // says why not
        }
        try (DataLock alone = DataLock.acquire(data, progress)) {
            alone.requireHeld();
            stopAll();
            data.wipe();
        }
    }

    public List<PartStatus> status() {
        return parts.parallelStream().map(this::status).toList();
    }

    /** True if a part of this folder runs, ready or not. */
    public boolean anyRuns() {
        return parts.stream().anyMatch(part -> running(part).isPresent());
    }

    private PartStatus status(Part part) {
        return running(part)
                .map(process ->
                        PartStatus.of(part, process.pid(), part.problem().orElse(null)))
                .orElseGet(() -> PartStatus.down(part));
    }

    /** Before anything is started, so that a taken port does not leave half of the parts running. */
    private void requireFreePorts() {
        List<String> taken = new ArrayList<>();
        for (Part part : parts) {
            if (running(part).isPresent()) {
                continue;
            }
            for (String name : part.ports()) {
                int port = portOf.applyAsInt(name);
                if (!Loopback.isFree(port)) {
                    taken.add("port " + port + ", which " + part.name() + " needs, is in use by another program:"
                            + " free it, or choose another with --port " + name + "=N (all of them: --port-base N)");
                }
            }
        }
        if (!taken.isEmpty()) {
            throw new SandboxException(String.join(System.lineSeparator(), taken));
        }
    }

    private void bringUp(Part part) {
        long begun = System.nanoTime();
        PartLog log = new PartLog(data.log(part.name()));
        try {
            long logPosition = log.begin();
            Optional<ProcessIdentity> found = running(part);
            ProcessIdentity process = found.isPresent() ? found.get() : start(part, log, logPosition);
            awaitReady(part, process, found.isPresent(), log, logPosition);
            part.whenReady();
            long tookMs = (System.nanoTime() - begun) / 1_000_000;
            progress.say(String.format(
                    "  %-20s %s  %s",
                    part.name(), part.url(), found.isPresent() ? "runs already" : "ready after " + tookMs + " ms"));
        } catch (IOException e) {
            throw new SandboxException(e.getMessage() + "; log: " + log.path(), e);
        }
    }

    private ProcessIdentity start(Part part, PartLog log, long logPosition) throws IOException {
        Launch launch = part.launch();
        try {
            return launch.start(pidFile(part), log.path(), data.path());
        } catch (IOException e) {
            throw new SandboxException(e.getMessage() + ". " + lastLines(log, logPosition), e);
        }
    }

    private void awaitReady(Part part, ProcessIdentity process, boolean ranBefore, PartLog log, long logPosition) {
        long begun = System.nanoTime();
        long deadline = begun + part.readyWithin().toNanos();
        long sayAfter = FIRST_SAID.toNanos();
        Optional<String> problem = part.problem();
        while (problem.isPresent()) {
            if (System.nanoTime() - begun > sayAfter) {
                progress.say(String.format("  %-20s not ready after %d s", part.name(), sayAfter / 1_000_000_000));
                sayAfter *= 2; // a slow machine is told apart from a stopped one, and does not fill the screen
            }
            if (!process.isAlive()) {
                pidFile(part).delete();
                throw new SandboxException("ended before it was ready. " + lastLines(log, logPosition));
            }
            if (System.nanoTime() > deadline) {
                if (!ranBefore) {
                    stop(part); // so that the next up starts it afresh
                }
                throw new SandboxException(
                        "not ready within " + part.readyWithin().toSeconds() + " s (" + problem.get() + "). "
                                + lastLines(log, logPosition));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            problem = part.problem();
        }
    }

    private static String lastLines(PartLog log, long position) {
        return "The last lines of " + log.path() + ":" + System.lineSeparator() + "    " + log.tailSince(position);
    }

    private void stopAll() {
        List<Part> backwards = new ArrayList<>(parts);
        Collections.reverse(backwards);
        Parallel.each(
                backwards,
                part -> backwards.stream()
                        .filter(other -> other.after().contains(part.name()))
                        .map(Part::name)
                        .toList(),
                this::stop);
    }

    private void stop(Part part) {
        Optional<ProcessIdentity> running = running(part);
        if (running.isEmpty()) {
            return;
        }
        ProcessIdentity process = running.get();
        Launch.signal(process, part.endSignal());
        boolean ended = awaitEnd(process, part.endsWithin());
        if (!ended) {
            Launch.signal(process, "KILL");
            if (!awaitEnd(process, part.endsWithin())) {
                throw new SandboxException("process " + process.pid() + " does not end");
            }
        }
        pidFile(part).delete();
        progress.say(
                String.format("  %-20s %s", part.name(), ended ? "stopped" : "killed: it did not stop when asked"));
    }

    private static boolean awaitEnd(ProcessIdentity process, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private Optional<ProcessIdentity> running(Part part) {
        return pidFile(part).live();
    }

    private PidFile pidFile(Part part) {
        return new PidFile(data.pidFile(part.name()));
    }
}
