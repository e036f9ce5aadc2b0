package io.counterfoil.sandbox.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How a part is started.
 *
 * @param command visible to everybody on the machine: never a secret
 * @param environment added to the few variables that are passed on
 */
public record Launch(List<String> command, Map<String, String> environment) {

    /** Others could configure a part by accident, as {@code QUARKUS_...} does. */
    private static final Set<String> PASSED_ON =
            Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TMPDIR", "TZ", "JAVA_HOME", "XDG_CACHE_HOME");

    /**
     * Writes the pid file, then becomes the part. So there is no moment at which the part runs and its file is missing,
     * even if the command that starts it is killed.
     */
    private static final String BECOME_PART = "cat /proc/sys/kernel/random/boot_id /proc/$$/stat > \"$1.next\""
            + " && mv \"$1.next\" \"$1\" && shift && exec \"$@\"";

    private static final Duration PID_FILE_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(2);

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Starts in a session of its own, so that neither Ctrl-C nor the end of the terminal reaches the part. */
    ProcessIdentity start(PidFile pidFile, Path log, Path workingDirectory) throws IOException {
        List<String> detached = new ArrayList<>(List.of("setsid", "sh", "-c", BECOME_PART, "sh"));
        detached.add(pidFile.path().toString());
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .directory(workingDirectory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(PASSED_ON);
        builder.environment().putAll(environment);
        return awaitPidFile(builder.start(), pidFile);
    }

    private static ProcessIdentity awaitPidFile(Process child, PidFile pidFile) throws IOException {
        long deadline = System.nanoTime() + PID_FILE_TIMEOUT.toNanos();
        Optional<ProcessIdentity> started = pidFile.live();
        while (started.isEmpty()) {
            if (!child.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the process ended at once");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            started = pidFile.live();
        }
        return started.get();
    }

    /** Sends a signal by name; Java itself knows only TERM and KILL. Does nothing if the process has ended. */
    static void signal(ProcessIdentity process, String signal) {
        if (!process.isAlive()) {
            return;
        }
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new SandboxException("cannot send " + signal + " to process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
