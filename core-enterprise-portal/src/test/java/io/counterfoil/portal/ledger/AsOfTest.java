package io.counterfoil.portal.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.portal.ledger.Ledger.AsOf;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AsOfTest {

    @Test
    void aPageThatIsAFewBlocksBehindIsNotLate() {
        assertEquals(0, new AsOf(Instant.EPOCH, 100, 100).behind());
        assertEquals(0, new AsOf(Instant.EPOCH, 100, 105).behind());
        assertEquals(6, new AsOf(Instant.EPOCH, 100, 106).behind());
    }

    @Test
    void nobodyIsAheadOfTheChain() {
        assertEquals(0, new AsOf(Instant.EPOCH, 101, 100).behind());
    }
}
