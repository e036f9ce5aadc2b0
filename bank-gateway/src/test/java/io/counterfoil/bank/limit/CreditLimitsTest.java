package io.counterfoil.bank.limit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.ledger.Signatures;
import io.counterfoil.bank.limit.CreditLimit.Party;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bank lends no more than its people have set, however many approve at the same moment. */
@QuarkusTest
class CreditLimitsTest extends GatewayTest {

    private static final String LIMITS = "/banks/bank-a/limits";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    EntityManager entities;

    @Inject
    Exposures exposures;

    /** The bank is everybody's in these tests. */
    @AfterEach
    void withoutLimitsAgain() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from bank.credit_limit")
                        .executeUpdate());
    }

    private RequestSpecification person(String name, String role) {
        Map<String, Object> said = claims(BANK_A, List.of(role));
        said.put("sub", name);
        said.put("name", name);
        return given().auth().oauth2(sign(said));
    }

    private RequestSpecification officer() {
        return person("Officer", "bank-officer");
    }

    private RequestSpecification approver() {
        return person("Approver", "bank-approver");
    }

    private static ValidatableResponse send(RequestSpecification caller, String path, String body) {
        return caller.header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static String limit(String party, UUID participant, Money most, String more) {
        return "{\"party\":\"" + party + "\",\"participant\":\"" + participant + "\",\"limit\":{\"amount\":\""
                + most.toDecimal() + "\",\"currency\":\"CNY\"}" + more + "}";
    }

    private String proposed(String body) {
        return send(officer(), LIMITS, body).statusCode(201).extract().path("id");
    }

    private void inForce(String party, UUID participant, Money most) {
        String id = proposed(limit(party, participant, most, ""));
        send(approver(), LIMITS + "/" + id + "/activation", "{}")
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("decidedBy.name", equalTo("Approver"));
    }

    /** Other tests lend on the same debtor. */
    private long used() {
        return exposures
                .used(BANK_A, Party.DEBTOR, consortium.debtor, money(0).currency(), NONE)
                .minorUnits();
    }

    private UUID locked() {
        UUID request = UUID.randomUUID();
        String invoice = "INV-" + request;
        Issued issued = consortium.issued(VALUE, BANK_B);
        showRequest(request, issued.root(), invoice);
        String terms = bankA("financing-requests/" + request + "/quote")
                .statusCode(200)
                .extract()
                .path("termsHash");
        consortium.lock(request, issued.root(), BANK_A, VALUE, new Bytes32(terms), fingerprint(invoice));
        return request;
    }

    private ValidatableResponse approve(UUID request) {
        return bankA("financing-requests/" + request + "/approval");
    }

    @Test
    void aLimitIsProposedByOnePersonAndPutIntoForceByAnother() {
        String body = limit("debtor", consortium.debtor, money(9_000_000_00), "");
        String id = proposed(body);
        send(officer(), LIMITS, body).statusCode(201).body("id", equalTo(id));
        problem(send(person("Other", "bank-officer"), LIMITS, body), 409, "limit-not-open");
        problem(
                send(person("Officer", "bank-approver"), LIMITS + "/" + id + "/activation", "{}"),
                403,
                "self-approval");
        send(approver(), LIMITS + "/" + id + "/activation", "{}").statusCode(200);
        send(approver(), LIMITS + "/" + id + "/activation", "{}").statusCode(200);
        problem(send(officer(), LIMITS + "/" + id + "/rejection", "{\"reason\":\"late\"}"), 409, "limit-not-open");

        String lower = proposed(limit("debtor", consortium.debtor, money(8_000_000_00), ""));
        officer()
                .get(LIMITS + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(id, lower))
                .body("items.state", hasItems("active", "proposed"));
        send(approver(), LIMITS + "/" + lower + "/activation", "{}").statusCode(200);
        officer()
                .get(LIMITS + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(lower))
                .body("items.id", not(hasItem(id)));

        String rejected = proposed(limit("supplier", consortium.supplier, money(1), ""));
        send(officer(), LIMITS + "/" + rejected + "/rejection", "{\"reason\":\"a slip\"}")
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("reason", equalTo("a slip"));
    }

    @Test
    void whatIsProposedIsLookedAt() {
        send(officer(), LIMITS, "{\"party\":\"everybody\",\"limit\":{\"amount\":\"-1\",\"currency\":\"CNY\"}}")
                .statusCode(400)
                .body("violations.field", hasItems("party", "participant", "limit.amount"));
        send(officer(), LIMITS, limit("debtor", UUID.randomUUID(), money(1), ""))
                .statusCode(400)
                .body("violations.field", hasItem("participant"));
        String yesterday = reads.today().minusDays(1).toString();
        send(officer(), LIMITS, limit("debtor", consortium.debtor, money(1), ",\"validUntil\":\"" + yesterday + "\""))
                .statusCode(400)
                .body("violations.field", hasItem("validUntil"));
        problem(
                send(officer(), LIMITS + "/" + UUID.randomUUID() + "/rejection", "{\"reason\":\"none\"}"),
                404,
                "not-found");
    }

    @Test
    void beyondALimitNothingIsQuotedOrApprovedAndItSaysWhatIsLeft() {
        UUID first = locked();
        UUID second = locked();
        inForce("debtor", consortium.debtor, money(used() + VALUE + 50_00));
        approve(first).statusCode(200).body("state", equalTo("approved"));
        problem(approve(second), 409, "limit-exceeded").body("detail", containsString("50.00 CNY is left"));
        officer()
                .get(LIMITS + "?limit=200")
                .then()
                .statusCode(200)
                .body("items[0].left.amount", equalTo("50.00"))
                .body("items[0].used.amount", equalTo(money(used()).toDecimal()));

        UUID third = UUID.randomUUID();
        Issued issued = consortium.issued(VALUE, BANK_B);
        showRequest(third, issued.root(), "INV-" + third);
        problem(bankA("financing-requests/" + third + "/quote"), 409, "limit-exceeded");

        inForce("debtor", consortium.debtor, money(used() + VALUE));
        approve(second).statusCode(200).body("state", equalTo("approved"));
        approve(second).statusCode(200); // asked again, it takes no more
        inForce("debtor", consortium.debtor, money(9_000_000_00));
        inForce("supplier", consortium.supplier, money(0));
        problem(bankA("financing-requests/" + third + "/quote"), 409, "limit-exceeded")
                .body("detail", containsString("supplier " + consortium.supplier));
    }

    @Test
    void ofManyAtTheSameMomentAsManyAreApprovedAsThereIsRoomFor() throws Exception {
        List<UUID> requests = IntStream.range(0, 6).mapToObj(i -> locked()).toList();
        inForce("debtor", consortium.debtor, money(used() + 2 * VALUE));
        List<Response> answers = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<Response>> running = requests.stream()
                    .map(request -> pool.submit(() -> approve(request).extract().response()))
                    .toList();
            for (Future<Response> each : running) {
                answers.add(each.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(
                2, answers.stream().filter(each -> each.statusCode() == 200).count());
        assertEquals(
                4,
                answers.stream()
                        .filter(each -> each.statusCode() == 409
                                && each.path("type").toString().endsWith("/limit-exceeded"))
                        .count());
        assertEquals(
                2,
                requests.stream()
                        .filter(each -> reads.financing(each).orElseThrow().state() == FinancingState.APPROVED)
                        .count());
    }

    @Test
    void whatIsUndoneIsFreeAgainAndWhatIsLentIsToldByDebtorAndDay() {
        UUID request = locked();
        approve(request).statusCode(200);
        await().atMost(SOON)
                .until(() -> exposures.find(BANK_A, request).orElseThrow().state() == Exposure.State.DRAWN);
        officer()
                .get("/banks/bank-a/exposure-totals?by=debtor")
                .then()
                .statusCode(200)
                .body("items.key", hasItem(consortium.debtor.toString()));
        officer().get("/banks/bank-a/exposure-totals?by=bank").then().statusCode(400);
        String dueOn = exposures.find(BANK_A, request).orElseThrow().dueOn().toString();
        officer()
                .get("/banks/bank-a/exposure-totals?by=due-day")
                .then()
                .statusCode(200)
                .body("items.key", hasItem(dueOn));
        assertTrue(shown().contains(request.toString()));

        consortium.send(consortium.supplier, new LedgerCommand.AgreeToUndo(request, FinancingState.APPROVED));
        bankA("financing-requests/" + request + "/undo").statusCode(200).body("state", equalTo("undone"));
        await().atMost(SOON)
                .until(() -> exposures.find(BANK_A, request).orElseThrow().state() == Exposure.State.RELEASED);
        assertTrue(!shown().contains(request.toString()));
    }

    /** To another bank, which may not take it: what comes back is the bank's, and no other piece than before. */
    @Test
    void aPieceThatIsOfferedInPartsOrWholeStillCounts() {
        UUID request = locked();
        approve(request).statusCode(200);
        bankA("financing-requests/" + request + "/payout").statusCode(200);
        await().atMost(SOON)
                .until(() -> exposures.find(BANK_A, request).orElseThrow().state() == Exposure.State.DRAWN);
        UUID piece = reads.financing(request).orElseThrow().pieceId();
        Signatures bank = banks.of(BANK_A).signatures();
        for (long part : List.of(VALUE / 4, VALUE - VALUE / 4)) {
            UUID offered = UUID.randomUUID();
            var unused = bank.confirm(
                    "piece-offered",
                    offered.toString(),
                    offered.toString(),
                    new LedgerCommand.Offer(
                            piece, offered, BANK_B, part, reads.today().plusDays(10)));
        }
        assertEquals(0, reads.piece(piece).orElseThrow().value());
        await().during(Duration.ofSeconds(5)) // looked at every 2 seconds
                .atMost(SOON)
                .until(() -> exposures.find(BANK_A, request).orElseThrow().state() == Exposure.State.DRAWN);
        assertEquals(money(VALUE), exposures.find(BANK_A, request).orElseThrow().outstanding());
    }

    private List<String> shown() {
        List<String> shown = new ArrayList<>();
        String cursor = "";
        do {
            Response page = officer().get("/banks/bank-a/exposures?limit=200" + cursor);
            List<String> ids = page.then().statusCode(200).extract().path("items.financingId");
            shown.addAll(ids);
            String next = page.path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return shown;
    }
}
