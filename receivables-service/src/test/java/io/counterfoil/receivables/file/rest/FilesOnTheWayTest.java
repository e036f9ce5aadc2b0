package io.counterfoil.receivables.file.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilesOnTheWayTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FilesOnTheWay onTheWay = new FilesOnTheWay(null, MINUTE);

    @Test
    void oneParticipantHasAFewAndLeavesRoomForOthers() {
        UUID greedy = UUID.randomUUID();
        for (int i = 0; i < FilesOnTheWay.PARTICIPANT_MAX; i++) {
            onTheWay.take(greedy, "person " + i);
        }
        assertBusy(greedy, "another person");
        onTheWay.take(UUID.randomUUID(), "somebody else");
        onTheWay.give(greedy, "person 0");
        onTheWay.take(greedy, "another person");
        assertBusy(greedy, "person 0");
    }

    @Test
    void onePersonHasFewerAndLeavesRoomForItsColleagues() {
        UUID participant = UUID.randomUUID();
        for (int i = 0; i < FilesOnTheWay.PERSON_MAX; i++) {
            onTheWay.take(participant, "slow reader");
        }
        assertBusy(participant, "slow reader");
        onTheWay.take(participant, "colleague");
        onTheWay.give(participant, "slow reader");
        onTheWay.take(participant, "slow reader");
    }

    @Test
    void allTogetherHaveAsManyAsFitIntoMemory() {
        UUID first = UUID.randomUUID();
        onTheWay.take(first, "first");
        for (int i = 1; i < FilesOnTheWay.AT_ONCE_MAX; i++) {
            onTheWay.take(UUID.randomUUID(), "person " + i);
        }
        assertBusy(UUID.randomUUID(), "the last one");
        onTheWay.give(first, "first");
        onTheWay.take(UUID.randomUUID(), "the last one");
    }

    @Test
    void aReaderHasAtLeastASecondAndAtMostTenMinutes() {
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofMinutes(11))) {
            assertThrows(IllegalArgumentException.class, () -> new FilesOnTheWay(null, wrong));
        }
    }

    private void assertBusy(UUID participant, String person) {
        RefusedException refused = assertThrows(RefusedException.class, () -> onTheWay.take(participant, person));
        assertEquals(CommonRefusal.BUSY, refused.refusal());
    }
}
