package io.counterfoil.workflow.caseflow;

import static io.counterfoil.workflow.caseflow.ProcessName.FINANCING;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.Ids;
import io.counterfoil.workflow.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The paths of financing, F1 to F10. */
@QuarkusTest
class FinancingPathsTest extends Story {

    private static final String ENOUGH = "5000.00";
    private static final String SHORT = "999.99";

    private final UUID payable = Ids.next();
    private final UUID request = Ids.next();

    @Test
    void f1VerifiedQuotedChosenApprovedRegisteredPaidConfirmed() {
        requested(ENOUGH);
        waitsFor("verify");
        tells("financing-verified");
        waitsFor("quote");
        quoted(today().plusDays(3));
        waitsFor("choose");
        quoted(today().plusDays(9));
        waitsFor("choose");
        assertEquals(today().plusDays(9), task(FINANCING, request, "choose").dueOn(), "the day of the last quote");
        quoted(today().plusDays(5), today().plusDays(9));
        assertFalse(files.isParty(file().id(), bank), "who was asked is nobody's business");
        locked();
        assertTrue(files.isParty(file().id(), bank));
        waitsFor("approve");
        approved();
        waitsFor("register");
        tells("financing-registered");
        waitsFor("pay");
        paid();
        waitsFor("attest");
        tells("funds-attested");
        waitsFor("money");
        done(task(FINANCING, request, "money"), supplier, "supplier");
        assertOutcome("funded", FINANCING, request);
        assertTold(FINANCING, request, "receipt", supplier, bank);
        assertEquals(List.of(), alerts(FINANCING, request));
    }

    @Test
    void f2WithoutMandateMendedChosenDeclined() {
        requested(SHORT);
        waitsFor("mend");
        done(task(FINANCING, request, "mend"), supplier, "supplier", "another invoice was put beside it");
        waitsFor("verify");
        quoted(today().plusDays(3));
        waitsFor("choose");
        locked();
        tells("financing-declined");
        assertOutcome("declined", FINANCING, request);
    }

    @Test
    void f2MendedTakenUnderMandateDeclined() {
        instructed();
        requested(SHORT);
        done(task(FINANCING, request, "mend"), supplier, "supplier", "another invoice was put beside it");
        int acts = platform.acts().size();
        quoted(today().plusDays(3));
        waitsFor("mandate");
        assertEquals(acts + 1, platform.acts().size(), "taken once");
        assertEquals(
                "/financing-requests/" + request + "/acceptance",
                platform.acts().get(acts).path());
        feed.round();
        assertEquals(acts + 1, platform.acts().size(), "and not again while its event is awaited");
        locked();
        waitsFor("approve");
        tells("financing-declined");
        assertOutcome("declined", FINANCING, request);
    }

    @Test
    void f3MandateRefusedPersonChoosesExpired() {
        instructed();
        requested(ENOUGH);
        refuseAsNotCovered();
        quoted(today().plusDays(3));
        waitsFor("choose");
        locked();
        tells("financing-expired");
        assertOutcome("expired", FINANCING, request);
    }

    /** What the first quote costs is too much; the second one fits, and the third is not needed any more. */
    @Test
    void eachLaterQuoteIsTriedUnderTheInstruction() {
        instructed();
        requested(ENOUGH);
        refuseAsNotCovered();
        quoted(today().plusDays(3));
        waitsFor("choose");
        int tried = platform.keys().size();
        quoted(today().plusDays(4));
        waitsFor("choose");
        assertEquals(tried + 1, platform.keys().size(), "tried once");
        platform.refuseActs(null);
        UUID fits = Ids.next();
        int acts = platform.acts().size();
        happens(
                "financing.financing-quoted",
                ofRequest("quoteId", fits, "validUntil", today().plusDays(5).toString()));
        waitsFor("mandate");
        assertEquals(
                fits.toString(),
                platform.acts().get(acts).body().path("quoteId").asText());
        quoted(today().plusDays(6), today().plusDays(5)); // it waits, and is not asked for
        locked();
        waitsFor("approve");
        assertEquals(acts + 1, platform.acts().size());
        assertEquals(List.of(), files.parked(file().id()));
    }

    /** Quotes that came while the first one was tried are not forgotten. */
    @Test
    void quotesThatComeTogetherAreTriedInTurn() {
        instructed();
        requested(ENOUGH);
        refuseAsNotCovered();
        int tried = platform.keys().size();
        for (int quote = 0; quote < 3; quote++) {
            platform.tell(
                    "financing.financing-quoted",
                    ofRequest(
                            "quoteId",
                            Ids.next(),
                            "validUntil",
                            today().plusDays(3).toString()));
        }
        feed.round();
        waitsFor("choose");
        assertEquals(tried + 3, platform.keys().size());
    }

    /** Nobody's task is taken away from under the hands of a person who gave no instruction. */
    @Test
    void withoutAnInstructionALaterQuoteLeavesTheTask() {
        requested(ENOUGH);
        quoted(today().plusDays(3));
        String task = task(FINANCING, request, "choose").id();
        quoted(today().plusDays(4));
        assertEquals(task, task(FINANCING, request, "choose").id());
    }

    /** Only what a person can do something about goes to a person. */
    @Test
    void aTechnicalFailureDoesNotSwitchTheInstructionOff() {
        instructed();
        requested(ENOUGH);
        platform.refuseActs(data(
                "type", "https://counterfoil.io/problems/not-on-chain",
                "title", "not on chain",
                "status", 409,
                "detail", "in no block up to its limit"));
        int acts = platform.acts().size();
        quoted(today().plusDays(3));
        waitsFor("mandate");
        platform.refuseActs(null);
        await().atMost(20, SECONDS).until(() -> {
            feed.round();
            return platform.acts().size() > acts;
        });
        locked();
        waitsFor("approve");
    }

    @Test
    void aStoppedInstructionTakesNothing() {
        UUID instruction = instructed();
        happens(
                "participant.standing-instruction-stopped",
                data("instructionId", instruction, "supplier", supplier, "debtor", debtor, "yearlyCostMax", "6"));
        requested(ENOUGH);
        quoted(today().plusDays(3));
        waitsFor("choose");
    }

    @Test
    void f2AQuoteMendsWhatNobodyMended() {
        requested(SHORT);
        waitsFor("mend");
        quoted(today().plusDays(3));
        waitsFor("choose");
    }

    @Test
    void f3WithoutMandateChosenExpired() {
        requested(ENOUGH);
        quoted(today().plusDays(3));
        day(variable(FINANCING, request, "quotesValidUntil"));
        assertTold(FINANCING, request, "chase_remind", supplier);
        locked();
        LocalDate approveBy = variable(FINANCING, request, "approveBy");
        day(approveBy.plusDays(1));
        waitsFor("approve");
        assertEquals(List.of("chase_alert high"), alerts(FINANCING, request));
        tells("financing-expired");
        assertOutcome("expired", FINANCING, request);
    }

    @Test
    void f4NotVerified() {
        requested(ENOUGH);
        tells("financing-not-verified");
        waitsFor("verify");
        tells("financing-request-lapsed");
        assertOutcome("lapsed", FINANCING, request);
    }

    /** One of them may find something else tomorrow. */
    @Test
    void f4RefusedByAllAndQuotedAllTheSame() {
        requested(ENOUGH);
        tells("financing-not-verified");
        quoted(today().plusDays(3));
        waitsFor("choose");
    }

    @Test
    void f5RequestLapsed() {
        requested(ENOUGH);
        LocalDate quoteBy = variable(FINANCING, request, "quoteBy");
        day(quoteBy.minusDays(1));
        day(quoteBy);
        assertEquals(0, told(FINANCING, request, supplier, "chase_remind"), "the banks are awaited");
        tells("financing-request-lapsed");
        assertOutcome("lapsed", FINANCING, request);
    }

    @Test
    void f6WithdrawnBeforeAQuote() {
        requested(ENOUGH);
        tells("financing-request-withdrawn");
        assertOutcome("withdrawn", FINANCING, request);
    }

    @Test
    void f6WithdrawnAfterTheLock() {
        toTheLock();
        tells("financing-withdrawn");
        assertOutcome("withdrawn", FINANCING, request);
    }

    @Test
    void f7NeverRegisteredFundingDaysOverTakenBack() {
        toTheLock();
        approved();
        LocalDate fundBy = variable(FINANCING, request, "fundBy");
        day(fundBy);
        assertTold(FINANCING, request, "chase_remind", bank);
        waitsFor("register");
        day(fundBy.plusDays(1));
        waitsFor("takeback");
        tells("financing-undone");
        assertOutcome("undone", FINANCING, request);
    }

    @Test
    void f8PaidLateReturnedInstructedAgainNotConfirmedReportedMissingUndone() {
        toTheLock();
        approved();
        tells("financing-registered");
        day(variable(FINANCING, request, "fundBy").plusDays(1));
        waitsFor("takeback");
        paid();
        waitsFor("attest");
        tells("funds-attested");
        waitsFor("money");
        LocalDate later = today().plusDays(8);
        happens("financing.funds-returned", ofRequest("attestBy", later.toString()));
        waitsFor("attest");
        day(later);
        waitsFor("attest");
        day(later.plusDays(1));
        waitsFor("attest", "missing");
        tells("funds-not-received");
        waitsFor("attest");
        tells("financing-undone");
        assertOutcome("undone", FINANCING, request);
    }

    @Test
    void f8AttestedAfterTheDaysToAttest() {
        toTheLock();
        approved();
        paid();
        day(variable(FINANCING, request, "attestBy").plusDays(1));
        waitsFor("attest", "missing");
        tells("funds-attested");
        waitsFor("money");
        done(task(FINANCING, request, "money"), supplier, "supplier");
        assertOutcome("funded", FINANCING, request);
    }

    @Test
    void f8UndoneByBothBeforeAnyPayout() {
        toTheLock();
        approved();
        waitsFor("register");
        tells("financing-undone");
        assertOutcome("undone", FINANCING, request);
    }

    @Test
    void f9ReturnedWhileItIsDisputed() {
        attested();
        tells("funds-disputed");
        happens(
                "financing.funds-returned",
                ofRequest("attestBy", today().plusDays(8).toString()));
        waitsFor("attest");
    }

    @Test
    void f9DisputedAfterTheEndRaisesAnAlert() {
        attested();
        done(task(FINANCING, request, "money"), supplier, "supplier");
        assertOutcome("funded", FINANCING, request);
        tells("funds-disputed");
        assertEquals(List.of("FundsDisputed high"), alerts(FINANCING, request));
    }

    @Test
    void f9FundsDisputedDisputeCleared() {
        attested();
        tells("funds-disputed");
        waitsFor("clear");
        done(task(FINANCING, request, "clear"), Ids.next(), "operator", "the bank showed its booking");
        assertOutcome("funded", FINANCING, request);
        assertTold(FINANCING, request, "receipt", supplier, bank);
    }

    @Test
    void f10SupplierSilentTakenAsArrived() {
        attested();
        LocalDate disputeBy = variable(FINANCING, request, "disputeBy");
        day(disputeBy);
        waitsFor("money");
        day(disputeBy.plusDays(1));
        assertOutcome("funded", FINANCING, request);
    }

    /** The supplier lets quotes be taken for what this debtor owes. */
    private UUID instructed() {
        platform.show("/payables/" + payable, plain());
        happens(
                "payable.payable-recorded",
                of(payable, "dueOn", today().plusMonths(3).toString(), "rootId", root(payable)));
        UUID instruction = Ids.next();
        happens(
                "participant.standing-instruction-given",
                data("instructionId", instruction, "supplier", supplier, "debtor", debtor, "yearlyCostMax", "6"));
        return instruction;
    }

    private static void refuseAsNotCovered() {
        platform.refuseActs(data(
                "type", "https://counterfoil.io/problems/not-instructed",
                "title", "not instructed",
                "status", 409,
                "detail", "the quote costs more a year than the standing instruction allows"));
    }

    private CaseFile file() {
        return caseOf(FINANCING, request);
    }

    private void waitsFor(String... activities) {
        assertEquals(List.of(activities), waits(FINANCING, request));
    }

    private ObjectNode ofRequest(Object... more) {
        return of(payable, "financingId", request, "supplier", supplier, "bank", bank)
                .setAll(data(more));
    }

    private void tells(String name) {
        happens("financing." + name, ofRequest());
    }

    /** @param left on the invoice behind it; 1000.00 is asked for */
    private void requested(String left) {
        platform.show(
                "/documents/0x" + request,
                data(
                        "limit",
                        money(left),
                        "released",
                        money("0.00"),
                        "drawn",
                        money("0.00"),
                        "reserved",
                        money("0.00")));
        platform.show(
                "/financing-requests/" + request,
                plain().put("state", "requested")
                        .set(
                                "documents",
                                JSON.valueToTree(
                                        List.of(Map.of("fingerprint", "0x" + request, "amount", money("1000.00"))))));
        happens("financing.financing-requested", of(payable, "financingId", request, "supplier", supplier));
    }

    private void quoted(LocalDate validUntil) {
        quoted(validUntil, validUntil);
    }

    /** @param last day of all quotes */
    private void quoted(LocalDate validUntil, LocalDate last) {
        happens("financing.financing-quoted", ofRequest("quoteId", Ids.next(), "validUntil", validUntil.toString()));
        assertEquals(last, variable(FINANCING, request, "quotesValidUntil"));
    }

    private void locked() {
        happens(
                "financing.piece-locked",
                ofRequest("approveBy", today().plusDays(5).toString()));
    }

    private void toTheLock() {
        requested(ENOUGH);
        quoted(today().plusDays(3));
        locked();
        waitsFor("approve");
    }

    private void approved() {
        happens(
                "financing.financing-approved",
                ofRequest("fundBy", today().plusDays(3).toString()));
    }

    private void paid() {
        happens(
                "financing.payout-instructed",
                ofRequest("attestBy", today().plusDays(4).toString()));
    }

    /** By a bank that registers nothing. */
    private void attested() {
        toTheLock();
        approved();
        paid();
        tells("funds-attested");
        waitsFor("money");
    }
}
