package io.counterfoil.workflow.caseflow;

import static io.counterfoil.workflow.caseflow.ProcessName.FINANCING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Ids;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The paths of financing, F1 to F10, that people choose. */
@QuarkusTest
class FinancingPathsTest extends FinancingStory {

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

    /** What the first quote costs is too much; the second one fits, and the third is not needed any more. */
    /** Quotes that came while the first one was tried are not forgotten. */
    /** Nobody's task is taken away from under the hands of a person who gave no instruction. */
    /** Only what a person can do something about goes to a person. */
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
}
