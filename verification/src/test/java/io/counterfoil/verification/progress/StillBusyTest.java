package io.counterfoil.verification.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StillBusyTest {

    private final StringWriter said = new StringWriter();
    private final PrintWriter out = new PrintWriter(said, true);

    @Test
    void saysHowFarItIsUntilItIsDone() {
        StillBusy busy = new StillBusy(out, Duration.ofMillis(20));
        int answer = busy.during("enrolling", () -> "3 of 9", () -> {
            Awaitility.await().until(() -> said.toString().lines().count() >= 2);
            return 42;
        });
        assertEquals(42, answer);
        assertEquals(
                "  enrolling: 3 of 9, 0 s", said.toString().lines().findFirst().orElseThrow());
    }

    @Test
    void saysNothingOfWhatIsQuick() {
        assertEquals("done", StillBusy.everyFiveSeconds(out).during("verifying", () -> "done"));
        assertTrue(said.toString().isEmpty(), said.toString());
    }

    @Test
    void whatFailsFailsAsItWas() {
        StillBusy busy = StillBusy.everyFiveSeconds(out);
        IOException failure = new IOException("the disk is full");
        StillBusy.Work<String, IOException> failing = () -> {
            throw failure;
        };
        assertEquals(failure, assertThrows(IOException.class, () -> busy.during("verifying", failing)));
    }
}
