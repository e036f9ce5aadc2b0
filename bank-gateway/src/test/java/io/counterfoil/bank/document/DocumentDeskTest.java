package io.counterfoil.bank.document;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentsError;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerDocument;
import io.counterfoil.ledger.NewFinancing;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What banks say of documents after they attested them, and what nobody can do past the gateway with a key of its own. */
@QuarkusTest
class DocumentDeskTest extends GatewayTest {

    private static final String NO_MONEY = "0.00";

    @Test
    void theConsortiumsAdvanceRateOfTodayBoundsWhatABankAttests() {
        platform.advanceRate("invoice", reads.today().minusDays(1), "0.5");
        platform.advanceRate("invoice", reads.today().plusDays(1), "0.1");
        platform.advanceRate("contract", reads.today(), "0.2");
        try {
            LedgerDocument document =
                    reads.document(attested(UUID.randomUUID())).orElseThrow();
            assertEquals(document.faceValue() / 2, document.limit());
        } finally {
            platform.withoutPolicies();
        }
    }

    @Test
    void aBankLowersWhatItAttestedAndWhatIsReservedLapses() {
        UUID request = UUID.randomUUID();
        Bytes32 document = quoted(request);
        lower(document, "600.00", 5_000)
                .statusCode(200)
                .body("state", equalTo("lowered"))
                .body("operations.kind", equalTo(List.of("document-restated")));
        LedgerDocument lowered = reads.document(document).orElseThrow();
        assertEquals(600_00, lowered.faceValue());
        assertEquals(300_00, lowered.limit());
        assertEquals(0, lowered.reserved());
        problem(bankA("financing-requests/" + request + "/approval"), 409, "ledger-refused");
        lower(document, "600.00", 5_000).statusCode(200).body("operations", hasSize(0));
        problem(lower(document, "700.00", 10_000), 409, "ledger-refused");
        problem(lower(document, "1.00", 10_001), 400, "malformed").body("violations[0].field", equalTo("rate"));
        problem(lower(document, "1", 1, "EUR"), 409, "currency-differs");
        problem(lower(new Bytes32("0x" + "9".repeat(64)), "1.00", 1), 404, "not-found");
    }

    @Test
    void aCancelledDocumentIsRevokedByItsBankAlone() {
        Bytes32 document = quoted(UUID.randomUUID());
        String other = "/banks/bank-b/documents/" + document + "/lowering";
        problem(post(BANK_B, other, statement(NO_MONEY, 0, "CNY")), 409, "ledger-refused");
        lower(document, NO_MONEY, 0).statusCode(200).body("state", equalTo("revoked"));
        assertEquals(0, reads.document(document).orElseThrow().limit());
    }

    @Test
    void whatWasRaisedAgainIsNotSaidToBeLowered() {
        Bytes32 document = quoted(UUID.randomUUID());
        lower(document, "600.00", 10_000).statusCode(200);
        consortium.together(new LedgerCommand.Restate(document, 1_000_00, 10_000));
        problem(lower(document, "600.00", 10_000), 409, "act-differs");
        assertEquals(1_000_00, reads.document(document).orElseThrow().limit());
        lower(document, "599.99", 10_000).statusCode(200);
    }

    /** The bank has stated it once; what it is worth for another payable is not its statement. */
    @Test
    void aDocumentThatWasLoweredIsQuotedOnAgain() {
        UUID request = UUID.randomUUID();
        Bytes32 document = attested(request);
        lower(document, "1000.00", 5_000).statusCode(200);
        UUID again = UUID.randomUUID();
        UUID voucher = consortium.issued(VALUE, BANK_B).root();
        showRequest(BANK_A, again, voucher, money(VALUE / 2 + 1), invoice("INV-" + request));
        problem(bankA("financing-requests/" + again + "/quote"), 409, "not-verified")
                .body("detail", containsString("500.00 CNY is left of it, and 500.01 CNY is to be drawn"));
        showRequest(BANK_A, again, voucher, money(VALUE / 2), invoice("INV-" + request));
        bankA("financing-requests/" + again + "/quote")
                .statusCode(200)
                .body("operations.kind", equalTo(List.of("document-attested")));
        assertFalse(reads.document(document).orElseThrow().frozen());
    }

    @Test
    void oneTradeUnderTwoDocumentsIsFinancedOnceAlsoWithARawKey() {
        Bytes32 first = attested(UUID.randomUUID());
        UUID request = UUID.randomUUID();
        Bytes32 second = attested(request);
        Issued issued = consortium.issued(VALUE, BANK_B);
        joined(first, second, "1000.00").body("state", equalTo("joined"));
        lock(issued, first, 700_00);
        assertThrows(
                DocumentsError.GroupLimitExceeded.class, () -> lock(consortium.issued(VALUE, BANK_B), second, 300_01));
        lock(consortium.issued(VALUE, BANK_B), second, 300_00);
        long group = reads.document(second).orElseThrow().group();
        assertEquals(1_000_00, reads.group(group).orElseThrow().reserved());
        assertFalse(reads.group(group).orElseThrow().frozen());
        joined(second, first, "999.99").body("state", equalTo("frozen")); // another limit: the operators look
    }

    @Test
    void whatTheOperatorsTookOutIsNotSaidToHaveJoined() {
        Bytes32 first = attested(UUID.randomUUID());
        Bytes32 second = attested(UUID.randomUUID());
        joined(first, second, "1000.00").body("state", equalTo("joined"));
        joined(first, second, "1000.00").body("state", equalTo("joined"));
        consortium.together(new LedgerCommand.LeaveGroup(first));
        problem(same(first, second, "1000.00"), 409, "act-differs");
        assertEquals(0, reads.document(first).orElseThrow().group());
    }

    @Test
    void anothersDocumentIsNeitherQuotedNorReserved() {
        UUID request = UUID.randomUUID();
        String invoice = "INV-" + request;
        Issued issued = consortium.issued(VALUE, BANK_B);
        showRequest(request, issued.root(), invoice);
        bankA("financing-requests/" + request + "/quote").statusCode(200);

        UUID passed = consortium.passed(issued.root(), consortium.supplier, consortium.secondTier, 400_00);
        UUID stranger = UUID.randomUUID();
        showRequestOf(consortium.secondTier, BANK_A, stranger, passed, money(400_00), invoice(invoice));
        problem(bankA("financing-requests/" + stranger + "/quote"), 409, "not-verified")
                .body("detail", containsString("as the document of somebody else"));
        assertThrows(
                DocumentsError.NotDocumentOwner.class,
                () -> consortium.send(consortium.secondTier, locking(passed, fingerprint(invoice), 400_00)));
        lock(issued, fingerprint(invoice), 600_00); // its owner is not slowed down
    }

    // ------------------------------------------------------------------ helpers

    /** Attested by bank A in a quote, and reserved for it. */
    private Bytes32 quoted(UUID request) {
        String invoice = "INV-" + request;
        Issued issued = consortium.issued(VALUE, BANK_B);
        showRequest(request, issued.root(), invoice);
        String terms = bankA("financing-requests/" + request + "/quote")
                .statusCode(200)
                .extract()
                .path("termsHash");
        consortium.lock(request, issued.root(), BANK_A, VALUE, new Bytes32(terms), fingerprint(invoice));
        return fingerprint(invoice);
    }

    private Bytes32 attested(UUID request) {
        String invoice = "INV-" + request;
        showRequest(request, consortium.issued(VALUE, BANK_B).root(), invoice);
        bankA("financing-requests/" + request + "/quote").statusCode(200);
        return fingerprint(invoice);
    }

    private void lock(Issued issued, Bytes32 document, long value) {
        consortium.send(consortium.supplier, locking(issued.root(), document, value));
    }

    private LedgerCommand locking(UUID voucher, Bytes32 document, long value) {
        return new LedgerCommand.Lock(new NewFinancing(
                UUID.randomUUID(),
                voucher,
                UUID.randomUUID(),
                BANK_A,
                value,
                new Bytes32("0x" + "7".repeat(64)),
                reads.today().plusDays(10),
                List.of(document),
                List.of(value)));
    }

    private ValidatableResponse same(Bytes32 document, Bytes32 other, String limit) {
        return post(
                BANK_A,
                "/banks/bank-a/documents/" + document + "/same-goods",
                "{\"fingerprint\":\"" + other + "\",\"limit\":{\"amount\":\"" + limit + "\",\"currency\":\"CNY\"}}");
    }

    private ValidatableResponse joined(Bytes32 document, Bytes32 other, String limit) {
        return same(document, other, limit)
                .statusCode(200)
                .body("operations.kind", equalTo(List.of("document-joined")));
    }

    private ValidatableResponse lower(Bytes32 document, String faceValue, int rate) {
        return lower(document, faceValue, rate, "CNY");
    }

    private ValidatableResponse lower(Bytes32 document, String faceValue, int rate, String currency) {
        return post(BANK_A, "/banks/bank-a/documents/" + document + "/lowering", statement(faceValue, rate, currency));
    }

    private static String statement(String faceValue, int rate, String currency) {
        return "{\"faceValue\":{\"amount\":\"" + faceValue + "\",\"currency\":\"" + currency + "\"},\"rate\":" + rate
                + "}";
    }

    private ValidatableResponse post(UUID bank, String path, String body) {
        return as(bank, "bank-approver")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
