package io.counterfoil.sandbox.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devservers.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With parts that are shell commands: what is tested is how processes are started, found again and stopped. */
class SupervisorTest {

    private static final String SLEEPS = "exec sleep 600";

    @TempDir
    Path directory;

    private DataFolder data;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final int port = Loopback.freePort();

    private record ShellPart(
            String name, String script, List<String> ports, List<String> after, Optional<String> problem)
            implements Part {

        @Override
        public Kind kind() {
            return Kind.INFRASTRUCTURE;
        }

        @Override
        public String url() {
            return "shell:" + name;
        }

        @Override
        public Launch launch() {
            return new Launch(List.of("sh", "-c", script), Map.of());
        }

        @Override
        public Duration readyWithin() {
            return Duration.ofSeconds(problem.isPresent() ? 2 : 60);
        }

        @Override
        public Duration endsWithin() {
            return Duration.ofSeconds(2);
        }
    }

    @BeforeEach
    void makeDataFolder() throws Exception {
        data = new DataFolder(directory.resolve("data")).create();
    }

    @AfterEach
    void stopAll() throws Exception {
        supervisor().down();
    }

    @Test
    void aTakenPortIsNamedWithItsPartAndTheOptionThatChangesIt() throws Exception {
        part("first", SLEEPS);
        parts.add(new ShellPart("second", SLEEPS, List.of("second"), List.of(), Optional.empty()));
        try (ServerSocket other = new ServerSocket()) {
            other.bind(Loopback.address(port));
            String message = assertThrows(
                            SandboxException.class, () -> supervisor().up())
                    .getMessage();
            for (String word : List.of("port " + port, "second", "--port second=N")) {
                assertTrue(message.contains(word), message);
            }
        }
        assertEquals(Optional.empty(), process("first"), "nothing is started if not everything can be");
    }

    @Test
    void upStartsOnlyWhatDoesNotRun() throws Exception {
        part("first", SLEEPS);
        part("second", SLEEPS);
        supervisor().up();
        ProcessIdentity first = process("first").orElseThrow();
        ProcessIdentity second = process("second").orElseThrow();
        kill(second);
        supervisor().up();
        assertEquals(first, process("first").orElseThrow());
        assertNotEquals(second, process("second").orElseThrow());
    }

    @Test
    void aProcessThatGotTheNumberOfAnEndedPartIsLeftAlone() throws Exception {
        part("first", SLEEPS);
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            String stat = Files.readString(Path.of("/proc/" + stranger.pid() + "/stat"));
            ProcessIdentity now = ProcessIdentity.ofLive(stranger.pid()).orElseThrow();
            String earlier = stat.replace(" " + now.startTicks() + " ", " " + (now.startTicks() - 1) + " ");
            Files.writeString(data.pidFile("first"), now.boot() + "\n" + earlier);
            supervisor().down();
            assertTrue(stranger.isAlive());
            assertFalse(supervisor().status().get(0).ready());
            supervisor().up();
            assertNotEquals(stranger.pid(), process("first").orElseThrow().pid());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aPartThatEndsAtOnceShowsTheEndOfItsLogAndKeepsOthersFromStarting() {
        parts.add(new ShellPart("first", "echo no disk; exit 3", List.of(), List.of(), Optional.of("not ready")));
        parts.add(new ShellPart("second", SLEEPS, List.of(), List.of("first"), Optional.empty()));
        String message =
                assertThrows(SandboxException.class, () -> supervisor().up()).getMessage();
        assertTrue(message.startsWith("first: "), message);
        assertTrue(message.contains("no disk"), message);
        assertTrue(message.contains(data.log("first").toString()), message);
        assertEquals(Optional.empty(), process("second"));
    }

    @Test
    void aPartThatIsNotReadyInTimeIsNamedWithItsProblemAndStopped() {
        parts.add(new ShellPart("first", SLEEPS, List.of(), List.of(), Optional.of("still reading")));
        String message =
                assertThrows(SandboxException.class, () -> supervisor().up()).getMessage();
        assertTrue(message.contains("still reading"), message);
        assertEquals(Optional.empty(), process("first"));
    }

    @Test
    void aPartThatDoesNotStopWhenAskedIsKilled() throws Exception {
        part("first", "trap '' TERM; echo deaf; while true; do sleep 1; done");
        supervisor().up();
        Awaitility.await().until(() -> Files.readString(data.log("first")).contains("deaf"));
        ProcessIdentity first = process("first").orElseThrow();
        supervisor().down();
        assertFalse(first.isAlive());
        assertTrue(said.stream().anyMatch(line -> line.contains("killed")), said.toString());
    }

    @Test
    void twoUpsAtOnceStartEachPartOnce() throws Exception {
        part("first", "echo started; " + SLEEPS);
        CompletableFuture<Void> other = CompletableFuture.runAsync(this::up);
        up();
        other.join();
        Awaitility.await().until(() -> Files.size(data.log("first")) > 0);
        assertEquals("started\n", Files.readString(data.log("first")));
    }

    @Test
    void aPartIsInASessionOfItsOwnAndSeesFewVariables() throws Exception {
        part("first", "env; " + SLEEPS);
        supervisor().up();
        long pid = process("first").orElseThrow().pid();
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String session = stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3];
        assertEquals(Long.toString(pid), session);
        Awaitility.await().until(() -> Files.readString(data.log("first")).contains("PATH="));
        assertFalse(Files.readString(data.log("first")).contains("SUREFIRE"));
    }

    private void part(String name, String script) {
        parts.add(new ShellPart(name, script, List.of(), List.of(), Optional.empty()));
    }

    private Supervisor supervisor() {
        return new Supervisor(data, parts, name -> port, said::add);
    }

    private void up() {
        try {
            supervisor().up();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessIdentity> process(String part) {
        return new PidFile(data.pidFile(part)).live();
    }

    private static void kill(ProcessIdentity process) {
        Launch.signal(process, "KILL");
        Awaitility.await().until(() -> !process.isAlive());
    }
}
