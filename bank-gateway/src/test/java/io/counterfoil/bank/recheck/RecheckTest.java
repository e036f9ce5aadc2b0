package io.counterfoil.bank.recheck;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.bank.ScriptedPaper;
import io.counterfoil.bank.event.BankEvent;
import io.counterfoil.bank.event.BankEvents;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.verification.CustomsAtHand;
import io.counterfoil.devservers.standin.Fault;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A declaration is amended or cancelled after the money went out: it is found, lowered on chain, and told. */
@QuarkusTest
class RecheckTest extends CustomsAtHand {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @Inject
    RecheckOpenFinancings job;

    @Inject
    BankEvents events;

    private UUID financing;
    private Bytes32 document;

    @BeforeEach
    void financed() {
        customs.put(number, declared("released", VALUE));
        financing = UUID.randomUUID();
        ScriptedPaper paper = declaration();
        document = new Bytes32(paper.fingerprint(fingerprints));
        var issued = consortium.issued(VALUE, BANK_B);
        showRequest(BANK_A, financing, issued.root(), money(VALUE), paper);
        await().atMost(WITHIN) // once the circuit breaker, which other tests may have opened, lets the question through
                .until(() -> {
                    bankA("financing-requests/" + financing + "/verification").statusCode(200);
                    return decided(paper);
                });
        String terms = bankA("financing-requests/" + financing + "/quote")
                .statusCode(200)
                .extract()
                .path("termsHash");
        consortium.lock(financing, issued.root(), BANK_A, VALUE, new Bytes32(terms), document);
        bankA("financing-requests/" + financing + "/approval").statusCode(200);
    }

    /** What the typed declaration leaves open is accepted by an officer. */
    private boolean decided(ScriptedPaper paper) {
        List<Map<String, Object>> checks = as(BANK_A, "bank-officer")
                .get("/banks/bank-a/financing-requests/" + financing + "/verification")
                .then()
                .statusCode(200)
                .extract()
                .path("checks");
        for (Map<String, Object> check : checks) {
            if (check.get("state").equals("waiting")) {
                if (check.get("check").equals("customs-status")) {
                    return false;
                }
                send(
                                as(BANK_A, "bank-officer"),
                                "/banks/bank-a/financing-requests/" + financing + "/verification/decisions",
                                "{\"check\":\"" + check.get("check") + "\",\"document\":\"" + check.get("document")
                                        + "\",\"accepted\":true,\"reason\":\"seen on paper\"}")
                        .statusCode(200);
            }
        }
        return true;
    }

    private static ValidatableResponse send(RequestSpecification caller, String path, String body) {
        return caller.header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private List<String> recheck() {
        return bankA("financing-requests/" + financing + "/recheck")
                .statusCode(200)
                .extract()
                .path("items.finding");
    }

    private List<Map<String, Object>> alerts() {
        List<Map<String, Object>> items = as(BANK_A, "bank-officer")
                .get("/banks/bank-a/document-alerts?state=open&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(each -> each.get("financingId").equals(financing.toString()))
                .toList();
    }

    @Test
    void whatStandsIsNoNews() {
        assertEquals(List.of(), recheck());
        assertEquals(List.of(), alerts());
    }

    @Test
    void aCancelledDeclarationIsRevokedOnChainAndTheBankIsToldOnce() {
        customs.put(number, declared("cancelled", VALUE));
        assertEquals(List.of("customs-cancelled", "over-limit"), recheck());
        assertEquals(0, reads.document(document).orElseThrow().faceValue());
        assertEquals(List.of(), recheck());
        assertEquals(
                List.of(true, false),
                alerts().stream().map(each -> each.get("lowered")).toList());

        String alert = (String) alerts().get(0).get("id");
        String path = "/banks/bank-a/document-alerts/" + alert + "/acknowledgement";
        problem(send(as(BANK_A, "bank-officer"), path, "{\"note\":\"\"}"), 400, "malformed");
        send(as(BANK_A, "bank-officer"), path, "{\"note\":\"called the supplier\"}")
                .statusCode(200)
                .body("state", equalTo("acknowledged"))
                .body("acknowledgement.note", equalTo("called the supplier"));
        problem(send(other(), path, "{\"note\":\"me, too\"}"), 409, "alert-not-open");
        assertEquals(1, alerts().size());
        assertEquals(List.of("customs-cancelled", "over-limit"), told());
        as(BANK_A, "bank-officer")
                .get("/banks/bank-a/document-alerts?state=acknowledged&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(alert));
        as(BANK_A, "bank-officer")
                .get("/banks/bank-a/document-alerts?state=new")
                .then()
                .statusCode(400);
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        long after = 0;
        for (List<BankEvent> page = events.after(BANK_A, after, BankEvents.PAGE_MAX);
                !page.isEmpty();
                page = events.after(BANK_A, after, BankEvents.PAGE_MAX)) {
            page.stream()
                    .filter(event -> event.type() == EventType.DOCUMENT_CHANGED
                            && financing.equals(event.data().financingId()))
                    .forEach(event -> told.add(event.data().finding()));
            after = page.get(page.size() - 1).sequence();
        }
        return told;
    }

    private RequestSpecification other() {
        Map<String, Object> said = claims(BANK_A, List.of("bank-approver"));
        said.put("sub", "another person");
        return given().auth().oauth2(sign(said));
    }

    @Test
    void anAmendedDeclarationIsLoweredToWhatItStatesNow() {
        customs.put(number, declared("amended", 600_00));
        assertEquals(List.of("customs-amended", "over-limit"), recheck());
        assertEquals(600_00, reads.document(document).orElseThrow().faceValue());
        assertEquals(600_00, reads.document(document).orElseThrow().limit());
        assertEquals(
                List.of("600.00", "600.00"),
                alerts().stream()
                        .map(each -> ((Map<?, ?>) each.get("stated")).get("amount"))
                        .toList());

        customs.put(number, declared("amended", 900_00)); // more than is on chain: told, and nothing is raised
        assertEquals(List.of("customs-amended"), recheck());
        assertEquals(600_00, reads.document(document).orElseThrow().faceValue());
    }

    @Test
    void whatCustomsDoesNotSayIsNotActedOn() {
        ObjectNode bare = declared("amended", VALUE);
        bare.remove("value");
        customs.put(number, bare);
        assertEquals(List.of("customs-amended"), recheck());
        assertEquals(VALUE, reads.document(document).orElseThrow().faceValue());
        assertEquals(false, alerts().get(0).get("lowered"));
        assertEquals(1, alerts().size());
        customs.behave(Fault.DOWN, Duration.ZERO);
        assertEquals(List.of(), recheck());
    }

    @Test
    void whatStandsAgainAndIsCancelledOnceMoreIsToldOnceMore() {
        customs.put(number, declared("released", 700_00));
        assertEquals(List.of("customs-contradicts"), recheck());
        customs.put(number, declared("released", VALUE));
        assertEquals(List.of(), recheck());
        assertEquals(List.of(), alerts());
        customs.put(number, declared("released", 700_00));
        customs.behave(Fault.DOWN, Duration.ZERO);
        assertEquals(List.of(), recheck());
        customs.behave(Fault.NONE, Duration.ZERO);
        await().atMost(WITHIN) // once the circuit breaker lets the question through
                .until(() -> recheck().equals(List.of("customs-contradicts")));
    }

    /** The operators stated it anew after it was lowered, and it is cancelled again: it cannot be lowered like that, and is told. */
    @Test
    void whatCannotBeLoweredIsToldAllTheSame() {
        customs.put(number, declared("cancelled", VALUE));
        assertEquals(List.of("customs-cancelled", "over-limit"), recheck());
        consortium.together(new LedgerCommand.Restate(document, VALUE, 10_000));
        customs.put(number, declared("released", VALUE));
        assertEquals(List.of(), recheck());
        customs.put(number, declared("cancelled", VALUE));
        assertEquals(List.of("customs-cancelled"), recheck());
        assertEquals(false, alerts().get(0).get("lowered"));
        assertEquals(VALUE, reads.document(document).orElseThrow().faceValue());
    }

    @Test
    void theBankLooksByItselfToo() {
        customs.put(number, declared("released", 700_00));
        await().atMost(WITHIN).until(() -> {
            job.look();
            return alerts().size() == 1;
        });
        assertEquals("customs-contradicts", alerts().get(0).get("finding"));
        assertEquals(VALUE, reads.document(document).orElseThrow().faceValue());
    }
}
