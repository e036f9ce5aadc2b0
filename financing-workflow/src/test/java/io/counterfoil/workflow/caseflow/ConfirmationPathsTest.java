package io.counterfoil.workflow.caseflow;

import static io.counterfoil.workflow.caseflow.ProcessName.CONFIRMATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.workflow.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The paths of confirmation, C1 to C6. */
@QuarkusTest
class ConfirmationPathsTest extends Story {

    @Test
    void c1FindingAnsweredTwoConsentsIssuedAccepted() {
        UUID payable = recorded(longTenor());
        assertEquals(List.of("answer"), waits(CONFIRMATION, payable));
        done(task(CONFIRMATION, payable, "answer"), debtor, "enterprise-maker", "the machine is paid by its output");
        assertEquals(List.of("consent"), waits(CONFIRMATION, payable));
        consented(payable, 1);
        assertEquals(List.of("consent"), waits(CONFIRMATION, payable));
        consented(payable, 0);
        assertEquals(List.of("issue"), waits(CONFIRMATION, payable));
        issued(payable);
        assertEquals(List.of("accept"), waits(CONFIRMATION, payable));
        accepted(payable);
        assertOutcome("held", CONFIRMATION, payable);
        assertEquals(List.of("first"), waits(ProcessName.LIQUIDATION, payable));
    }

    @Test
    void c2Refused() {
        UUID payable = recorded(plain());
        assertEquals(List.of("consent"), waits(CONFIRMATION, payable));
        happens("payable.payable-refused", of(payable, "reason", "twice"));
        assertOutcome("refused", CONFIRMATION, payable);
    }

    @Test
    void c3RemindedTwiceThenLapsed() {
        UUID payable = recorded(plain());
        day(lastDay(payable, "confirmBy").minusDays(1));
        day(lastDay(payable, "confirmBy"));
        assertEquals(2, reminders(payable), "reminders");
        happens("payable.payable-lapsed", of(payable));
        assertOutcome("lapsed", CONFIRMATION, payable);
    }

    @Test
    void c4IssueLateAskedAgainIssuedDeclined() {
        UUID payable = recorded(plain());
        consented(payable, 0);
        assertEquals(List.of("issue"), waits(CONFIRMATION, payable));
        day(today().plusDays(2));
        assertEquals(List.of("consent"), waits(CONFIRMATION, payable));
        consented(payable, 0);
        issued(payable);
        happens("piece.offer-declined", ofRoot(payable));
        assertOutcome("declined", CONFIRMATION, payable);
    }

    @Test
    void theLastConsentIsSeenByTheIssueAlone() {
        UUID payable = recorded(plain());
        issued(payable);
        assertEquals(List.of("accept"), waits(CONFIRMATION, payable));
    }

    @Test
    void c5WithdrawnByTheDebtor() {
        UUID payable = issuedPayable();
        happens("piece.offer-withdrawn", ofRoot(payable));
        assertOutcome("withdrawn", CONFIRMATION, payable);
    }

    @Test
    void c6NotAcceptedInTime() {
        UUID payable = issuedPayable();
        day(lastDay(payable, "acceptBy").plusDays(1));
        assertTrue(alerts(payable) > 0, "alerted");
        happens("piece.offer-expired", ofRoot(payable));
        assertOutcome("expired", CONFIRMATION, payable);
    }
}
