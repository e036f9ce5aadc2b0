package io.counterfoil.devservers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
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
}
