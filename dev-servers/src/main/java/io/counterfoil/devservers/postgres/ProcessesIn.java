package io.counterfoil.devservers.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Finds PostgreSQL's processes by their working folder, which is the data folder. A process id in a file proves nothing. */
final class ProcessesIn {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private ProcessesIn() {}

    /** Waits up to {@code patience} for them to end: the children of a killed server notice its death and go. */
    static List<Long> directory(Path directory, Duration patience) throws IOException {
        Path real = directory.toRealPath();
        long deadline = System.nanoTime() + patience.toNanos();
        List<Long> found = workingIn(real);
        while (!found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = workingIn(real);
        }
        return found;
    }

    private static List<Long> workingIn(Path real) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> real.equals(workingFolder(pid)))
                .toList();
    }

    private static Path workingFolder(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
        } catch (IOException endedOrNotOurs) {
            return Path.of("");
        }
    }
}
