package io.counterfoil.receivables.door;

import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerAnchor;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.projection.Database;
import io.counterfoil.service.audit.AuditHead;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** When heads are anchored; {@code counterfoil.audit.anchor-every} is 25 in tests. */
@QuarkusTest
class AuditAnchorsTest extends ServiceTest {

    private static final int EVERY = 25;

    @Inject
    Database database;

    private void requests(int count) {
        for (int i = 0; i < count; i++) {
            post(given(), newKey(), "payables", "{}").statusCode(401);
        }
    }

    private AuditHead newest() {
        List<AuditHead> all = WatchedAnchors.all();
        return all.get(all.size() - 1);
    }

    private void assertIsAHeadOfTheTrail(AuditHead anchor) {
        assertEquals(
                List.of(anchor.hash()),
                database.column("select hash from records.audit_entry where sequence = ?", anchor.entries()));
    }

    @Test
    void anAnchorFollowsSoManyEntries() {
        requests(EVERY);
        Awaitility.await().until(() -> !WatchedAnchors.all().isEmpty());
        int before = WatchedAnchors.all().size();
        long from = newest().entries();
        requests(2 * EVERY);
        Awaitility.await().until(() -> newest().entries() >= from + EVERY);
        assertTrue(WatchedAnchors.all().size() > before);
        WatchedAnchors.all().forEach(this::assertIsAHeadOfTheTrail);
        AuditHead last = newest();
        LedgerAnchor onChain =
                reads.anchor(consortium.operator, new Bytes32(last.stream())).orElseThrow();
        assertTrue(onChain.entries() >= last.entries(), "what the contract says: " + onChain);
    }

    @Test
    void anAnchorFollowsEachNewBusinessDate() {
        requests(1);
        String last =
                database.column("select max(sequence) from records.audit_entry").get(0);
        LocalDate today = LocalDate.parse(
                database.column("select today from projection.business_date").get(0));
        post(
                        consortium.as(consortium.operator, "operator"),
                        "business-date",
                        "{\"date\":\"" + today.plusDays(1) + "\"}")
                .statusCode(200);
        Awaitility.await().until(() -> !WatchedAnchors.all().isEmpty() && newest().entries() >= Long.parseLong(last));
        assertIsAHeadOfTheTrail(newest());
    }

    @Test
    void whileTheChainIsAwayTheTrailGrowsAndTheAnchorComesLater() {
        requests(EVERY);
        Awaitility.await().until(() -> !WatchedAnchors.all().isEmpty());
        WatchedAnchors.goAway(true);
        long from = newest().entries();
        requests(2 * EVERY);
        assertEquals(from, newest().entries());
        WatchedAnchors.goAway(false);
        requests(EVERY);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> newest().entries() >= from + 2 * EVERY);
        assertIsAHeadOfTheTrail(newest());
    }
}
