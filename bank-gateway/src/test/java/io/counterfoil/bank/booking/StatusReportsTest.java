package io.counterfoil.bank.booking;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bank's own system says of a payout, and what a person does when it was rejected. */
@QuarkusTest
class StatusReportsTest extends GatewayTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private UUID request;
    private Map<String, Object> instruction;

    @BeforeEach
    void aPayoutThatIsInstructed() {
        request = UUID.randomUUID();
        String invoice = "INV-" + request;
        Issued issued = consortium.issued(VALUE, BANK_B);
        showRequest(BANK_C, request, issued.root(), money(VALUE), invoice(invoice));
        String terms = act("quote").statusCode(200).extract().path("termsHash");
        consortium.lock(request, issued.root(), BANK_C, VALUE, new Bytes32(terms), fingerprint(invoice));
        act("approval").statusCode(200);
        act("payout").statusCode(200);
        instruction = last();
    }

    @Test
    void whatIsSaidStandsAtTheInstructionAndNeverGoesBack() {
        listed("").body(it("state"), equalTo("written"));
        report("ACTC", "").body("state", equalTo("accepted")).body("instructionId", equalTo(id(instruction)));
        report("RCVD", "").body("state", equalTo("accepted"));
        report("ACSC", "").body("state", equalTo("settled"));
        listed("").body(it("state"), equalTo("settled"));
        assertEquals(FinancingState.PAYOUT_INSTRUCTED, state(), "only a statement shows money");
        problem(again(id(instruction), "try"), 409, "instruction-not-rejected");
    }

    @Test
    void whatIsRejectedIsAnEventAndWaitsAndIsInstructedOnceMoreByAPerson() {
        rejected("AC06");
        listed("waiting=person&")
                .body(it("state"), equalTo("rejected"))
                .body(it("stateReason"), equalTo("AC06 said by the bank"));
        rejected("AC06"); // the same once more
        assertEquals(1, eventsOf("payment.instruction-rejected"));
        String second = again(id(instruction), "the account was blocked for a day")
                .statusCode(200)
                .body("attempt", equalTo(1))
                .body("state", equalTo("written"))
                .body("endToEndId", equalTo(instruction.get("endToEndId")))
                .body("repeated.reason", equalTo("the account was blocked for a day"))
                .extract()
                .path("id");
        again(id(instruction), "the account was blocked for a day")
                .statusCode(200)
                .body("id", equalTo(second));
        again(id(instruction), "for another reason").statusCode(409);
        again(second, "it is not rejected").statusCode(409);
        listed("waiting=person&").body("items.id", not(hasItem(id(instruction))));
        CustomerCreditTransferInitiationV09 before = message(instruction);
        CustomerCreditTransferInitiationV09 now = message(last());
        assertNotEquals(
                before.getGrpHdr().getMsgId(), now.getGrpHdr().getMsgId(), "a bank takes the same message once");
        assertEquals(
                before.getPmtInf().get(0).getCdtTrfTxInf().get(0).getCdtrAcct(),
                now.getPmtInf().get(0).getCdtTrfTxInf().get(0).getCdtrAcct());
        take("account-statements", Camt.statement(Camt.debit(amount(), (String) instruction.get("endToEndId"))))
                .body("matched", equalTo(1));
        await().atMost(LONG).until(() -> state() == FinancingState.FUNDED);
        report(second, "RJCT", "AM04").body("state", equalTo("rejected"));
        listed("waiting=person&").body("items.id", not(hasItem(second)));
        again(second, "it is paid").statusCode(409);
    }

    @Test
    void whatIsOwedNoMoreIsNotInstructedAgain() {
        rejected("AC04");
        banks.of(BANK_C)
                .signatures()
                .confirm(
                        "funds-attested by other means",
                        request.toString(),
                        request.toString(),
                        new LedgerCommand.AttestFunds(
                                request, new Bytes32(new PaymentReference("paid by hand").hash())));
        assertEquals(FinancingState.FUNDED, state());
        problem(again(id(instruction), "nobody looked"), 409, "instruction-not-rejected");
        assertEquals(instruction.get("id"), last().get("id"));
    }

    @Test
    void aReportOfSomebodyElsesPaymentChangesNothing() {
        take("payment-status-reports", Pain.status("SALARIES-7", "E", "RJCT", "AC01"))
                .body("$", not(hasKey("instructionId")))
                .body("originalMessageId", equalTo("SALARIES7"));
        take("payment-status-reports", Pain.status(UUID.randomUUID().toString(), "E", "RJCT", "AC01"))
                .body("$", not(hasKey("instructionId")));
        listed("").body(it("state"), equalTo("written"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithThePlace() {
        problem(send("payment-status-reports", Camt.statement()), 422, "statement-unreadable")
                .body("violations", hasSize(1));
        send("payment-status-reports", Pain.status(id(instruction), "E", "WHAT", "AC01"))
                .statusCode(422);
        send("payment-status-reports", "").statusCode(400);
    }

    @Test
    void anotherBanksInstructionDoesNotExist() {
        rejected("AC06");
        as(BANK_B, "bank-approver")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "r"))
                .post("/banks/bank-b/payment-instructions/" + id(instruction) + "/repetition")
                .then()
                .statusCode(404);
        as(BANK_B, "bank-system")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/xml")
                .body(Pain.status(id(instruction), "E", "ACSC", ""))
                .post("/banks/bank-b/payment-status-reports")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("instructionId")));
        listed("").body(it("state"), equalTo("rejected"));
    }

    private void rejected(String reason) {
        report("RJCT", reason).body("state", equalTo("rejected"));
    }

    private ValidatableResponse report(String state, String reason) {
        return report(id(instruction), state, reason);
    }

    private ValidatableResponse report(String of, String state, String reason) {
        return take("payment-status-reports", Pain.status(of, (String) instruction.get("endToEndId"), state, reason));
    }

    private ValidatableResponse take(String what, String message) {
        return send(what, message).statusCode(200);
    }

    private ValidatableResponse send(String what, String message) {
        return as(BANK_C, "bank-system")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/xml")
                .body(message.getBytes(StandardCharsets.UTF_8))
                .post("/banks/bank-c/" + what)
                .then();
    }

    private ValidatableResponse again(String of, String reason) {
        return as(BANK_C, "bank-approver")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/banks/bank-c/payment-instructions/" + of + "/repetition")
                .then();
    }

    private ValidatableResponse act(String act) {
        return post(as(BANK_C, "bank-system"), "/banks/bank-c/financing-requests/" + request + "/" + act);
    }

    private ValidatableResponse listed(String query) {
        return as(BANK_C, "bank-officer")
                .get("/banks/bank-c/payment-instructions?" + query + "limit=200")
                .then()
                .statusCode(200);
    }

    private String it(String field) {
        return "items.find { it.id == '" + id(instruction) + "' }." + field;
    }

    private Map<String, Object> last() {
        List<Map<String, Object>> found =
                listed("").extract().path("items.findAll { it.financingId == '" + request + "' }");
        return found.get(found.size() - 1);
    }

    private long eventsOf(String type) {
        List<String> found = as(BANK_C, "bank-officer")
                .get("/banks/bank-c/events?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.type == '" + type + "' && it.data.instructionId == '" + id(instruction)
                        + "' }.id");
        return found.size();
    }

    private static CustomerCreditTransferInitiationV09 message(Map<String, Object> of) {
        return MxPain00100109.parse((String) of.get("message")).getCstmrCdtTrfInitn();
    }

    private static String id(Map<String, Object> of) {
        return (String) of.get("id");
    }

    @SuppressWarnings("unchecked")
    private Money amount() {
        Map<String, String> amount = (Map<String, String>) instruction.get("amount");
        return Money.parse(amount.get("amount"), amount.get("currency"));
    }

    private FinancingState state() {
        return reads.financing(request).orElseThrow().state();
    }
}
