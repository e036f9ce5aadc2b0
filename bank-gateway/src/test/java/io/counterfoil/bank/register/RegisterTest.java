package io.counterfoil.bank.register;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.ScriptedPaper;
import io.counterfoil.bank.platform.SimilarDocument;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.service.testing.Contract.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is financed at one bank is known to the other, and cut there; what else the one does is not. */
@QuarkusTest
class RegisterTest extends GatewayTest {

    private static final long HALF = VALUE / 2;
    private String invoice;
    private UUID request;

    @BeforeEach
    void invoice() {
        request = UUID.randomUUID();
        invoice = "INV-" + UUID.randomUUID();
    }

    private ValidatableResponse lookedUp(UUID bank, String id, String body) {
        return as(bank, "bank-officer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/banks/" + id + "/document-register/look-ups")
                .then();
    }

    private String question(String number) {
        return "{\"kind\":\"invoice\",\"issuer\":\"%s\",\"number\":\"%s\",\"issuedOn\":\"%s\"}"
                .formatted(ScriptedPaper.SUPPLIER.uscc(), number, issuedOn);
    }

    private ValidatableResponse byBankB(String number) {
        return lookedUp(BANK_B, "bank-b", question(number)).statusCode(200);
    }

    /** @return what the bank said to it */
    private ValidatableResponse asked(UUID bank, String id, UUID of, long value, ScriptedPaper paper) {
        UUID root = consortium.issued(VALUE, BANK_A).root();
        showRequest(bank, of, root, money(value), paper);
        ValidatableResponse quote =
                post(as(bank, "bank-system"), "/banks/" + id + "/financing-requests/" + of + "/quote");
        if (quote.extract().statusCode() == 200) {
            String terms = quote.extract().path("termsHash");
            consortium.lock(of, root, bank, value, new Bytes32(terms), fingerprint(invoice));
        }
        return quote;
    }

    private void financedByA(long value) {
        asked(BANK_A, "bank-a", request, value, invoice(invoice)).statusCode(200);
        bankA("financing-requests/" + request + "/approval").statusCode(200);
        bankA("financing-requests/" + request + "/payout").statusCode(200);
        assertEquals(
                FinancingState.FUNDED, reads.financing(request).orElseThrow().state());
    }

    @Test
    void theOtherBankSeesThatItIsThereThatItIsFinancedAndWhatIsLeft() {
        byBankB(invoice)
                .body("state", equalTo("unknown"))
                .body("codes", equalTo(List.of("REGU")))
                .body("left", nullValue())
                .body("similar", nullValue());
        asked(BANK_A, "bank-a", request, HALF, invoice(invoice)).statusCode(200);
        byBankB(invoice)
                .body("state", equalTo("pending"))
                .body("codes", equalTo(List.of("EXCT", "PNDG")))
                .body("financed", equalTo(false));
        bankA("financing-requests/" + request + "/approval").statusCode(200);
        byBankB(" " + invoice.toLowerCase(Locale.ROOT) + " ")
                .body("state", equalTo("financed"))
                .body("codes", equalTo(List.of("EXCT", "FNCD")))
                .body("financed", equalTo(true))
                .body("left.amount", equalTo("500.00"));
    }

    @Test
    void whatIsFinancedIsCutAtTheBalanceAtTheOtherBank() {
        financedByA(HALF);
        UUID over = UUID.randomUUID();
        problem(asked(BANK_D, "bank-d", over, VALUE, invoice(invoice)), 409, "not-verified")
                .body(
                        "detail",
                        containsString("check register, 500.00 CNY is left of it, and 1000.00 CNY is to be drawn"));
        UUID within = UUID.randomUUID();
        asked(BANK_D, "bank-d", within, HALF, invoice(invoice)).statusCode(200);
        as(BANK_D, "bank-officer")
                .get("/banks/bank-d/financing-requests/" + within + "/verification")
                .then()
                .body("checks.find { it.check == 'register' }.finding", equalTo("register-within"));
        post(as(BANK_D, "bank-system"), "/banks/bank-d/financing-requests/" + within + "/verification")
                .statusCode(200)
                .body("checks.find { it.check == 'register' }.state", equalTo("verified"));
    }

    @Test
    void whatLooksLikeAnotherDocumentWaitsForAnOfficerWhateverTheSettingTakes() {
        ScriptedPaper paper = invoice(invoice)
                .lookingLike(new SimilarDocument("financed", money(1_00)), new SimilarDocument("requested", null));
        problem(asked(BANK_A, "bank-a", request, VALUE, paper), 409, "verification-undecided")
                .body("detail", containsString("check register, 2 documents"));
        lookedUp(BANK_A, "bank-a", question(invoice).replace("}", ",\"financingRequestId\":\"" + request + "\"}"))
                .statusCode(200)
                .body("similar.state", equalTo(List.of("financed", "requested")))
                .body("similar.financed", equalTo(List.of(true, false)))
                .body("similar[0].left.amount", equalTo("1.00"))
                .body("similar[1].left", nullValue());
        problem(
                lookedUp(
                        BANK_B,
                        "bank-b",
                        question(invoice).replace("}", ",\"financingRequestId\":\"" + request + "\"}")),
                404,
                "not-found");
    }

    @Test
    void aQuestionThatIsNotCompleteIsRefusedFieldByField() {
        problem(lookedUp(BANK_A, "bank-a", "{}"), 400, "malformed")
                .body("violations.field", hasItems("kind", "issuer", "number"));
        problem(lookedUp(BANK_A, "bank-a", question("INV-1").replaceFirst(",\"issuedOn.*", "}")), 400, "malformed")
                .body("violations.field", hasItem("issuedOn"));
        problem(
                        lookedUp(
                                BANK_A,
                                "bank-a",
                                "{\"kind\":\"customs-declaration\",\"issuer\":\"X\",\"number\":\"1\"}"),
                        400,
                        "malformed")
                .body("violations.field", hasItems("issuer", "number"));
    }

    /** Each operation, asked by the other bank for its own request on the same document. */
    @Test
    void noOperationTellsTheOtherBankMoreThanThat() {
        financedByA(HALF);
        UUID own = UUID.randomUUID();
        asked(BANK_D, "bank-d", own, HALF, invoice(invoice)).statusCode(200);
        List<String> secrets = secretsOfA();
        List<String> told = new ArrayList<>();
        int asked = 0;
        for (Operation operation : CONTRACT.operations()) {
            for (String role : List.of("bank-officer", "bank-approver", "bank-system")) {
                if (!operation.roles().contains(role) || operation.id().equals("listBanks")) {
                    continue; // who the banks are, everybody may know
                }
                String path = operation
                        .path()
                        .replace("{bank}", "bank-d")
                        .replace("{id}", own.toString())
                        .replace("{fingerprint}", fingerprint(invoice).hex())
                        .replace("{version}", "1")
                        .replace("{delivery}", UUID.randomUUID().toString())
                        .replace("{voucher}", UUID.randomUUID().toString());
                Response answer = as(BANK_D, role)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(ContentType.JSON)
                        .body(BODIES.getOrDefault(operation.id(), question(invoice)))
                        .request(operation.method().toUpperCase(Locale.ROOT), path);
                asked++;
                String body = answer.body().asString();
                secrets.stream()
                        .filter(body::contains)
                        .forEach(secret -> told.add(operation.id() + " as " + role + " tells " + secret + ": " + body));
            }
        }
        assertEquals(List.of(), told);
        assertTrue(asked > 50, "operations and roles: " + asked);
        assertFalse(secrets.isEmpty());
    }

    private static final Map<String, String> BODIES = Map.of(
            "takeAccountStatement", "<none/>", "takePaymentStatusReport", "<none/>", "quote", "{}", "approve", "{}");

    private List<String> secretsOfA() {
        List<String> secrets = new ArrayList<>();
        secrets.add(BANK_A.toString());
        secrets.add(request.toString());
        secrets.add(reads.financing(request).orElseThrow().pieceId().toString());
        secrets.add(reads.financing(request).orElseThrow().termsHash().hex());
        secrets.add("sandbox payout of " + request);
        return secrets;
    }
}
