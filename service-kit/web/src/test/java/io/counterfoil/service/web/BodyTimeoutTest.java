package io.counterfoil.service.web;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyTimeoutTest {

    @Test
    void aTimeThatNoBodyCouldKeepIsRefused() {
        for (Duration timeout : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofHours(1))) {
            assertThrows(IllegalArgumentException.class, () -> new BodyGathering(null, null, timeout));
        }
    }
}
