package io.counterfoil.receivables.closing.rest;

import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import io.counterfoil.ledger.PayableState;
import io.counterfoil.ledger.PieceState;
import io.counterfoil.receivables.closing.ClosingClaim;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What stops a closing, and is over, needs nobody who asks again: the service looks for it, and so does each other instance. */
@QuarkusTest
@TestProfile(ContinuedClosingTest.LooksOften.class)
class ContinuedClosingTest extends StoppableClosing {

    public static class LooksOften implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("counterfoil.closing.look-every", "0.5S");
        }
    }

    @Inject
    ClosingClaim claim;

    private void awaitClosed(String key, String location) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> operator().get(location).then().body("state", equalTo("confirmed")));
        post(operator(), key, "business-date", dayAfter)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("closing.offersExpired", greaterThanOrEqualTo(1));
    }

    @Test
    void aClosingThatStoppedGoesOnByItself() throws Exception {
        UUID due = payablesDueTomorrow(1).get(0);
        UUID offer = offerUntilTomorrow();
        String key = newKey();
        breakAt("offers");
        String location = postUntilItStops(key);
        awaitStopped();
        assertEquals(PayableState.OVERDUE, stateOf(due));
        assertEquals(PieceState.OFFERED, reads.piece(offer).orElseThrow().state());

        mend();
        awaitClosed(key, location);
        assertEquals(PieceState.HELD, reads.piece(offer).orElseThrow().state());
    }

    @Test
    void whileAnotherInstanceHasTheClaimNothingIsClosedAndAfterItEverything() {
        UUID offer = offerUntilTomorrow();
        String key = newKey();
        AtomicReference<String> location = new AtomicReference<>();
        // The service looks every half second itself, so the claim may be taken for a moment.
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> claim.hold(() -> {
                    location.set(postUntilItStops(key));
                    await().until(() -> days.today().equals(tomorrow.plusDays(1)));
                    assertFalse(CompletableFuture.supplyAsync(() -> claim.hold(() -> fail("two have the claim")))
                            .join());
                    assertEquals(
                            PieceState.OFFERED, reads.piece(offer).orElseThrow().state());
                }));
        awaitClosed(key, location.get());
        assertEquals(PieceState.HELD, reads.piece(offer).orElseThrow().state());
    }
}
