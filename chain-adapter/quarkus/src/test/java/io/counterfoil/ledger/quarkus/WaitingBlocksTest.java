package io.counterfoil.ledger.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WaitingBlocksTest {

    private final WaitingBlocks blocks = new WaitingBlocks();

    @Test
    void nothingWaitsBeforeABlockIsToldOfAndAfterAllAreApplied() {
        assertEquals(0, blocks.oldestNs(-1, 50));
        blocks.told(3, 100);
        blocks.told(4, 120);
        assertEquals(0, blocks.oldestNs(4, 200));
    }

    @Test
    void theAgeIsThatOfTheOldestBlockThatIsNotApplied() {
        blocks.told(3, 100);
        blocks.told(4, 120);
        blocks.told(4, 130);
        assertEquals(50, blocks.oldestNs(2, 150));
        assertEquals(30, blocks.oldestNs(3, 150));
    }

    @Test
    void afterManyBlocksTheOldestIsStillKnown() {
        for (int height = 0; height < 30_000; height++) {
            blocks.told(height, height);
        }
        assertEquals(30_000, blocks.oldestNs(-1, 30_000));
    }
}
