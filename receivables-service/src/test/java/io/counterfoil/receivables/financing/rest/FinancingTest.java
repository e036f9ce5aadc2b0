package io.counterfoil.receivables.financing.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerCommand.AgreeToUndo;
import io.counterfoil.ledger.LedgerCommand.ApproveFinancing;
import io.counterfoil.ledger.LedgerCommand.Attest;
import io.counterfoil.ledger.LedgerCommand.AttestFunds;
import io.counterfoil.ledger.LedgerCommand.InstructPayout;
import io.counterfoil.ledger.LedgerCommand.Redeem;
import io.counterfoil.ledger.LedgerCommand.Settle;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** POST /financing-requests and below it */
@QuarkusTest
class FinancingTest extends ServiceTest {

    @Inject
    KeyVault serviceVault;

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private RequestSpecification bank() {
        return consortium.as(consortium.bank, "bank-officer");
    }

    private RequestSpecification operator() {
        return consortium.as(consortium.operator, "operator");
    }

    @Test
    void aQuoteTakenLocksThePieceAndTheBankCompletesItOnItsTerms() {
        Locked locked = locked();
        assertEquals(
                locked.terms(), reads.financing(locked.request()).orElseThrow().termsHash());
        assertEquals(40_000, reads.document(locked.document()).orElseThrow().reserved());
        assertNull(
                bankActs(new ApproveFinancing(locked.request(), locked.terms())).failure());
        assertNull(bankActs(new InstructPayout(locked.request())).failure());
        assertNull(bankActs(new AttestFunds(locked.request(), new Bytes32(new PaymentReference("P1").hash())))
                .failure());
        assertEquals(
                FinancingState.FUNDED,
                reads.financing(locked.request()).orElseThrow().state());
        assertEquals(consortium.bank, reads.piece(locked.piece()).orElseThrow().holder());
    }

    @Test
    void operatorsUndoAPayoutThatTheBankInstructedAndNeverMade() {
        Locked locked = locked();
        String path = "financing-requests/" + locked.request() + "/payout-undo";
        problem(post(operator(), path, "{}"), 409, "financing-not-open");
        assertNull(
                bankActs(new ApproveFinancing(locked.request(), locked.terms())).failure());
        assertNull(bankActs(new InstructPayout(locked.request())).failure());
        post(operator(), path, "{}")
                .statusCode(200)
                .body("kind", equalTo("undo-payout"))
                .body("act.state", equalTo("executed"));
        assertEquals(
                FinancingState.UNDONE,
                reads.financing(locked.request()).orElseThrow().state());
        assertEquals(
                consortium.supplier, reads.piece(locked.piece()).orElseThrow().holder());
        problem(post(operator(), "financing-requests/" + UUID.randomUUID() + "/payout-undo", "{}"), 404, "not-found");
    }

    @Test
    void bothPartiesUndoAndEachTakesItsOwnAgreementBack() {
        Locked locked = locked();
        String path = "financing-requests/" + locked.request();
        problem(post(supplier(), path + "/undo-withdrawal", "{}"), 409, "financing-not-open");
        assertNull(
                bankActs(new ApproveFinancing(locked.request(), locked.terms())).failure());
        agreements(path, false, false);
        post(supplier(), path + "/undo", "{}").statusCode(200).body("kind", equalTo("undo-financing"));
        agreements(path, true, false);
        post(supplier(), path + "/undo-withdrawal", "{}").statusCode(200).body("kind", equalTo("withdraw-undo"));
        agreements(path, false, false);
        problem(post(supplier(), path + "/undo-withdrawal", "{}"), 409, "financing-not-open");
        post(supplier(), path + "/undo", "{}").statusCode(200);
        assertNull(bankActs(new InstructPayout(locked.request())).failure());
        agreements(path, false, false); // to another state of things
        post(supplier(), path + "/undo", "{}").statusCode(200);
        assertNull(bankActs(new AgreeToUndo(locked.request(), FinancingState.PAYOUT_INSTRUCTED))
                .failure());
        assertEquals(
                FinancingState.UNDONE,
                reads.financing(locked.request()).orElseThrow().state());
        assertEquals(
                consortium.supplier, reads.piece(locked.piece()).orElseThrow().holder());
    }

    @Test
    void theSupplierSaysOnceThatTheMoneyDidNotArrive() {
        Locked locked = locked();
        String path = "financing-requests/" + locked.request();
        problem(post(supplier(), path + "/dispute", "{}"), 409, "financing-not-open");
        assertNull(
                bankActs(new ApproveFinancing(locked.request(), locked.terms())).failure());
        assertNull(bankActs(new InstructPayout(locked.request())).failure());
        assertNull(bankActs(new AttestFunds(locked.request(), new Bytes32(new PaymentReference("P2").hash())))
                .failure());
        await().untilAsserted(() -> supplier().get("/api/v1/" + path).then().body("state", equalTo("funded")));
        post(supplier(), path + "/dispute", "{}").statusCode(200).body("kind", equalTo("dispute-funds"));
        supplier().get("/api/v1/" + path).then().body("fundsDisputed", equalTo(true));
        problem(post(supplier(), path + "/dispute", "{}"), 409, "already-disputed");
    }

    private void agreements(String path, boolean ofSupplier, boolean ofBank) {
        await().untilAsserted(() -> supplier()
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .body("supplierAgreesToUndo", equalTo(ofSupplier))
                .body("bankAgreesToUndo", equalTo(ofBank)));
    }

    @Test
    void operatorsReleaseADocumentThatTwoAttestationsFroze() {
        Bytes32 document = attested(newKey());
        String path = "documents/" + document.hex() + "/unfreeze";
        // The bank attested past the service, which knows the document once its block is projected; then: it is not
        // frozen.
        await().until(() -> post(operator(), path, "{}").extract().statusCode(), status -> status != 404);
        problem(post(operator(), path, "{}"), 409, "ledger-refused");
        assertNull(bankActs(new Attest(statement(document, 49_999))).failure());
        assertTrue(reads.document(document).orElseThrow().frozen());
        post(operator(), path, "{}")
                .statusCode(200)
                .body("kind", equalTo("unfreeze-document"))
                .body("act.state", equalTo("executed"));
        assertFalse(reads.document(document).orElseThrow().frozen());
        assertEquals(50_000, reads.document(document).orElseThrow().limit());
        problem(post(operator(), "documents/0x" + "0".repeat(64) + "/unfreeze", "{}"), 404, "not-found");
        problem(post(operator(), "documents/0x12/unfreeze", "{}"), 400, "malformed");
    }

    @Test
    void anApprovalThatTheBankDoesNotPayInTimeEndsWithTheDay() {
        Locked locked = locked();
        assertNull(
                bankActs(new ApproveFinancing(locked.request(), locked.terms())).failure());
        LocalDate fundBy = reads.financing(locked.request()).orElseThrow().fundBy();
        post(
                        consortium.as(consortium.operator, "operator"),
                        "business-date",
                        "{\"date\":\"" + fundBy.plusDays(1) + "\"}")
                .statusCode(200)
                .body("state", equalTo("confirmed"));
        assertEquals(
                FinancingState.UNDONE,
                reads.financing(locked.request()).orElseThrow().state());
        assertEquals(
                consortium.supplier, reads.piece(locked.piece()).orElseThrow().holder());
    }

    @Test
    void noKeyThatTheServiceHoldsApprovesDrawsOrRedeems() {
        Locked locked = locked();
        assertFalse(serviceVault.participants().contains(consortium.bank), "the service holds a bank's key");
        Bytes32 reference = new Bytes32(new PaymentReference("P2").hash());
        List<LedgerCommand> actsOfTheBank = List.of(
                new ApproveFinancing(locked.request(), locked.terms()),
                new InstructPayout(locked.request()),
                new AttestFunds(locked.request(), reference),
                new Settle(locked.payable(), UUID.randomUUID(), 1, reference),
                new Redeem(UUID.randomUUID(), List.of(locked.piece()), List.of(1L), 0, reference));
        for (UUID signer : serviceVault.participants()) {
            for (LedgerCommand act : actsOfTheBank) {
                assertNotNull(send(serviceLedger, signer, act).failure(), signer + " may " + act);
            }
        }
        assertEquals(
                FinancingState.LOCKED,
                reads.financing(locked.request()).orElseThrow().state());
        assertEquals(0, reads.document(locked.document()).orElseThrow().drawn());
    }

    @Test
    void aSupplierWithdrawsBeforeAQuoteIsTakenAndBeforeTheBankApproves() {
        UUID request = consortium.financingRequested(consortium.held("1000.00"), "400.00", newKey());
        post(supplier(), "financing-requests/" + request + "/withdrawal", "{}").statusCode(200);
        problem(post(supplier(), "financing-requests/" + request + "/withdrawal", "{}"), 409, "financing-not-open");
        problem(
                post(bank(), "financing-requests/" + request + "/quotes", consortium.quote("395.20")),
                409,
                "financing-not-open");
        Locked locked = locked();
        post(supplier(), "financing-requests/" + locked.request() + "/withdrawal", "{}")
                .statusCode(200);
        assertEquals(
                FinancingState.DECLINED,
                reads.financing(locked.request()).orElseThrow().state());
        assertEquals(0, reads.document(locked.document()).orElseThrow().reserved());
        problem(post(supplier(), "financing-requests/" + locked.request() + "/undo", "{}"), 409, "financing-not-open");
    }

    @Test
    void anUnattestedDocumentBacksNothing() {
        UUID request = consortium.financingRequested(consortium.held("1000.00"), "400.00", newKey());
        UUID quote = idIn(
                post(bank(), "financing-requests/" + request + "/quotes", consortium.quote("395.20"))
                        .statusCode(201),
                "resourceId");
        problem(
                post(supplier(), "financing-requests/" + request + "/acceptance", "{\"quoteId\":\"" + quote + "\"}"),
                409,
                "document-not-available");
    }

    @Test
    void aBankThatWasNotAskedAndASupplierWhoDidNotAskSeeNothing() {
        UUID request = consortium.financingRequested(consortium.held("1000.00"), "400.00", newKey());
        problem(
                post(
                        consortium.as(UUID.randomUUID(), "bank-officer"),
                        "financing-requests/" + request + "/quotes",
                        consortium.quote("395.20")),
                404,
                "not-found");
        for (String act : List.of("withdrawal", "undo", "undo-withdrawal", "dispute")) {
            problem(
                    post(
                            consortium.as(consortium.secondTier, "supplier"),
                            "financing-requests/" + request + "/" + act,
                            "{}"),
                    404,
                    "not-found");
        }
        problem(
                post(
                        supplier(),
                        "financing-requests/" + request + "/acceptance",
                        "{\"quoteId\":\"" + UUID.randomUUID() + "\"}"),
                404,
                "not-found");
    }

    @Test
    void documentsAndTermsThatMakeNoSenseAreMalformed() {
        UUID voucher = consortium.held("1000.00");
        String good = consortium.financing(voucher, "400.00", "N1");
        for (String bad : List.of(
                good.replace("\"issuer\":\"Supplier\",", ""),
                good.replace("\"invoice\"", "\"poem\""),
                good.replace("\"invoice\"", "\"customs-declaration\""),
                good.replace(
                        "\"number\":\"N1\"", "\"number\":\"N1\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}"),
                good.replaceAll("\\[\\{.*\\}\\]", "[]"))) {
            problem(post(supplier(), "financing-requests", bad), 400, "malformed");
        }
        UUID request = consortium.financingRequested(voucher, "400.00", newKey());
        problem(post(bank(), "financing-requests/" + request + "/quotes", consortium.quote("400.01")), 400, "malformed")
                .body("violations.field", hasItem("netProceeds.amount"));
    }
}
