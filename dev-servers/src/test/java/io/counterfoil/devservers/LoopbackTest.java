package io.counterfoil.devservers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoopbackTest {

    private static final int PORTS = 2_000; // of some 22,000: given at random, two would almost certainly be the same

    @Test
    void noPortIsGivenTwice() {
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < PORTS; i++) {
            int port = Loopback.freePort();
            assertTrue(given.add(port), () -> "twice: " + port);
        }
    }

    /** Two installations that start at once, each in a process of its own, would get in each other's way. */
    @Test
    void aPortThatAnotherProcessWasGivenIsNotGivenUntilItEnds() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader()) {
            int port = Integer.parseInt(said.readLine());
            assertFalse(Loopback.claim(port));
            other.getOutputStream().close();
            assertTrue(other.waitFor(30, TimeUnit.SECONDS));
            assertTrue(Loopback.claim(port));
        } finally {
            other.destroyForcibly();
        }
    }

    /** Is given a port, says which, and has it until its input ends. */
    static final class Other {

        private Other() {}

        public static void main(String[] none) throws IOException {
            System.out.println(Loopback.freePort());
            System.out.flush();
            System.in.readAllBytes();
        }
    }
}
