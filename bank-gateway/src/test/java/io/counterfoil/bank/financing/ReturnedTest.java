package io.counterfoil.bank.financing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The money of an attested payout came back. */
@QuarkusTest
class ReturnedTest extends GatewayTest {

    @Inject
    RecordedPayments payments;

    @Inject
    ReturnedPayouts returned;

    private UUID request;

    @BeforeEach
    void funded() {
        request = UUID.randomUUID();
        Issued issued = consortium.issued(VALUE, BANK_B);
        String invoice = "INV-" + request;
        showRequest(request, issued.root(), invoice);
        String terms = act("quote").statusCode(200).extract().path("termsHash");
        consortium.lock(request, issued.root(), BANK_A, VALUE, new Bytes32(terms), fingerprint(invoice));
        act("approval").statusCode(200);
        act("payout").statusCode(200).body("state", equalTo("funded"));
    }

    @Test
    void aWholePieceIsInstructedAgainAndPaidUnderAnotherReference() {
        Bytes32 first = reads.financing(request).orElseThrow().paymentRef();
        String said = cameBack("")
                .statusCode(200)
                .body("state", equalTo("payout-instructed"))
                .extract()
                .asString();
        assertEquals(said, cameBack("").statusCode(200).extract().asString(), "asked again it lists what it did");
        act("payout").statusCode(200).body("state", equalTo("funded"));
        Bytes32 second = reads.financing(request).orElseThrow().paymentRef();
        assertNotEquals(first, second);
        assertEquals(new Bytes32(new PaymentReference("sandbox payout " + request + " again 1").hash()), second);
        cameBack("").statusCode(200).body("operations.kind", equalTo(List.of("payout-returned")));
        assertEquals(
                FinancingState.FUNDED, reads.financing(request).orElseThrow().state(), "of the first one");
        cameBack(" again 1").statusCode(200).body("state", equalTo("payout-instructed"));
        act("payout").statusCode(200).body("state", equalTo("funded"));
    }

    @Test
    void ofAReturnedPayoutTheBankMayAgreeToUndo() {
        cameBack("").statusCode(200);
        consortium.send(consortium.supplier, new LedgerCommand.AgreeToUndo(request, FinancingState.PAYOUT_INSTRUCTED));
        act("undo").statusCode(200).body("state", equalTo("undone"));
    }

    @Test
    void aPieceThatIsNotWholeIsPaidAgainOnce() {
        UUID piece = reads.financing(request).orElseThrow().pieceId();
        UUID part = UUID.randomUUID();
        banks.of(BANK_A)
                .signatures()
                .confirm(
                        "part-offered",
                        part.toString(),
                        part.toString(),
                        new LedgerCommand.Offer(
                                piece, part, BANK_B, 100_00, reads.today().plusDays(1)));
        String said = cameBack("")
                .statusCode(200)
                .body("state", equalTo("funded"))
                .body("operations.kind", equalTo(List.of("paid-again")))
                .extract()
                .asString();
        assertEquals(said, cameBack("").statusCode(200).extract().asString());
        assertEquals(List.of(0, 1), payments.of(request), "nothing is paid twice");
        cameBack(" again 1").statusCode(200).body("operations.kind", equalTo(List.of("paid-again")));
        act("payout").statusCode(200).body("state", equalTo("funded"));
    }

    /** As after a stop between its number and its word on chain: a reference that is mistyped then pays nothing. */
    @Test
    void aWrongReferencePaysNothingAlsoAfterAStop() {
        returned.add(BANK_A, request, reads.financing(request).orElseThrow().paymentRef(), 1);
        problem(cameBack(" mistyped"), 409, "financing-not-open");
        assertEquals(List.of(0), payments.of(request));
        cameBack("").statusCode(200).body("state", equalTo("payout-instructed"));
        assertEquals(List.of(0), payments.of(request));
        consortium.send(consortium.supplier, new LedgerCommand.AgreeToUndo(request, FinancingState.PAYOUT_INSTRUCTED));
        act("undo").statusCode(200).body("state", equalTo("undone"));
    }

    @Test
    void whatWasAttestedPastTheGatewayIsKnownByTheChain() {
        UUID direct = UUID.randomUUID();
        Issued issued = consortium.issued(VALUE, BANK_B);
        String invoice = "INV-" + direct;
        showRequest(direct, issued.root(), invoice);
        String terms = bankA("financing-requests/" + direct + "/quote")
                .statusCode(200)
                .extract()
                .path("termsHash");
        consortium.lock(direct, issued.root(), BANK_A, VALUE, new Bytes32(terms), fingerprint(invoice));
        bankA("financing-requests/" + direct + "/approval").statusCode(200);
        Bytes32 reference = new Bytes32(new PaymentReference("by telephone").hash());
        signed("payout-instructed-directly", direct, new LedgerCommand.InstructPayout(direct));
        signed("funds-attested-directly", direct, new LedgerCommand.AttestFunds(direct, reference));
        problem(cameBack(direct, "sandbox payout " + direct), 409, "payment-unknown");
        assertEquals(List.of(), payments.of(direct));
        cameBack(direct, "by telephone").statusCode(200).body("state", equalTo("payout-instructed"));
        assertEquals(List.of(), payments.of(direct));
    }

    private void signed(String kind, UUID id, LedgerCommand command) {
        banks.of(BANK_A).signatures().confirm(kind, id.toString(), id.toString(), command);
    }

    @Test
    void anotherReferenceOrNoneIsRefused() {
        problem(cameBack(" of another"), 409, "payment-unknown");
        problem(act("payout-return"), 400, "malformed");
        assertEquals(
                FinancingState.FUNDED, reads.financing(request).orElseThrow().state());
    }

    private ValidatableResponse cameBack(String more) {
        return cameBack(request, "sandbox payout " + request + more);
    }

    private ValidatableResponse cameBack(UUID financing, String reference) {
        return as(BANK_A, "bank-system")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body("{\"paymentReference\":\"" + reference + "\"}")
                .post("/banks/bank-a/financing-requests/" + financing + "/payout-return")
                .then();
    }

    private ValidatableResponse act(String act) {
        return bankA("financing-requests/" + request + "/" + act);
    }
}
