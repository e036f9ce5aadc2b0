package io.counterfoil.receivables.offer.rest;

import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.PieceState;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** POST /vouchers/{id}/offers, /offers/{id}/acceptance, /decline, /withdrawal */
@QuarkusTest
class OffersTest extends ServiceTest {

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private RequestSpecification secondTier() {
        return consortium.as(consortium.secondTier, "supplier");
    }

    @Test
    void aPartIsOfferedAcceptedAndHeldByTheRecipient() {
        UUID root = consortium.held("1000.00");
        UUID part = consortium.offered(root, "400.00");
        post(secondTier(), "offers/" + part + "/acceptance", "{}").statusCode(200);
        assertEquals(60_000, reads.piece(root).orElseThrow().value());
        assertEquals(consortium.secondTier, reads.piece(part).orElseThrow().holder());
        problem(post(secondTier(), "offers/" + part + "/acceptance", "{}"), 409, "offer-not-open");
    }

    @Test
    void twoAcceptancesAtOnceTakeItOnce() throws InterruptedException, ExecutionException {
        UUID part = consortium.offered(consortium.held("1000.00"), "400.00");
        Callable<Integer> accept = () -> post(secondTier(), newKey(), "offers/" + part + "/acceptance", "{}")
                .extract()
                .statusCode();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> status : threads.invokeAll(List.of(accept, accept))) {
            statuses.add(status.get());
        }
        threads.shutdown();
        Collections.sort(statuses);
        assertEquals(List.of(200, 409), statuses);
    }

    @Test
    void aDeclinedOrWithdrawnPartStaysWithItsHolder() {
        UUID root = consortium.held("1000.00");
        UUID declined = consortium.offered(root, "400.00");
        UUID withdrawn = consortium.offered(root, "100.00");
        post(secondTier(), "offers/" + declined + "/decline", "{}").statusCode(200);
        post(supplier(), "offers/" + withdrawn + "/withdrawal", "{}").statusCode(200);
        for (UUID piece : List.of(declined, withdrawn)) {
            assertEquals(consortium.supplier, reads.piece(piece).orElseThrow().holder());
            assertEquals(PieceState.HELD, reads.piece(piece).orElseThrow().state());
        }
        problem(post(secondTier(), "offers/" + declined + "/acceptance", "{}"), 409, "offer-not-open");
    }

    @Test
    void onlyItsRecipientAnswersAndOnlyItsMakerWithdraws() {
        UUID part = consortium.offered(consortium.held("1000.00"), "400.00");
        problem(post(supplier(), "offers/" + part + "/acceptance", "{}"), 403, "forbidden");
        problem(post(secondTier(), "offers/" + part + "/withdrawal", "{}"), 403, "forbidden");
        RequestSpecification stranger = consortium.as(UUID.randomUUID(), "supplier");
        problem(post(stranger, "offers/" + part + "/acceptance", "{}"), 404, "not-found");
    }

    @Test
    void overSplittingAndTooSmallPiecesAreRefusedByName() {
        UUID root = consortium.held("1000.00");
        String offers = "vouchers/" + root + "/offers";
        problem(post(supplier(), offers, consortium.offer(consortium.secondTier, "1000.01")), 422, "policy")
                .body("rejections.rule", hasItem("available"));
        problem(post(supplier(), offers, consortium.offer(consortium.secondTier, "9.99")), 422, "policy")
                .body("rejections.rule", hasItem("smallest-piece"));
        problem(post(supplier(), offers, consortium.offer(consortium.supplier, "10.00")), 422, "policy")
                .body("rejections.rule", hasItem("recipient"));
        problem(post(supplier(), offers, consortium.offer(UUID.randomUUID(), "10.00")), 404, "not-found");
        for (int i = 0; i < 5; i++) {
            consortium.offered(root, "10.00");
        }
        problem(post(supplier(), offers, consortium.offer(consortium.secondTier, "10.00")), 422, "policy")
                .body("rejections.rule", hasItem("fan-out"));
        problem(post(secondTier(), offers, consortium.offer(consortium.supplier, "10.00")), 404, "not-found");
    }

    @Test
    void whatTheContractAloneRefusesIsAProblemWithItsTransactionAndReplaysAsOne() {
        UUID root = consortium.held("1000.00");
        String key = newKey();
        String offer = consortium.offer(consortium.secondTier, "600.00");
        List<Integer> statuses = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> one = () -> post(supplier(), key, "vouchers/" + root + "/offers", offer)
                    .extract()
                    .statusCode();
            Callable<Integer> two = () -> post(supplier(), newKey(), "vouchers/" + root + "/offers", offer)
                    .extract()
                    .statusCode();
            for (Future<Integer> status : threads.invokeAll(List.of(one, two))) {
                statuses.add(status.get());
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdown();
        }
        assertTrue(statuses.contains(201), statuses.toString());
        assertTrue(statuses.stream().allMatch(status -> List.of(201, 409, 422).contains(status)), statuses.toString());
        assertEquals(40_000, reads.piece(root).orElseThrow().value());
    }
}
