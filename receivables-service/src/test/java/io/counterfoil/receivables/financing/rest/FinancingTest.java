package io.counterfoil.receivables.financing.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.DocumentFingerprints;
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
import io.counterfoil.receivables.Papers;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.TradePapers;
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

    @Inject
    DocumentFingerprints fingerprintsOfAll;

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

    /** These tests have no calendar: the day of arrival is not known, and that stops nothing. */
    @Test
    void aQuoteSaysWhatItCostsAndWhenTheMoneyArrives() {
        Locked locked = locked();
        String path = "/api/v1/financing-requests/" + locked.request();
        LocalDate today = reads.today();
        supplier()
                .get(path)
                .then()
                .statusCode(200)
                .rootPath("quotes[0].price")
                .body("cost.amount", equalTo("4.80"))
                .body("discount.amount", equalTo("3.80"))
                .body("arrival.agreed", equalTo(today.toString()))
                .body("arrival.yearNotPublished", equalTo(today.getYear()))
                .body("arrival.day", nullValue())
                .body("repayment.yearNotPublished", notNullValue())
                .body("yearlyCost", notNullValue());
        bank().get(path).then().body("quotes[0].price.cost.amount", equalTo("4.80"));
        supplier()
                .get("/api/v1/financing-requests?state=locked")
                .then()
                .body("items.find { it.id == '" + locked.request() + "' }.quotes[0].price", nullValue());
        assertNull(
                bankActs(new ApproveFinancing(locked.request(), locked.terms())).failure());
        assertNull(bankActs(new InstructPayout(locked.request())).failure());
        assertNull(bankActs(new AttestFunds(locked.request(), bytes32("0x" + "0e".repeat(32))))
                .failure());
        await().untilAsserted(() -> supplier()
                .get(path)
                .then()
                .body("state", equalTo("funded"))
                .body("fundedOn", equalTo(today.toString()))
                .body("quotes[0].price.arrival.agreed", equalTo(today.toString())));
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
        UUID document = consortium.document(consortium.supplier, newKey());
        String good = consortium.financing(voucher, "400.00", document);
        for (String bad : List.of(
                good.replace("\"documentId\"", "\"number\""),
                good.replace("\"documentId\":\"" + document + "\"", ""),
                good.replace(document.toString(), "N1"),
                good.replace(document + "\"", document + "\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}"),
                good.replaceAll("\\[\\{.*\\}\\]", "[]"))) {
            problem(post(supplier(), "financing-requests", bad), 400, "malformed");
        }
        UUID request = consortium.financingRequested(voucher, "400.00", newKey());
        problem(post(bank(), "financing-requests/" + request + "/quotes", consortium.quote("400.01")), 400, "malformed")
                .body("violations.field", hasItem("netProceeds.amount"));
    }

    private void refusedDocument(UUID document, String amount, String field, String why) {
        problem(
                        post(
                                supplier(),
                                "financing-requests",
                                consortium.financing(consortium.held("2000.00"), amount, document)),
                        400,
                        "malformed")
                .body("violations[0].field", equalTo("documents[0]." + field))
                .body("violations[0].message", containsString(why));
    }

    @Test
    void aRequestRestsOnStoredDocumentsOfTheSuppliersOwnAlone() {
        refusedDocument(UUID.randomUUID(), "100.00", "documentId", "none of your documents");
        refusedDocument(
                consortium.document(consortium.secondTier, newKey()), "100.00", "documentId", "none of your documents");
        refusedDocument(
                TradePapers.uploaded(supplier(), Papers.pdf(newKey())),
                "100.00",
                "documentId",
                "none of your documents");
        UUID aside = TradePapers.typed(supplier(), TradePapers.invoice(newKey()));
        post(supplier(), "trade-documents/" + aside + "/putting-aside", "{\"reason\":\"a test\"}")
                .statusCode(200);
        refusedDocument(aside, "100.00", "documentId", "put aside");
        UUID dollars =
                TradePapers.typed(supplier(), TradePapers.invoice(newKey()).replace("CNY", "USD"));
        refusedDocument(dollars, "100.00", "documentId", "is in USD");
        refusedDocument(consortium.document(consortium.supplier, newKey()), "1000.01", "amount", "worth 1000.00 CNY");
        UUID once = consortium.document(consortium.supplier, newKey());
        String twice = consortium
                .financing(consortium.held("1000.00"), "400.00", once)
                .replaceAll(
                        "\\{\"documentId\":\"(.*?)\"\\}",
                        "{\"documentId\":\"$1\",\"amount\":{\"amount\":\"200.00\",\"currency\":\"CNY\"}},"
                                + "{\"documentId\":\"$1\",\"amount\":{\"amount\":\"200.00\",\"currency\":\"CNY\"}}");
        problem(post(supplier(), "financing-requests", twice), 400, "malformed")
                .body("violations[0].field", equalTo("documents[1].documentId"))
                .body("violations[0].message", containsString("stands above"));
    }

    @Test
    void whatARequestRestsOnIsInUseUntilTheRequestEndsAndItsBalanceIsTheChains() {
        String number = newKey();
        attested(number);
        UUID document = consortium.document(consortium.supplier, number);
        String path = "trade-documents/" + document;
        UUID request = consortium.financingRequested(consortium.held("1000.00"), "400.00", number);
        supplier()
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .body("state", equalTo("in-use"))
                .body("backs[0].financingRequestId", equalTo(request.toString()))
                .body("backs[0].amount.amount", equalTo("400.00"))
                .body("backs[0].state", equalTo("requested"));
        problem(post(supplier(), path + "/details", TradePapers.invoice(newKey())), 409, "trade-document-not-open");
        problem(post(supplier(), path + "/putting-aside", "{\"reason\":\"a test\"}"), 409, "trade-document-not-open");
        String quote = post(bank(), "financing-requests/" + request + "/quotes", consortium.quote("395.20"))
                .statusCode(201)
                .extract()
                .path("resourceId");
        post(supplier(), "financing-requests/" + request + "/acceptance", "{\"quoteId\":\"" + quote + "\"}")
                .statusCode(200);
        supplier()
                .get("/api/v1/" + path)
                .then()
                .body("balance.limit.amount", equalTo("500.00"))
                .body("balance.reserved.amount", equalTo("400.00"))
                .body("balance.drawn.amount", equalTo("0.00"))
                .body("balance.left.amount", equalTo("100.00"))
                .body("balance.frozen", equalTo(false))
                .body("backs[0].state", equalTo("locked"));
        post(supplier(), "financing-requests/" + request + "/withdrawal", "{}").statusCode(200);
        supplier()
                .get("/api/v1/" + path)
                .then()
                .body("state", equalTo("ready"))
                .body("balance.left.amount", equalTo("500.00"))
                .body("backs[0].state", equalTo("declined"));
        post(supplier(), path + "/putting-aside", "{\"reason\":\"a test\"}").statusCode(200);
    }

    @Test
    void theFingerprintRestsOnTheOwnersRecordedNumberAndTheYear() {
        String number = "INV-" + newKey();
        UUID request = consortium.financingRequested(consortium.held("1000.00"), "400.00", number);
        String uscc = consortium.usccOf(consortium.supplier);
        String normalised = io.counterfoil.kernel.DocumentKind.INVOICE.normalised(number);
        bank().get("/api/v1/financing-requests/" + request)
                .then()
                .statusCode(200)
                .body("documents[0].issuer", equalTo(uscc))
                .body("documents[0].number", equalTo(normalised))
                .body("documents[0].year", equalTo(TradePapers.YEAR))
                .body(
                        "documents[0].fingerprint",
                        equalTo(fingerprintsOfAll.of("invoice", uscc, normalised, TradePapers.YEAR)));
    }
}
