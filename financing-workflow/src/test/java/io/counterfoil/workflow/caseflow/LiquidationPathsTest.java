package io.counterfoil.workflow.caseflow;

import static io.counterfoil.workflow.caseflow.ProcessName.LIQUIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Ids;
import io.counterfoil.workflow.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The paths of liquidation, L1 to L7. */
@QuarkusTest
class LiquidationPathsTest extends Story {

    private static final UUID SOMEBODY = Ids.next();

    private UUID payable;
    private final UUID settlement = Ids.next();

    @Test
    void l1NoticeInstructedPaid() {
        held();
        waitsFor("first");
        noticed();
        assertTold(LIQUIDATION, payable, "notice", debtor, supplier, bank);
        waitsFor("instruct");
        instructed();
        waitsFor("money");
        opened();
        waitsFor("redeem");
        closed("settled");
        assertOutcome("settled", LIQUIDATION, payable);
        assertTold(LIQUIDATION, payable, "remit", debtor, supplier, bank);
        assertEquals(List.of(), alerts(LIQUIDATION, payable));
    }

    @Test
    void l2InstructedBeforeTheNotice() {
        held();
        instructed();
        waitsFor("money");
        day(variable(LIQUIDATION, payable, "noticeOn"));
        assertEquals(0, told(LIQUIDATION, payable, debtor, "notice"), "there is nothing to give notice of");
        opened();
        closed("settled");
        assertOutcome("settled", LIQUIDATION, payable);
    }

    @Test
    void l2PaidBeforeTheNoticeWithoutAnInstruction() {
        held();
        opened();
        waitsFor("redeem");
        closed("settled");
        assertOutcome("settled", LIQUIDATION, payable);
    }

    @Test
    void l3InstructionWithdrawnEndedUnpaidPartPaidTheRestPaid() {
        held();
        instructed();
        tells("settlement-withdrawn");
        waitsFor("instruct");
        instructed();
        opened();
        tells("settlement-expired");
        waitsFor("instruct");
        instructed();
        opened();
        closed("issued");
        waitsFor("instruct");
        instructed();
        waitsFor("money");
        opened();
        closed("settled");
        assertOutcome("settled", LIQUIDATION, payable);
    }

    @Test
    void l4OverduePaidLate() {
        held();
        noticed();
        overdue();
        waitsFor("instruct", "od_day");
        assertTold(LIQUIDATION, payable, "od_alert", debtor, supplier, bank);
        assertEquals(List.of("chase_alert high", "od_alert medium"), sortedAlerts());
        instructed();
        opened();
        closed("settled");
        assertOutcome("settled", LIQUIDATION, payable);
    }

    /** The table is asked again each day that nobody acts, so it sees how long that is. */
    @Test
    void thirtyDaysOverdueIsCritical() {
        held();
        noticed();
        overdue();
        LocalDate defaultOn = variable(LIQUIDATION, payable, "defaultOn");
        day(defaultOn.minusDays(1));
        assertEquals(List.of("chase_alert high", "od_alert medium"), sortedAlerts());
        day(defaultOn);
        assertEquals(List.of("chase_alert critical", "chase_alert high", "od_alert medium"), sortedAlerts());
    }

    @Test
    void holdersOfRecordAndANewPayingBankSeeHowTheyArePaid() {
        held();
        UUID other = Ids.next();
        UUID financier = Ids.next();
        UUID file = caseOf(LIQUIDATION, payable).id();
        assertFalse(files.isParty(file, second));
        happens("piece.offer-accepted", of(payable, "pieceId", Ids.next(), "offeredBy", supplier, "recipient", second));
        assertTrue(files.isParty(file, second));
        happens(
                "financing.piece-locked",
                of(
                        payable,
                        "financingId",
                        Ids.next(),
                        "supplier",
                        second,
                        "bank",
                        financier,
                        "approveBy",
                        today().plusDays(5).toString()));
        assertFalse(files.isParty(file, financier), "it holds nothing yet");
        happens(
                "financing.funds-attested",
                of(payable, "financingId", Ids.next(), "supplier", second, "bank", financier));
        assertTrue(files.isParty(file, financier));
        happens("payable.paying-bank-changed", of(payable, "from", bank, "to", other));
        assertTrue(files.isParty(file, other));
        instructed();
        opened();
        day(variable(LIQUIDATION, payable, "settlementLastDay"));
        assertTold(LIQUIDATION, payable, "chase_remind", other);
        for (UUID notAwaited : List.of(bank, second, financier)) {
            assertEquals(0, told(LIQUIDATION, payable, notAwaited, "chase_remind"));
        }
        closed("settled");
        assertTold(LIQUIDATION, payable, "remit", debtor, supplier, second, financier, other);
    }

    @Test
    void l5NoDefaultPaidInTheEnd() {
        held();
        noticed();
        overdue();
        defaultDay();
        remedies(List.of());
        waitsFor("instruct");
        instructed();
        opened();
        closed("settled");
        assertOutcome("settled", LIQUIDATION, payable);
    }

    @Test
    void l5DefaultAndEachRemedyOncePaidInTheEnd() {
        held();
        noticed();
        overdue();
        defaultDay();
        remedies(List.of("recourse", "repurchase", "guarantee"));
        waitsFor("instruct", "rm_guarantee", "rm_recourse", "rm_repurchase");
        for (String remedy : List.of("rm_guarantee", "rm_recourse", "rm_repurchase")) {
            done(task(LIQUIDATION, payable, remedy), SOMEBODY, "operator");
        }
        waitsFor("instruct");
        opened();
        closed("settled");
        assertOutcome("settled", LIQUIDATION, payable);
    }

    @Test
    void l6FrozenDisputedStuckBankNamedSettled() {
        held();
        noticed();
        instructed();
        opened();
        happens("payable.payable-frozen", of(payable, "frozen", true));
        assertTold(LIQUIDATION, payable, "freeze_tell", debtor, supplier, bank);
        waitsFor("redeem");
        tells("redemption-disputed");
        waitsFor("dp_clear", "redeem");
        done(task(LIQUIDATION, payable, "dp_clear"), SOMEBODY, "operator", "the booking was of another day");
        waitsFor("redeem");

        day(variable(LIQUIDATION, payable, "settlementLastDay"));
        waitsFor("redeem");
        showOpenSettlement(variable(LIQUIDATION, payable, "settlementLastDay"), 1);
        day(today().plusDays(1));
        waitsFor("redeem", "rename");
        day(today().plusDays(1));
        waitsFor("redeem", "rename");
        LocalDate lastDay = today().plusDays(5);
        showOpenSettlement(lastDay, 1);
        happens(
                "payable.paying-bank-changed",
                of(payable, "from", bank, "to", second, "settlementId", settlement, "lastDay", lastDay.toString()));
        waitsFor("redeem");
        day(today().plusDays(1));
        waitsFor("redeem");
        closed("settled");
        assertOutcome("settled", LIQUIDATION, payable);
    }

    @Test
    void l6NobodyWasPaidSoItIsNotStuck() {
        held();
        instructed();
        opened();
        showOpenSettlement(variable(LIQUIDATION, payable, "settlementLastDay"), 0);
        day(variable(LIQUIDATION, payable, "settlementLastDay").plusDays(1));
        waitsFor("redeem");
        assertEquals(List.of("chase_alert high"), alerts(LIQUIDATION, payable));
    }

    @Test
    void l7DisputeNotAnsweredInTime() {
        held();
        instructed();
        opened();
        tells("redemption-disputed");
        day(variable(LIQUIDATION, payable, "disputeAnswerBy"));
        waitsFor("dp_clear", "redeem");
        day(variable(LIQUIDATION, payable, "disputeAnswerBy").plusDays(1));
        waitsFor("redeem");
        assertEquals(
                1,
                alerts(LIQUIDATION, payable).stream()
                        .filter(alert -> alert.startsWith("dp_alert"))
                        .count());
        closed("settled");
        assertOutcome("settled", LIQUIDATION, payable);
    }

    private void held() {
        payable = heldPayable();
    }

    private void waitsFor(String... activities) {
        assertEquals(List.of(activities), waits(LIQUIDATION, payable));
    }

    private void tells(String name) {
        happens("settlement." + name, of(payable, "settlementId", settlement));
    }

    private void noticed() {
        day(variable(LIQUIDATION, payable, "noticeOn"));
    }

    private void instructed() {
        tells("settlement-instructed");
    }

    private void opened() {
        happens(
                "settlement.settlement-opened",
                of(
                        payable,
                        "settlementId",
                        settlement,
                        "lastDay",
                        today().plusDays(5).toString()));
    }

    private void closed(String state) {
        happens("settlement.settlement-closed", of(payable, "settlementId", settlement, "state", state));
    }

    private void overdue() {
        day(variable(LIQUIDATION, payable, "dueOn").plusDays(1));
        happens("payable.payable-overdue", of(payable));
    }

    private void defaultDay() {
        day(variable(LIQUIDATION, payable, "defaultOn"));
        waitsFor("instruct", "rm_record");
    }

    private void remedies(List<String> chosen) {
        post(
                        as(SOMEBODY, "operator"),
                        "/tasks/" + task(LIQUIDATION, payable, "rm_record").id() + "/completion",
                        Map.of("remedies", chosen))
                .statusCode(200);
        feed.round();
    }

    private List<String> sortedAlerts() {
        return alerts(LIQUIDATION, payable).stream().distinct().sorted().toList();
    }

    /** @param visited pieces whose share was paid */
    private void showOpenSettlement(LocalDate lastDay, int visited) {
        platform.show(
                "/payables/" + payable,
                plain().put("id", payable.toString()).put("openSettlementId", settlement.toString()));
        platform.show(
                "/settlements/" + settlement,
                data("id", settlement, "state", "open", "lastDay", lastDay.toString(), "visitedVouchers", visited));
    }
}
