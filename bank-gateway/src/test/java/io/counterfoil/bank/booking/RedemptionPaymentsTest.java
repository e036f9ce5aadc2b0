package io.counterfoil.bank.booking;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.ScriptedPlatform;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank that waits for its statements pays each holder by an instruction, and tells the chain once the account shows it. */
@QuarkusTest
class RedemptionPaymentsTest extends GatewayTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final long PASSED_ON = 300_00;
    private static final String ACCOUNT = ScriptedPlatform.ACCOUNT;

    @Inject
    PaymentBooks books;

    private Issued issued;
    private UUID settlement;

    @BeforeEach
    void aPayableWithTwoHolders() {
        issued = consortium.issued(VALUE, BANK_C);
        var unused = consortium.passed(issued.root(), consortium.supplier, consortium.secondTier, PASSED_ON);
        settlement = UUID.randomUUID();
    }

    @Test
    void eachHolderIsPaidOnceToItsAccountAndThePiecesAreRedeemedWhenTheAccountShowsIt() {
        var unused = // a second piece of it
                consortium.passed(issued.root(), consortium.supplier, consortium.secondTier, PASSED_ON);
        begun(VALUE);
        List<Map<String, Object>> two = instructed(2);
        Map<String, Object> supplier = of(two, consortium.supplier);
        Map<String, Object> secondTier = of(two, consortium.secondTier);
        assertEquals(money(VALUE - 2 * PASSED_ON), amountOf(supplier));
        assertEquals(money(2 * PASSED_ON), amountOf(secondTier), "both of its pieces together");
        CreditTransferTransaction34 transfer = MxPain00100109.parse((String) supplier.get("message"))
                .getCstmrCdtTrfInitn()
                .getPmtInf()
                .get(0)
                .getCdtTrfTxInf()
                .get(0);
        assertEquals(ACCOUNT, transfer.getCdtrAcct().getId().getOthr().getId());
        assertEquals("Holder of " + ACCOUNT, transfer.getCdtr().getNm());
        assertEquals(
                "102100099996",
                transfer.getCdtrAgt().getFinInstnId().getClrSysMmbId().getMmbId());
        assertEquals(
                new BigDecimal(amountOf(supplier).toDecimal()),
                transfer.getAmt().getInstdAmt().getValue());
        booked(supplier).body("matched", equalTo(1));
        execute(1).statusCode(202);
        assertEquals(0, reads.settlement(settlement).orElseThrow().redeemedPieces(), "one of them is not paid");
        assertEquals(2, instructed(2).size(), "asked again, nobody is paid twice");
        booked(secondTier).body("matched", equalTo(1));
        await().atMost(LONG)
                .until(() -> !reads.settlement(settlement).orElseThrow().open());
        assertEquals(VALUE, reads.settlement(settlement).orElseThrow().paid());
        execute(20).statusCode(200).body("state", equalTo("closed"));
        assertEquals(2, instructed(2).size());
    }

    @Test
    void whoHasNoAccountIsPaidByOtherMeansUnderTheReference() {
        begun(VALUE, Optional.empty());
        List<Map<String, Object>> two = instructed(2);
        Map<String, Object> byHand = of(two, consortium.secondTier);
        as(BANK_C, "bank-officer")
                .get("/banks/bank-c/payment-instructions?waiting=person&limit=200")
                .then()
                .body("items.id", hasItem(byHand.get("id")));
        assertNull(byHand.get("message"));
        assertFalse(((String) of(two, consortium.supplier).get("message")).isEmpty());
        booked(of(two, consortium.supplier));
        booked(byHand).body("matched", equalTo(1));
        await().atMost(LONG)
                .until(() -> !reads.settlement(settlement).orElseThrow().open());
    }

    /** A holder's money comes back after the chain was told: it is instructed once more, and then once only. */
    @Test
    void whatCameBackFromAHolderIsInstructedOnceMore() {
        begun(VALUE);
        List<Map<String, Object>> two = instructed(2);
        two.forEach(this::booked);
        await().atMost(LONG)
                .until(() -> !reads.settlement(settlement).orElseThrow().open());
        Map<String, Object> supplier = of(two, consortium.supplier);
        cameBack(supplier);
        String second =
                again(supplier, "it came back").statusCode(200).extract().path("id");
        again(second, "once more").statusCode(409);
        take("payment-status-reports", Pain.status(second, (String) supplier.get("endToEndId"), "RJCT", "AC06"));
        again(second, "it was rejected").statusCode(200).body("attempt", equalTo(2));
        String debit = Camt.debit(amountOf(supplier), (String) supplier.get("endToEndId"));
        take(Camt.statement(debit, debit)).body("newBookings", equalTo(1)).body("matched", equalTo(1));
        again(supplier, "for another reason").statusCode(409);
    }

    private ValidatableResponse again(Map<String, Object> instruction, String reason) {
        return again((String) instruction.get("id"), reason);
    }

    private ValidatableResponse again(String instruction, String reason) {
        return as(BANK_C, "bank-approver")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/banks/bank-c/payment-instructions/" + instruction + "/repetition")
                .then();
    }

    /** As an officer says of its booking. */
    private void cameBack(Map<String, Object> instruction) {
        take(Camt.statement(Camt.credit(amountOf(instruction), (String) instruction.get("endToEndId"))));
        Map<String, Object> item = as(BANK_C, "bank-officer")
                .get("/banks/bank-c/payment-work-items?state=open&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.booking.payments[0].remittance.contains('" + instruction.get("endToEndId")
                        + "') }[0]");
        UUID expected = expectedOf(instruction);
        as(BANK_C, "bank-officer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("action", "reopen", "reason", "returned", "expectedPaymentId", expected.toString()))
                .post("/banks/bank-c/payment-work-items/" + item.get("id") + "/resolution")
                .then()
                .statusCode(200);
        as(BANK_C, "bank-officer")
                .get("/banks/bank-c/payment-instructions?waiting=person&limit=200")
                .then()
                .body("items.id", hasItem(instruction.get("id")));
    }

    private UUID expectedOf(Map<String, Object> instruction) {
        return books.expected(BANK_C, ExpectedPayment.Kind.REDEMPTION, settlement).stream()
                .filter(payment -> payment.reference().equals(instruction.get("endToEndId")))
                .map(ExpectedPayment::id)
                .findFirst()
                .orElseThrow();
    }

    /** Another bank finances half of it, and has not said yet that it paid. */
    @Test
    void aShareThatIsKeptApartIsInstructedOnceItIsKnownWhoseItIs() {
        UUID request = approvedByBankA();
        begun(VALUE);
        List<Map<String, Object>> first = instructed(1);
        assertEquals(money(PASSED_ON), amountOf(of(first, consortium.secondTier)));
        booked(first.get(0));
        await().atMost(LONG)
                .until(() -> !reads.settlement(settlement).orElseThrow().open());
        post(as(BANK_A, "bank-system"), "/banks/bank-a/financing-requests/" + request + "/undo")
                .statusCode(200);
        consortium.send(
                consortium.supplier,
                new LedgerCommand.AgreeToUndo(
                        request, reads.financing(request).orElseThrow().state()));
        assertEquals(
                FinancingState.UNDONE, reads.financing(request).orElseThrow().state());
        List<Map<String, Object>> both = instructed(2);
        Map<String, Object> awarded = of(both, consortium.supplier);
        assertEquals(money(VALUE - PASSED_ON), amountOf(awarded));
        assertEquals(VALUE - PASSED_ON, contested(request), "nobody is told before the account shows it");
        booked(awarded).body("matched", equalTo(1));
        await().atMost(LONG).until(() -> contested(request) == 0);
    }

    /** Its last day passes while one holder is not paid; the debtor instructs it anew under the same reference. */
    @Test
    void whoWasPaidByASettlementThatExpiredIsNotPaidAgainByTheNextOne() {
        begun(VALUE);
        List<Map<String, Object>> two = instructed(2);
        booked(of(two, consortium.supplier));
        UUID expired = settlement;
        consortium.together(new LedgerCommand.Advance(
                reads.settlement(expired).orElseThrow().lastDay().plusDays(1)));
        consortium.send(consortium.supplier, new LedgerCommand.ExpireSettlement(expired));
        settlement = UUID.randomUUID();
        Issued other = consortium.issued(VALUE, BANK_C);
        UUID ofAnother = UUID.randomUUID();
        String reference = "payment of " + issued.payable();
        platform.showSettlement(BANK_C, ofAnother, other.payable(), money(VALUE), "instructed", reference);
        execute(ofAnother, 20).statusCode(409); // its holders have the money
        platform.showSettlement(BANK_C, settlement, issued.payable(), money(VALUE), "instructed");
        platform.showSettlement(BANK_C, expired, issued.payable(), money(VALUE), "expired");
        showPayees(Optional.of("955880000077"));
        execute(1).statusCode(202);
        assertEquals(
                two.stream().map(each -> each.get("id")).toList(),
                instructed(2).stream().map(each -> each.get("id")).toList());
        booked(of(two, consortium.secondTier)).body("matched", equalTo(1));
        await().atMost(LONG)
                .until(() -> !reads.settlement(settlement).orElseThrow().open());
        assertEquals(VALUE, reads.settlement(settlement).orElseThrow().paid());
    }

    @Test
    void whatThePlatformDoesNotShowYetIsAskedForAgain() {
        platform.showSettlement(BANK_C, settlement, issued.payable(), money(VALUE), "instructed");
        platform.showPayees(BANK_C, settlement, Map.of());
        execute(1);
        take(Camt.statement(Camt.credit(money(VALUE), "payment of " + issued.payable())));
        await().atMost(LONG).until(() -> reads.settlement(settlement).isPresent());
        assertTrue(found().isEmpty());
        showPayees(Optional.of(ACCOUNT));
        instructed(2).forEach(this::booked);
        await().atMost(LONG)
                .until(() -> !reads.settlement(settlement).orElseThrow().open());
    }

    private UUID approvedByBankA() {
        UUID request = UUID.randomUUID();
        String invoice = "INV-" + request;
        long value = VALUE - PASSED_ON;
        showRequest(BANK_A, request, issued.root(), money(value), invoice(invoice));
        String path = "/banks/bank-a/financing-requests/" + request;
        String terms = post(as(BANK_A, "bank-system"), path + "/quote")
                .statusCode(200)
                .extract()
                .path("termsHash");
        consortium.lock(request, issued.root(), BANK_A, value, new Bytes32(terms), fingerprint(invoice));
        post(as(BANK_A, "bank-system"), path + "/approval").statusCode(200);
        return request;
    }

    private long contested(UUID request) {
        return reads.contested(
                        settlement, reads.financing(request).orElseThrow().pieceId())
                .map(share -> share.share())
                .orElse(0L);
    }

    private void begun(long amount) {
        begun(amount, Optional.of("955880000077"));
    }

    /** The debtor's money is there, and the settlement is opened. */
    private void begun(long amount, Optional<String> accountOfSecondTier) {
        platform.showSettlement(BANK_C, settlement, issued.payable(), money(amount), "instructed");
        showPayees(accountOfSecondTier);
        execute(1).statusCode(202);
        take(Camt.statement(Camt.credit(money(amount), "payment of " + issued.payable())))
                .body("matched", equalTo(1));
    }

    private void showPayees(Optional<String> accountOfSecondTier) {
        platform.showPayees(
                BANK_C,
                settlement,
                Map.of(consortium.supplier, Optional.of(ACCOUNT), consortium.secondTier, accountOfSecondTier));
    }

    private List<Map<String, Object>> instructed(int count) {
        List<Map<String, Object>> found = await().atMost(LONG).until(this::found, each -> each.size() == count);
        assertEquals(
                count,
                new HashSet<>(found.stream().map(each -> each.get("endToEndId")).toList()).size());
        return found;
    }

    private List<Map<String, Object>> found() {
        return as(BANK_C, "bank-officer")
                .get("/banks/bank-c/payment-instructions?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.settlementId == '" + settlement + "' }");
    }

    private static Map<String, Object> of(List<Map<String, Object>> instructions, UUID payee) {
        return instructions.stream()
                .filter(each -> payee.toString().equals(each.get("payee")))
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse booked(Map<String, Object> instruction) {
        return take(Camt.statement(Camt.debit(amountOf(instruction), (String) instruction.get("endToEndId"))));
    }

    private ValidatableResponse take(String statement) {
        return take("account-statements", statement);
    }

    private ValidatableResponse take(String what, String message) {
        return as(BANK_C, "bank-system")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/xml")
                .body(message.getBytes(StandardCharsets.UTF_8))
                .post("/banks/bank-c/" + what)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse execute(int seconds) {
        return execute(settlement, seconds);
    }

    private ValidatableResponse execute(UUID which, int seconds) {
        return as(BANK_C, "bank-system")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Prefer", "wait=" + seconds)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/banks/bank-c/settlements/" + which + "/execution")
                .then();
    }

    @SuppressWarnings("unchecked")
    private static Money amountOf(Map<String, Object> instruction) {
        Map<String, String> amount = (Map<String, String>) instruction.get("amount");
        return Money.parse(amount.get("amount"), amount.get("currency"));
    }
}
