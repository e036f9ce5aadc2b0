package io.counterfoil.service.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RateCountersTest {

    @Test
    void asManyAsAllowedPassAndTheNextIsToldWhenToComeBack() {
        RateCounters counters = new RateCounters(3, Duration.ofMinutes(1), 100);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, counters.secondsToWait("a"));
        }
        long seconds = counters.secondsToWait("a");
        assertTrue(seconds > 15 && seconds <= 20, "a third of a minute: " + seconds);
    }

    @Test
    void oneDoesNotUseUpWhatAnotherMay() {
        RateCounters counters = new RateCounters(1, Duration.ofMinutes(1), 100);
        assertEquals(0, counters.secondsToWait("a"));
        assertTrue(counters.secondsToWait("a") > 0);
        assertEquals(0, counters.secondsToWait("b"));
    }

    @Test
    void whatWasUsedUpComesBack() {
        RateCounters counters = new RateCounters(1, Duration.ofMillis(200), 100);
        assertEquals(0, counters.secondsToWait("a"));
        assertEquals(1, counters.secondsToWait("a"), "never told to come back at once");
        Awaitility.await().until(() -> counters.secondsToWait("a") == 0);
    }
}
