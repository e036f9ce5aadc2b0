package io.counterfoil.bank.booking;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.ScriptedPlatform;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A bank that waits for its statements opens no settlement and attests no funds before they show the money. */
@QuarkusTest
class ConfirmedByStatementsTest extends GatewayTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void aSettlementIsOpenedOnceTheDebtorsMoneyIsBooked() {
        Issued issued = consortium.issued(VALUE, BANK_C);
        UUID settlement = shownTo(issued);
        execute(settlement, 1).statusCode(202).body("state", equalTo("pending"));
        take(Camt.statement(Camt.credit(money(VALUE - 1), "payment of " + issued.payable())))
                .statusCode(200)
                .body("matched", equalTo(0));
        execute(settlement, 1).statusCode(202);
        assertEquals(Optional.empty(), reads.settlement(settlement), "nothing is opened for less than was instructed");
        take(Camt.statement(Camt.credit(money(VALUE), "payment of " + issued.payable())))
                .statusCode(200)
                .body("matched", equalTo(1));
        holderIsPaid(settlement);
        closed(settlement);
        assertEquals(VALUE, reads.settlement(settlement).orElseThrow().paid());
    }

    /** The debtor withdraws one instruction, and gives the same payment for another payable. */
    @Test
    void aPaymentThatWasFreedConfirmsTheSettlementThatUsesItNow() {
        Issued first = consortium.issued(VALUE, BANK_C);
        Issued second = consortium.issued(VALUE, BANK_C);
        String reference = "freed payment " + first.payable();
        UUID withdrawn = UUID.randomUUID();
        UUID again = UUID.randomUUID();
        platform.showSettlement(BANK_C, withdrawn, first.payable(), money(VALUE), "instructed", reference);
        execute(withdrawn, 1).statusCode(202);
        take(Camt.statement(Camt.credit(money(VALUE - 1), "other " + reference)))
                .statusCode(200);
        platform.showSettlement(BANK_C, withdrawn, first.payable(), money(VALUE), "withdrawn", reference);
        platform.showSettlement(BANK_C, again, second.payable(), money(VALUE), "instructed", reference);
        supplierIsPayee(again);
        execute(again, 1).statusCode(202);
        take(Camt.statement(Camt.credit(money(VALUE), reference)))
                .statusCode(200)
                .body("matched", equalTo(1));
        holderIsPaid(again);
        closed(again);
        assertEquals(Optional.empty(), reads.settlement(withdrawn));
    }

    @Test
    void moneyThatWasBookedBeforeIsFound() {
        Issued issued = consortium.issued(VALUE, BANK_C);
        UUID settlement = shownTo(issued);
        take(Camt.statement(Camt.credit(money(VALUE), "Payment Of " + issued.payable())))
                .statusCode(200)
                .body("workItems", equalTo(1));
        execute(settlement, 1).statusCode(202);
        holderIsPaid(settlement);
        execute(settlement, 20).statusCode(200).body("state", equalTo("closed"));
    }

    @Test
    void aPayoutIsInstructedAndAttestedWhenTheAccountShowsIt() {
        UUID request = approved();
        act(request, "payout").statusCode(200).body("state", equalTo("payout-instructed"));
        act(request, "payout").statusCode(200).body("state", equalTo("payout-instructed"));
        Map<String, Object> instruction = instructionOf(request);
        Money amount = amountOf(instruction);
        String reference = (String) instruction.get("endToEndId");
        PaymentInstruction30 group = MxPain00100109.parse((String) instruction.get("message"))
                .getCstmrCdtTrfInitn()
                .getPmtInf()
                .get(0);
        assertEquals(1, group.getCdtTrfTxInf().size());
        assertEquals(reference, group.getCdtTrfTxInf().get(0).getPmtId().getEndToEndId());
        assertEquals(
                new BigDecimal(amount.toDecimal()),
                group.getCdtTrfTxInf().get(0).getAmt().getInstdAmt().getValue());
        assertEquals("955880000003", group.getDbtrAcct().getId().getOthr().getId());
        assertEquals(
                ScriptedPlatform.ACCOUNT,
                group.getCdtTrfTxInf().get(0).getCdtrAcct().getId().getOthr().getId());
        assertEquals(
                "Holder of " + ScriptedPlatform.ACCOUNT,
                group.getCdtTrfTxInf().get(0).getCdtr().getNm());
        take(Camt.statement(Camt.debit(money(amount.minorUnits() - 1), reference)))
                .statusCode(200);
        assertEquals(FinancingState.PAYOUT_INSTRUCTED, state(request));
        take(Camt.statement(Camt.debit(amount, reference))).statusCode(200).body("matched", equalTo(1));
        await().atMost(LONG).until(() -> state(request) == FinancingState.FUNDED);
        assertEquals(
                new Bytes32(new PaymentReference(reference).hash()),
                reads.financing(request).orElseThrow().paymentRef());
        act(request, "payout").statusCode(200).body("operations.kind", contains("payout-instructed", "funds-attested"));
        assertEquals(1, instructions(request).size(), "instructed once, however often it was asked for");
    }

    @Test
    void whoHasNoVerifiedAccountIsQuotedNothing() {
        UUID request = UUID.randomUUID();
        Issued issued = consortium.issued(VALUE, BANK_B);
        showRequest(BANK_C, request, issued.root(), money(VALUE), invoice("INV-" + request));
        platform.showAccount(BANK_C, request, Optional.empty());
        problem(act(request, "quote"), 409, "account-unusable");
        platform.showAccount(BANK_C, request, Optional.of("955880000088"));
        act(request, "quote").statusCode(200);
    }

    /** The supplier closed it after it took the quote. */
    @Test
    void nothingIsInstructedToAnAccountThatIsVerifiedNoMore() {
        UUID request = approved();
        platform.showAccount(BANK_C, request, Optional.of("955880000088"));
        problem(act(request, "payout"), 409, "account-unusable");
        assertEquals(0, instructions(request).size());
        platform.showAccount(BANK_C, request, Optional.of(ScriptedPlatform.ACCOUNT));
        act(request, "payout").statusCode(200);
        assertEquals(1, instructions(request).size());
    }

    @Test
    void moneyThatCameBackIsInstructedAgainUnderAReferenceOfItsOwn() {
        UUID request = approved();
        act(request, "payout").statusCode(200);
        Map<String, Object> first = instructionOf(request);
        String reference = (String) first.get("endToEndId");
        take(Camt.statement(Camt.debit(amountOf(first), reference))).statusCode(200);
        await().atMost(LONG).until(() -> state(request) == FinancingState.FUNDED);
        as(BANK_C, "bank-approver")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("paymentReference", reference))
                .post("/banks/bank-c/financing-requests/" + request + "/payout-return")
                .then()
                .statusCode(200)
                .body("state", equalTo("payout-instructed"));
        act(request, "payout").statusCode(200).body("state", equalTo("payout-instructed"));
        List<Map<String, Object>> both = instructions(request);
        assertEquals(2, both.size());
        String again = (String) both.get(1).get("endToEndId");
        assertTrue(!again.equals(reference), again);
        take(Camt.statement(Camt.debit(amountOf(both.get(1)), again))).statusCode(200);
        await().atMost(LONG).until(() -> state(request) == FinancingState.FUNDED);
    }

    /** Once it is instructed; what holders are paid, RedemptionPaymentsTest has in full. */
    private void holderIsPaid(UUID settlement) {
        List<Map<String, Object>> instructed = await().atMost(LONG)
                .until(() -> instructionsWhere("settlementId", settlement), found -> found.size() == 1);
        take(Camt.statement(Camt.debit(
                        amountOf(instructed.get(0)), (String) instructed.get(0).get("endToEndId"))))
                .statusCode(200)
                .body("matched", equalTo(1));
    }

    private void closed(UUID settlement) {
        await().atMost(LONG)
                .until(() -> as(BANK_C, "bank-officer")
                        .get("/banks/bank-c/settlements/" + settlement + "/execution")
                        .path("state")
                        .equals("closed"));
    }

    private UUID shownTo(Issued issued) {
        UUID settlement = UUID.randomUUID();
        platform.showSettlement(BANK_C, settlement, issued.payable(), money(VALUE), "instructed");
        supplierIsPayee(settlement);
        return settlement;
    }

    private UUID approved() {
        UUID request = UUID.randomUUID();
        String invoice = "INV-" + request;
        Issued issued = consortium.issued(VALUE, BANK_B);
        showRequest(BANK_C, request, issued.root(), money(VALUE), invoice(invoice));
        String terms = act(request, "quote").statusCode(200).extract().path("termsHash");
        consortium.lock(request, issued.root(), BANK_C, VALUE, new Bytes32(terms), fingerprint(invoice));
        act(request, "approval").statusCode(200);
        return request;
    }

    private ValidatableResponse act(UUID request, String act) {
        return post(as(BANK_C, "bank-system"), "/banks/bank-c/financing-requests/" + request + "/" + act);
    }

    private ValidatableResponse execute(UUID settlement, int seconds) {
        return as(BANK_C, "bank-system")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Prefer", "wait=" + seconds)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/banks/bank-c/settlements/" + settlement + "/execution")
                .then();
    }

    private ValidatableResponse take(String statement) {
        return as(BANK_C, "bank-system")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/xml")
                .body(statement.getBytes(StandardCharsets.UTF_8))
                .post("/banks/bank-c/account-statements")
                .then();
    }

    private void supplierIsPayee(UUID settlement) {
        platform.showPayees(BANK_C, settlement, Map.of(consortium.supplier, Optional.of(ScriptedPlatform.ACCOUNT)));
    }

    private List<Map<String, Object>> instructions(UUID request) {
        return instructionsWhere("financingId", request);
    }

    private List<Map<String, Object>> instructionsWhere(String field, UUID subject) {
        return as(BANK_C, "bank-officer")
                .get("/banks/bank-c/payment-instructions?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it." + field + " == '" + subject + "' }");
    }

    private Map<String, Object> instructionOf(UUID request) {
        List<Map<String, Object>> found = instructions(request);
        assertEquals(1, found.size());
        return found.get(0);
    }

    @SuppressWarnings("unchecked")
    private static Money amountOf(Map<String, Object> instruction) {
        Map<String, String> amount = (Map<String, String>) instruction.get("amount");
        return Money.parse(amount.get("amount"), amount.get("currency"));
    }

    private FinancingState state(UUID request) {
        return reads.financing(request).orElseThrow().state();
    }
}
