package io.counterfoil.workflow.caseflow;

import static io.counterfoil.workflow.caseflow.ProcessName.FINANCING;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Ids;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The paths of financing on which a standing instruction takes a quote, or does not. */
@QuarkusTest
class StandingInstructionPathsTest extends FinancingStory {

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

    @Test
    void withoutAnInstructionALaterQuoteLeavesTheTask() {
        requested(ENOUGH);
        quoted(today().plusDays(3));
        String task = task(FINANCING, request, "choose").id();
        quoted(today().plusDays(4));
        assertEquals(task, task(FINANCING, request, "choose").id());
    }

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
}
