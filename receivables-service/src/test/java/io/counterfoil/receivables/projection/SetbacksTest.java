package io.counterfoil.receivables.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetbacksTest {

    private final Setbacks setbacks = new Setbacks();

    @Test
    void thePauseDoublesUpToALimitAndIsShortAgainAfterProgress() {
        List<Integer> pauses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            setbacks.add(new IllegalStateException("no node"));
            pauses.add(setbacks.pauseSeconds());
        }
        assertEquals(List.of(2, 4, 8, 16, 32, 64, 64, 64), pauses);
        setbacks.clear();
        setbacks.add(new IllegalStateException("no node"));
        assertEquals(2, setbacks.pauseSeconds());
    }

    @Test
    void theSameFailureIsNewOnceAndAnotherIsNewAgain() {
        assertTrue(setbacks.add(new IllegalStateException("no node")));
        assertFalse(setbacks.add(new IllegalStateException("no node")));
        assertTrue(setbacks.add(new IllegalStateException("no database")));
    }

    @Test
    void theLastOneIsSaidUntilThereIsProgress() {
        setbacks.add(new IllegalStateException("no node"));
        setbacks.add(new IllegalStateException("no node"));
        assertEquals(
                Optional.of("failed 2 times without progress: java.lang.IllegalStateException: no node"),
                setbacks.inWords());
        setbacks.clear();
        assertEquals(Optional.empty(), setbacks.inWords());
    }
}
