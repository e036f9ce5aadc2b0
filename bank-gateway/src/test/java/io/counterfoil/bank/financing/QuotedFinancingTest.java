package io.counterfoil.bank.financing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.bank.Consortium;
import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank stands by what it quoted, and by nothing else, whatever the platform says later. */
@QuarkusTest
class QuotedFinancingTest extends GatewayTest {

    private UUID request;
    private Issued issued;
    private String invoice;

    @BeforeEach
    void request() {
        request = UUID.randomUUID();
        issued = consortium.issued(VALUE, BANK_B);
        invoice = "INV-" + request;
        showRequest(request, issued.root(), invoice);
    }

    @Test
    void whatIsLockedAsQuotedIsApprovedAndPaidOut() {
        lock(issued.root(), invoice, quoted());
        approved();
        act("payout").statusCode(200).body("state", equalTo("funded"));
        assertEquals(
                FinancingState.FUNDED, reads.financing(request).orElseThrow().state());
        act("payout").statusCode(200).body("operations.kind", equalTo(List.of("payout-instructed", "funds-attested")));
    }

    @Test
    void thePriceIsSeenBeforeItIsQuoted() {
        int before = platform.quotes().size();
        String seen = as(BANK_A, "bank-officer")
                .get("/banks/bank-a/financing-requests/" + request + "/quote")
                .then()
                .statusCode(200)
                .extract()
                .path("netProceeds.amount");
        assertEquals(before, platform.quotes().size(), "nothing is sent");
        assertTrue(reads.document(fingerprint(invoice)).isEmpty(), "nothing is attested");
        quoted();
        assertEquals(
                seen,
                platform.quotes().get(before).path("netProceeds").path("amount").asText());
        problem(
                as(BANK_B, "bank-officer")
                        .get("/banks/bank-b/financing-requests/" + request + "/quote")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void whatIsLockedMayBeDeclined() {
        lock(issued.root(), invoice, quoted());
        act("decline").statusCode(200).body("state", equalTo("declined"));
        problem(act("payout"), 409, "financing-not-open");
    }

    @Test
    void aLockOfAnotherPayableUnderTheSameTermsIsNotApproved() {
        String terms = quoted();
        Issued worse = consortium.issued(VALUE, BANK_B);
        showRequest(request, worse.root(), invoice);
        lock(worse.root(), invoice, terms);
        refused("financing-differs");
    }

    @Test
    void aLockOfAnotherVoucherOfTheSamePayableIsNotApproved() {
        String terms = quoted();
        UUID there = consortium.passed(issued.root(), consortium.supplier, consortium.secondTier, VALUE);
        UUID andBack = consortium.passed(there, consortium.secondTier, consortium.supplier, VALUE);
        showRequest(request, andBack, invoice);
        lock(andBack, invoice, terms);
        refused("financing-differs");
    }

    @Test
    void aLockOnOtherDocumentsIsNotApproved() {
        String terms = quoted();
        String other = "OTHER-" + request;
        banks.of(BANK_A)
                .signatures()
                .confirm(
                        "document-attested",
                        fingerprint(other).hex(),
                        fingerprint(other).hex(),
                        new LedgerCommand.Attest(DocumentStatement.alone(
                                fingerprint(other),
                                DocumentKind.INVOICE,
                                consortium.supplier,
                                Consortium.CURRENCY,
                                VALUE,
                                DocumentStatement.WHOLE)));
        showRequest(request, issued.root(), other);
        lock(issued.root(), other, terms);
        refused("document-not-available");
    }

    @Test
    void aRequestThatIsShownOtherwiseLaterIsNotQuotedAgain() {
        quoted();
        showRequest(request, consortium.issued(VALUE, BANK_B).root(), invoice);
        problem(act("quote"), 409, "financing-differs");
    }

    @Test
    void aFingerprintThatIsNotTheDocumentsIsNotAttested() {
        showRequest(
                BANK_A,
                request,
                issued.root(),
                money(VALUE),
                invoice(invoice).named(fingerprint("another").hex()));
        problem(act("quote"), 409, "fingerprint-differs");
    }

    @Test
    void aRequestThatTheBankIsNotShownIsNotFound() {
        problem(
                post(as(BANK_B, "bank-system"), "/banks/bank-b/financing-requests/" + request + "/quote"),
                404,
                "not-found");
    }

    @Test
    void aQuoteThatThePlatformNeverTookIsMadeAnewOnceItIsStale() {
        platform.takeQuotes(false);
        problem(act("quote"), 503, "service-unavailable");
        LocalDate later = reads.today().plusDays(6);
        consortium.together(new LedgerCommand.Advance(later));
        platform.takeQuotes(true);
        String terms = quoted();
        assertFalse(lastValidUntil().isBefore(later), "offered until " + lastValidUntil());
        assertEquals(terms, quoted(), "asked again, the same terms are named");
        lock(issued.root(), invoice, terms);
        approved();
    }

    @Test
    void aQuoteThatThePlatformTookStaysAsItWasOffered() {
        String terms = quoted();
        LocalDate offered = lastValidUntil();
        consortium.together(new LedgerCommand.Advance(reads.today().plusDays(6)));
        assertEquals(terms, quoted());
        assertEquals(offered, lastValidUntil());
    }

    private ValidatableResponse act(String act) {
        return bankA("financing-requests/" + request + "/" + act);
    }

    private String quoted() {
        return act("quote").statusCode(200).extract().path("termsHash");
    }

    private void approved() {
        act("approval").statusCode(200).body("state", equalTo("approved"));
    }

    private static LocalDate lastValidUntil() {
        List<JsonNode> quotes = platform.quotes();
        return LocalDate.parse(quotes.get(quotes.size() - 1).path("validUntil").asText());
    }

    private void lock(UUID voucher, String document, String terms) {
        consortium.lock(request, voucher, BANK_A, VALUE, new Bytes32(terms), fingerprint(document));
    }

    private void refused(String name) {
        problem(act("approval"), 409, name);
        assertEquals(
                FinancingState.LOCKED, reads.financing(request).orElseThrow().state());
    }
}
