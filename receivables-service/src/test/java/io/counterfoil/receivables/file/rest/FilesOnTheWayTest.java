package io.counterfoil.receivables.file.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilesOnTheWayTest {

    private final FilesOnTheWay onTheWay = new FilesOnTheWay();

    @Test
    void oneParticipantHasAFewAndLeavesRoomForOthers() {
        UUID greedy = UUID.randomUUID();
        for (int i = 0; i < FilesOnTheWay.PARTICIPANT_MAX; i++) {
            onTheWay.take(greedy);
        }
        assertBusy(greedy);
        onTheWay.take(UUID.randomUUID());
        onTheWay.give(greedy);
        onTheWay.take(greedy);
        assertBusy(greedy);
    }

    @Test
    void allTogetherHaveAsManyAsFitIntoMemory() {
        UUID first = UUID.randomUUID();
        onTheWay.take(first);
        for (int i = 1; i < FilesOnTheWay.AT_ONCE_MAX; i++) {
            onTheWay.take(UUID.randomUUID());
        }
        assertBusy(UUID.randomUUID());
        onTheWay.give(first);
        onTheWay.take(UUID.randomUUID());
    }

    private void assertBusy(UUID participant) {
        RefusedException refused = assertThrows(RefusedException.class, () -> onTheWay.take(participant));
        assertEquals(CommonRefusal.BUSY, refused.refusal());
    }
}
