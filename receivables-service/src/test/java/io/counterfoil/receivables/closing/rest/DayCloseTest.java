package io.counterfoil.receivables.closing.rest;

import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.PayableState;
import io.counterfoil.ledger.PieceState;
import io.counterfoil.receivables.Consortium;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The close of a day that does not go through at once: POST /business-date when something stops it, or the chain says no. */
@QuarkusTest
class DayCloseTest extends StoppableClosing {

    @Test
    void anInterruptedClosingGoesOnWithItsKeyAndCountsAllItDid() throws Exception {
        List<UUID> due = payablesDueTomorrow(2);
        List<UUID> offers = List.of(offerUntilTomorrow(), offerUntilTomorrow());
        int overdueBefore = count("payable", "OVERDUE");
        int expiredBefore = count("offer", "EXPIRED");
        String key = newKey();
        breakAt("offers");
        String location = postUntilItStops(key);
        awaitStopped();
        due.forEach(payable -> assertEquals(PayableState.OVERDUE, stateOf(payable)));
        operator().get(location).then().statusCode(200).body("state", equalTo("pending"));
        assertEquals(
                PieceState.OFFERED, reads.piece(offers.get(0)).orElseThrow().state());

        mend();
        ValidatableResponse closed = post(operator(), key, "business-date", dayAfter)
                .statusCode(200)
                .body("state", equalTo("confirmed"))
                .header("Idempotency-Replayed", "true");
        offers.forEach(offer ->
                assertEquals(PieceState.HELD, reads.piece(offer).orElseThrow().state()));
        int overdue = count("payable", "OVERDUE") - overdueBefore;
        int expired = count("offer", "EXPIRED") - expiredBefore;
        assertTrue(overdue >= 2 && expired >= 2, overdue + " overdue, " + expired + " expired");
        closed.body("closing.overdue", equalTo(overdue)).body("closing.offersExpired", equalTo(expired));
        post(operator(), key, "business-date", dayAfter)
                .statusCode(200)
                .body("closing.overdue", equalTo(overdue))
                .body("closing.offersExpired", equalTo(expired));
    }

    @Test
    void anInterruptedClosingIsFinishedWithAnotherKeyAndTheCountsOfBothAddUp() throws Exception {
        List<UUID> due = payablesDueTomorrow(1);
        offerUntilTomorrow();
        int overdueBefore = count("payable", "OVERDUE");
        int expiredBefore = count("offer", "EXPIRED");
        String key = newKey();
        breakAt("offers");
        postUntilItStops(key);
        awaitStopped();
        assertEquals(PayableState.OVERDUE, stateOf(due.get(0)));

        mend();
        int expired = post(operator(), "business-date", dayAfter)
                .statusCode(200)
                .body("closing.overdue", equalTo(0))
                .extract()
                .path("closing.offersExpired");
        assertEquals(count("offer", "EXPIRED") - expiredBefore, expired);
        post(operator(), key, "business-date", dayAfter)
                .statusCode(200)
                .body("closing.overdue", equalTo(count("payable", "OVERDUE") - overdueBefore))
                .body("closing.offersExpired", equalTo(0));
    }

    @Test
    void theSystemEndsWhatHasLapsedAndNothingBefore() throws Exception {
        UUID payable = payablesDueTomorrow(1).get(0);
        UUID offer = offerUntilTomorrow();
        RequestSpecification[] system = Stream.generate(() -> consortium.as(consortium.operator, "system"))
                .limit(6)
                .toArray(RequestSpecification[]::new);
        Consortium.problem(post(system[0], "offers/" + offer + "/expiry", "{}"), 409, "not-lapsed");
        Consortium.problem(post(system[1], "payables/" + payable + "/overdue", "{}"), 409, "not-lapsed");
        String key = newKey();
        breakAt("overdue");
        postUntilItStops(key);
        awaitStopped();

        post(system[2], "payables/" + payable + "/overdue", "{}").statusCode(200);
        assertEquals(PayableState.OVERDUE, stateOf(payable));
        Consortium.problem(post(system[3], "payables/" + payable + "/overdue", "{}"), 409, "payable-not-open");
        post(system[4], "offers/" + offer + "/expiry", "{}").statusCode(200);
        assertEquals(PieceState.HELD, reads.piece(offer).orElseThrow().state());
        Consortium.problem(post(system[5], "offers/" + offer + "/expiry", "{}"), 409, "offer-not-open");
        mend();
        post(operator(), key, "business-date", dayAfter).statusCode(200);
    }

    /** The bank may open a settlement after the closing has read what is due, and before its transaction is executed. */
    @Test
    void oneThatTheChainRefusesLeavesTheOthersOfItsBatchToBecomeOverdue() throws Exception {
        List<UUID> due = payablesDueTomorrow(3);
        UUID paid = due.get(1);
        UUID settlement = settlementOpened(paid);
        execute("update projection.payable set settlement_id = null where id = '" + paid + "'");
        int overdueBefore = count("payable", "OVERDUE");
        int overdue = post(operator(), "business-date", dayAfter)
                .statusCode(200)
                .extract()
                .path("closing.overdue");
        execute("update projection.payable set settlement_id = '" + settlement + "' where id = '" + paid + "'");
        assertEquals(PayableState.ISSUED, stateOf(paid));
        assertEquals(PayableState.OVERDUE, stateOf(due.get(0)));
        assertEquals(PayableState.OVERDUE, stateOf(due.get(2)));
        assertEquals(count("payable", "OVERDUE") - overdueBefore, overdue);
    }

    /** A projection that lags behind or was changed: the chain passes over what is overdue already. */
    @Test
    void whatTheChainPassesOverIsTriedOnceAndNotForEver() throws Exception {
        UUID late = payablesDueTomorrow(1).get(0);
        post(operator(), "business-date", dayAfter).statusCode(200);
        assertEquals(PayableState.OVERDUE, stateOf(late));
        String row = " where id = '" + late + "'";
        execute("create table public.was as select overdue_on from projection.payable" + row);
        try {
            execute("update projection.payable set state = 'ISSUED', overdue_on = null" + row);
            post(operator(), "business-date", "{\"date\":\"" + tomorrow.plusDays(2) + "\"}")
                    .statusCode(200)
                    .body("state", equalTo("confirmed"));
        } finally {
            execute("update projection.payable set state = 'OVERDUE', overdue_on = (select overdue_on from public.was)"
                    + row);
            execute("drop table public.was");
        }
    }

    /** @return the settlement, projected and open */
    private UUID settlementOpened(UUID payable) {
        String body =
                "{\"payableId\":\"%s\",\"amount\":{\"amount\":\"1000.00\",\"currency\":\"CNY\"},\"paymentReference\":\"T\"}"
                        .formatted(payable);
        UUID settlement = Consortium.idIn(
                post(consortium.as(consortium.debtor, "enterprise-maker"), "settlements", body)
                        .statusCode(201),
                "resourceId");
        bankActs(new LedgerCommand.Settle(payable, settlement, 1_000_00, bytes32("0x" + "07".repeat(32))));
        await().untilAsserted(() -> consortium
                .as(consortium.debtor, "enterprise-maker")
                .get(Consortium.API + "payables/" + payable)
                .then()
                .statusCode(200)
                .body("openSettlementId", equalTo(settlement.toString())));
        return settlement;
    }
}
