package io.counterfoil.receivables.financing.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerCommand.ApproveFinancing;
import io.counterfoil.receivables.Papers;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.TradePapers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** GET /financing-requests/{id}/evidence and the files of the documents that a request rests on. */
@QuarkusTest
class EvidenceTest extends ServiceTest {

    private record Asked(UUID request, UUID document, String number) {}

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private RequestSpecification bank() {
        return consortium.as(consortium.bank, "bank-officer");
    }

    private static String evidence(UUID request) {
        return "/api/v1/financing-requests/" + request + "/evidence";
    }

    private static String file(Asked asked) {
        return "/api/v1/financing-requests/" + asked.request() + "/documents/" + asked.document() + "/file";
    }

    private Asked asked() {
        String number = newKey();
        UUID document = TradePapers.scanned(this::supplier, number);
        UUID request = idIn(
                post(
                                supplier(),
                                "financing-requests",
                                consortium.financing(consortium.held("1000.00"), "400.00", document))
                        .statusCode(201),
                "resourceId");
        return new Asked(request, document, number);
    }

    private void hidden(RequestSpecification caller, Asked asked) {
        problem(caller.get(evidence(asked.request())).then(), 404, "not-found");
    }

    @Test
    void aBankThatWasAskedReadsWhoAsksWhereItIsPaidAndWhatBacksIt() {
        Papers.verifiedAccount(consortium, supplier());
        Asked asked = asked();
        ValidatableResponse seen = bank().get(evidence(asked.request()))
                .then()
                .statusCode(200)
                .body("supplier.id", equalTo(consortium.supplier.toString()))
                .body("supplier.name", equalTo("Supplier"))
                .body("supplier.uscc", equalTo(consortium.usccOf(consortium.supplier)))
                .body("supplier.suspended", equalTo(false))
                .body("debtor.id", equalTo(consortium.debtor.toString()))
                .body("debtor.name", equalTo("Debtor"))
                .body("documents", hasSize(1))
                .body("documents[0].documentId", equalTo(asked.document().toString()))
                .body("documents[0].number", equalTo(asked.number()))
                .body("documents[0].source", equalTo("typed"))
                .body("documents[0].amount.amount", equalTo("400.00"))
                .body("documents[0].value.amount", equalTo("1000.00"))
                .body("documents[0].attestedForAnother", equalTo(false))
                .body("documents[0].file.mediaType", equalTo("application/pdf"));
        List<String> numbers = seen.extract().path("supplier.accounts.number");
        assertEquals(false, numbers.isEmpty());
        assertEquals(0, numbers.stream().filter(number -> number.contains("*")).count());
        // Neither who brought it nor what else rests on it.
        seen.body(not(containsString("subject"))).body(not(containsString("backs")));
    }

    @Test
    void itSeesThatABankAttestedTheDocumentAsAnothersAndNothingOfItsBalance() {
        Asked asked = asked();
        Bytes32 fingerprint = new Bytes32(supplier()
                .get("/api/v1/trade-documents/" + asked.document())
                .then()
                .statusCode(200)
                .extract()
                .<String>path("details.fingerprint"));
        assertNull(bankActs(new LedgerCommand.Attest(DocumentStatement.alone(
                        fingerprint, DocumentKind.INVOICE, consortium.debtor, "CNY", 50_000, DocumentStatement.WHOLE)))
                .failure());
        await().untilAsserted(() -> bank().get(evidence(asked.request()))
                .then()
                .body("documents[0].attestedForAnother", equalTo(true))
                .body("documents[0].balance", nullValue()));
    }

    @Test
    void itReadsTheFileByteForByteAsAnAttachment() {
        Asked asked = asked();
        Response answer = bank().get(file(asked));
        assertEquals(200, answer.statusCode());
        assertArrayEquals(Papers.pdf("scan of " + asked.number()), answer.asByteArray());
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("attachment; filename=\"" + asked.document() + ".pdf\"", answer.header("Content-Disposition"));
        UUID another = TradePapers.scanned(this::supplier, newKey());
        problem(bank().get(file(new Asked(asked.request(), another, ""))).then(), 404, "not-found");
    }

    @Test
    void nobodyElseReadsIt() {
        Asked asked = asked();
        UUID otherBank = consortium.enrol("A bank that was not asked", "BANK", newBankAddress());
        hidden(consortium.as(otherBank, "bank-officer"), asked);
        problem(consortium.as(otherBank, "bank-approver").get(file(asked)).then(), 404, "not-found");
        for (String role : List.of("supplier", "enterprise-maker", "operator", "regulator", "auditor")) {
            problem(
                    consortium
                            .as(consortium.secondTier, role)
                            .get(evidence(asked.request()))
                            .then(),
                    403,
                    "forbidden");
            problem(consortium.as(consortium.secondTier, role).get(file(asked)).then(), 403, "forbidden");
        }
        hidden(consortium.as(consortium.secondTier, "bank-officer"), asked);
        problem(
                consortium
                        .as(consortium.bank, "bank-officer")
                        .get(evidence(UUID.randomUUID()))
                        .then(),
                404,
                "not-found");
    }

    @Test
    void aRequestThatWasWithdrawnIsClosedToTheBank() {
        Asked asked = asked();
        bank().get(evidence(asked.request())).then().statusCode(200);
        post(supplier(), "financing-requests/" + asked.request() + "/withdrawal", "{}")
                .statusCode(200);
        hidden(bank(), asked);
        problem(bank().get(file(asked)).then(), 404, "not-found");
    }

    @Test
    void aBankWhoseQuoteWasNotTakenReadsItNoMoreAndTheOneThatFinancesGoesOnReading() {
        Locked locked = locked();
        UUID loser = consortium.enrol("A bank that lost", "BANK", newBankAddress());
        UUID request = locked.request();
        bank().get(evidence(request)).then().statusCode(200);
        assertNull(bankActs(new ApproveFinancing(request, locked.terms())).failure());
        await().untilAsserted(() ->
                bank().get("/api/v1/financing-requests/" + request).then().body("state", equalTo("approved")));
        bank().get(evidence(request)).then().statusCode(200);
        problem(consortium.as(loser, "bank-officer").get(evidence(request)).then(), 404, "not-found");
    }

    @Test
    void ofTwoBanksTheOneThatIsNotChosenFindsNothingAfterwards() {
        String number = newKey();
        attested(number);
        UUID loser = consortium.enrol("A bank that is not chosen", "BANK", newBankAddress());
        String both = consortium
                .financing(consortium.held("1000.00"), "400.00", number)
                .replace("\"" + consortium.bank + "\"", "\"" + consortium.bank + "\",\"" + loser + "\"");
        UUID request = idIn(post(supplier(), "financing-requests", both).statusCode(201), "resourceId");
        consortium.as(loser, "bank-officer").get(evidence(request)).then().statusCode(200);
        String quote = post(bank(), "financing-requests/" + request + "/quotes", consortium.quote("395.20"))
                .statusCode(201)
                .extract()
                .path("resourceId");
        post(supplier(), "financing-requests/" + request + "/acceptance", "{\"quoteId\":\"" + quote + "\"}")
                .statusCode(200);
        problem(consortium.as(loser, "bank-officer").get(evidence(request)).then(), 404, "not-found");
        bank().get(evidence(request)).then().statusCode(200);
    }
}
