package io.counterfoil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Places in flight are few: while none is free nothing is signed or stored, and none is kept by what did not need it. */
class BusyTest extends FaultyLine {

    @Test
    void whileNothingIsAnsweredCallersWaitAndAreThenToldThatTheLedgerIsBusy() {
        LedgerCommand command = issue(UUID.randomUUID());
        SignedTransaction signed = ledger.sign(consortium.debtor, command);
        line.fail(FaultProxy.Fault.REQUESTS_LOST);
        List<CompletionStage<Receipt>> inFlight =
                IntStream.range(0, 4).mapToObj(i -> ledger.send(signed)).toList();
        assertThrows(LedgerBusyException.class, () -> ledger.send(signed));
        for (CompletionStage<Receipt> lost : inFlight) {
            CompletionException failed = assertThrows(
                    CompletionException.class, () -> lost.toCompletableFuture().join());
            assertInstanceOf(LedgerUnknownException.class, failed.getCause());
        }
        line.heal();
    }

    @Test
    void whileNoPlaceInFlightIsFreeNothingIsStoredEither() {
        LedgerCommand command = issue(UUID.randomUUID());
        SignedTransaction signed = ledger.sign(consortium.debtor, command);
        line.fail(FaultProxy.Fault.REQUESTS_LOST);
        List<CompletionStage<Receipt>> inFlight =
                IntStream.range(0, 4).mapToObj(i -> ledger.send(signed)).toList();
        assertThrows(LedgerBusyException.class, () -> submitter.submit(request("no-place"), command));
        assertTrue(journal.find(consortium.debtor, "no-place").isEmpty());
        line.heal();
        inFlight.forEach(lost -> assertThrows(
                CompletionException.class, () -> lost.toCompletableFuture().join()));
        submitter.submit(request("no-place"), command);
        assertEquals(
                SubmissionOutcome.State.CONFIRMED, ended("no-place").outcome().state());
    }

    @Test
    void aPlaceThatWasNotNeededIsGivenBack() {
        SubmissionRequest request = request("place-given-back");
        LedgerCommand command = issue(UUID.randomUUID());
        SubmissionRequest otherBody = new SubmissionRequest(consortium.debtor, "place-given-back", "other", "issue");
        submitter.submit(request, command);
        UUID nobody = UUID.randomUUID();
        for (int i = 0; i < 5; i++) { // four places in flight
            SubmissionRequest unsigned = new SubmissionRequest(nobody, "unsigned-" + i, "body", "issue");
            assertThrows(UnknownKeyException.class, () -> submitter.submit(unsigned, command));
            assertThrows(IdempotencyKeyReusedException.class, () -> submitter.submit(otherBody, command));
        }
        UUID payable = UUID.randomUUID();
        submitter.submit(request("place-is-free"), issue(payable));
        assertEquals(
                SubmissionOutcome.State.CONFIRMED,
                ended("place-is-free").outcome().state());
    }

    @Test
    void moreSubmissionsThanAllowedAreNeitherSignedNorStored() {
        submitter.close();
        try (Submitter narrow = new Submitter(ledger, journal, settings(2))) {
            List<LedgerCommand> commands =
                    List.of(issue(UUID.randomUUID()), issue(UUID.randomUUID()), issue(UUID.randomUUID()));
            line.fail(FaultProxy.Fault.REQUESTS_LOST);
            narrow.submit(request("narrow-1"), commands.get(0));
            narrow.submit(request("narrow-2"), commands.get(1));
            assertThrows(LedgerBusyException.class, () -> narrow.submit(request("narrow-3"), commands.get(2)));
            assertTrue(journal.find(consortium.debtor, "narrow-3").isEmpty());
            line.heal();
            narrow.start();
            ended("narrow-1");
            ended("narrow-2");
        }
    }
}
