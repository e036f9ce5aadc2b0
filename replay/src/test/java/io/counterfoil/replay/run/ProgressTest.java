package io.counterfoil.replay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong operations = new AtomicLong();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void aFileGetsALineEveryFewSecondsWithRateAndRemainingTime() {
        Progress progress = progress(false);
        progress.skipped(100);
        progress.on(LocalDate.of(2026, 1, 5));
        progress.stepsDone(10);
        assertEquals("", text(), "nothing yet");
        nanos.set(10_000_000_000L);
        operations.set(2000);
        progress.stepsDone(90);
        assertEquals(
                "[#######.................]  33 %  2026-01-05  200 of 600 steps  200 operations/s  0:40 left\n",
                text());
    }

    @Test
    void aTerminalsLineIsWrittenOverAndEnded() {
        Progress progress = progress(true);
        nanos.set(1_000_000_000L);
        progress.stepsDone(300);
        assertTrue(text().startsWith("\r["), text());
        assertFalse(text().contains("\n"));
        progress.stepsDone(300);
        progress.end();
        assertTrue(text().contains("100 %"), text());
        assertTrue(text().endsWith("\n"));
    }

    private Progress progress(boolean terminal) {
        PrintWriter out = new PrintWriter(bytes, true, StandardCharsets.UTF_8);
        return new Progress(out, terminal, 600, nanos::get, operations::get);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
