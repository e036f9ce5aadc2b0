package io.counterfoil.workflow.caseflow;

import static io.counterfoil.workflow.caseflow.ProcessName.CONFIRMATION;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.kernel.Ids;
import io.counterfoil.workflow.Story;
import io.counterfoil.workflow.caseflow.CaseFiles.Parked;
import io.counterfoil.workflow.platform.PlatformFact;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Events that come early, late, twice, or not at all for a while. */
@QuarkusTest
class DriveCasesTest extends Story {

    @Inject
    LeftOutEvents leftOut;

    @Inject
    DriveCases drive;

    @Test
    void twoConsentsBeforeTheChecksAreDoneWaitForThem() {
        platform.failReads(Integer.MAX_VALUE);
        UUID payable = recorded(plain());
        consented(payable, 1);
        consented(payable, 0);
        assertEquals(List.of("read"), waits(CONFIRMATION, payable));
        assertEquals(List.of("PayableConsented", "PayableConsented"), parked(payable));
        platform.failReads(0);
        readAgain(payable, "issue");
        assertEquals(List.of(), parked(payable));
    }

    @Test
    void ofTwoParkedConsentsTheLastOneCounts() {
        platform.failReads(Integer.MAX_VALUE);
        UUID payable = recorded(plain());
        consented(payable, 2);
        consented(payable, 1);
        platform.failReads(0);
        readAgain(payable, "consent");
        consented(payable, 0);
        assertEquals(List.of("issue"), waits(CONFIRMATION, payable));
    }

    @Test
    void aWholeLifeInOnePageOfTheFeed() {
        UUID payable = Ids.next();
        platform.show("/payables/" + payable, plain().put("id", payable.toString()));
        platform.tell(
                "payable.payable-recorded",
                of(payable)
                        .put("dueOn", today().plusMonths(3).toString())
                        .put("rootId", root(payable).toString()));
        platform.tell("payable.payable-consented", of(payable, "consentsMissing", 0));
        platform.tell(
                "payable.voucher-issued",
                ofRoot(payable).put("acceptBy", today().plusDays(10).toString()));
        platform.tell("piece.offer-accepted", ofRoot(payable));
        feed.round();
        assertOutcome("held", CONFIRMATION, payable);
        assertEquals(List.of("first"), waits(ProcessName.LIQUIDATION, payable));
    }

    /** Of different payables beside each other, of one in their order, each once; a broken one among them is left out alone. */
    @Test
    void wholeLivesOfManyPayablesInOnePageOfTheFeed() {
        List<UUID> payables = Stream.generate(Ids::next).limit(10).toList(); // a page is 50 events
        long late = position.late();
        long before = leftOut.howMany();
        List<JsonNode> told = new ArrayList<>();
        payables.forEach(payable -> {
            platform.show("/payables/" + payable, plain().put("id", payable.toString()));
            told.add(platform.tell(
                    "payable.payable-recorded",
                    of(payable)
                            .put("dueOn", today().plusMonths(3).toString())
                            .put("rootId", root(payable).toString())));
        });
        platform.tell("payable.payable-recorded", of(Ids.next())); // without its due date
        payables.forEach(
                payable -> told.add(platform.tell("payable.payable-consented", of(payable, "consentsMissing", 0))));
        payables.forEach(payable -> told.add(platform.tell(
                "payable.voucher-issued",
                ofRoot(payable).put("acceptBy", today().plusDays(10).toString()))));
        payables.forEach(payable -> told.add(platform.tell("piece.offer-accepted", ofRoot(payable))));
        told.subList(0, 5).forEach(platform::tellAgain);
        for (int failure = 0; failure < 4; failure++) {
            assertThrows(IllegalArgumentException.class, feed::round);
        }
        feed.round();
        payables.forEach(payable -> {
            assertOutcome("held", CONFIRMATION, payable);
            assertEquals(List.of("first"), waits(ProcessName.LIQUIDATION, payable));
        });
        assertEquals(late, position.late());
        assertEquals(before + 1, leftOut.howMany());
    }

    @Test
    void whatComesAfterTheEndIsDroppedAndCounted() {
        UUID payable = recorded(plain());
        happens("payable.payable-refused", of(payable));
        long late = position.late();
        consented(payable, 0);
        assertEquals(late + 1, position.late());
        assertEquals(List.of(), parked(payable));
        assertOutcome("refused", CONFIRMATION, payable);
    }

    @Test
    void theSameEventTwiceCountsOnce() {
        UUID payable = recorded(plain());
        JsonNode consent = happens("payable.payable-consented", of(payable, "consentsMissing", 0));
        assertEquals(List.of("issue"), waits(CONFIRMATION, payable));
        day(today().plusDays(2));
        assertEquals(List.of("consent"), waits(CONFIRMATION, payable), "asked again");
        platform.tellAgain(consent);
        feed.round();
        assertEquals(List.of("consent"), waits(CONFIRMATION, payable), "it is no new consent");
        consented(payable, 0);
        assertEquals(List.of("issue"), waits(CONFIRMATION, payable), "this one is");
    }

    @Test
    void aSilentFeedIsReadAgainFromTheLastSequence() {
        UUID payable = recorded(plain());
        String last = position.position();
        platform.fallSilent(true);
        platform.tell("payable.payable-consented", of(payable, "consentsMissing", 1));
        platform.tell("payable.payable-consented", of(payable, "consentsMissing", 0));
        assertThrows(RuntimeException.class, feed::round);
        assertEquals(last, position.position(), "nothing is passed over");
        assertEquals(List.of("consent"), waits(CONFIRMATION, payable));
        platform.fallSilent(false);
        feed.round();
        assertEquals(List.of("issue"), waits(CONFIRMATION, payable));
        assertNotEquals(last, position.position());
    }

    @Test
    void anEventClosesTheTaskThatWaitedAndNotTheNextOfTheSameStep() {
        UUID payable = recorded(plain());
        String first = task(CONFIRMATION, payable, "consent").id();
        consented(payable, 1);
        String next = task(CONFIRMATION, payable, "consent").id();
        assertNotEquals(first, next);
        consented(payable, 0);
        assertEquals(List.of("issue"), waits(CONFIRMATION, payable));
    }

    @Test
    void whatCannotBeTakenUpIsLeftOutAndHoldsUpNothing() {
        long before = leftOut.howMany();
        platform.tell("payable.payable-recorded", data("payableId", Ids.next()));
        UUID next = Ids.next();
        platform.show("/payables/" + next, plain().put("id", next.toString()));
        platform.tell(
                "payable.payable-recorded",
                of(next, "dueOn", today().plusMonths(3).toString(), "rootId", root(next)));
        for (int tried = 1; tried < 5; tried++) {
            assertThrows(IllegalArgumentException.class, feed::round);
        }
        feed.round();
        assertEquals(before + 1, leftOut.howMany());
        assertEquals(List.of("consent"), waits(CONFIRMATION, next));
    }

    /** Kept, it would meet the next wait of its name, which it does not mean. */
    @Test
    void whatACaseDoesNotWaitForIsForgottenAndCounted() {
        UUID payable = heldPayable();
        long late = position.late();
        happens("settlement.settlement-withdrawn", of(payable, "settlementId", Ids.next()));
        assertEquals(late + 1, position.late());
        assertEquals(
                List.of(), files.parked(caseOf(ProcessName.LIQUIDATION, payable).id()));
        happens("settlement.settlement-instructed", of(payable, "settlementId", Ids.next()));
        assertEquals(List.of("money"), waits(ProcessName.LIQUIDATION, payable));
    }

    /** As after a kill: the day is stored, its timers have not fired. */
    @Test
    void whatADayLeftBehindComesBeforeItsEvents() throws IOException {
        UUID payable = recorded(plain());
        consented(payable, 0);
        JsonNode moved = platform.moveTo(today().plusDays(4).toString());
        assertTrue(drive.takeUp(position.position(), JSON.treeToValue(moved, PlatformFact.class)));
        issued(payable);
        assertEquals(List.of("accept"), waits(CONFIRMATION, payable));
        assertTrue(
                paths.of(caseOf(CONFIRMATION, payable).instance()).steps().stream()
                        .anyMatch(step -> step.activity().equals("issue_late")),
                "the day's timer came first");
    }

    @Test
    void whatIsAboutNoCaseChangesNothing() {
        UUID payable = Ids.next();
        String last = position.position();
        consented(payable, 0);
        assertNotEquals(last, position.position(), "it is passed");
        assertEquals(List.of(), files.openOf(CONFIRMATION, debtor));
    }

    private List<String> parked(UUID payable) {
        return files.parked(caseOf(CONFIRMATION, payable).id()).stream()
                .map(Parked::message)
                .toList();
    }

    /** After the pause that a call makes before it is tried again. */
    private void readAgain(UUID payable, String then) {
        await().atMost(20, SECONDS).until(() -> {
            feed.round();
            return waits(CONFIRMATION, payable).equals(List.of(then));
        });
    }
}
