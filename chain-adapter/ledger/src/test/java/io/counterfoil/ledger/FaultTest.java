package io.counterfoil.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is lost on the way to the node or back is found out, and nothing happens twice. */
class FaultTest extends FaultyLine {

    @Test
    void anAnswerThatIsLostIsFoundByItsHash() {
        UUID payable = UUID.randomUUID();
        LedgerCommand issue = issue(payable);
        line.fail(FaultProxy.Fault.ANSWERS_LOST);
        Submitted submitted = submitter.submit(request("answer-lost"), issue);
        await().atMost(PATIENCE).until(() -> consortium.reads.payable(payable).isPresent());
        assertTrue(journal.find(submitted.submission().hash()).orElseThrow().isPending(), "the answer was not lost");
        line.heal();
        assertEquals(
                SubmissionOutcome.State.CONFIRMED,
                ended("answer-lost").outcome().state());
        assertEquals(
                SubmissionOutcome.State.CONFIRMED,
                submitted.ended().toCompletableFuture().join().outcome().state());
    }

    @Test
    void aTransactionThatIsLostIsSentAgainAndIsOnChainOnce() {
        UUID payable = UUID.randomUUID();
        LedgerCommand issue = issue(payable);
        line.fail(FaultProxy.Fault.REQUESTS_LOST);
        Submitted submitted = submitter.submit(request("request-lost"), issue);
        line.heal();
        Submission ended = ended("request-lost");
        assertEquals(SubmissionOutcome.State.CONFIRMED, ended.outcome().state());
        assertEquals(submitted.submission().hash(), ended.hash(), "other bytes were sent");
        assertTrue(consortium.reads.payable(payable).isPresent());
    }

    @Test
    void theSameBytesSentTenTimesAreOnChainOnce() {
        UUID payable = UUID.randomUUID();
        SignedTransaction signed = ledger.sign(consortium.debtor, issue(payable));
        Receipt first = join(ledger.send(signed));
        for (int i = 0; i < 9; i++) {
            assertEquals(first, join(ledger.send(signed)), "a repetition has another receipt");
        }
        assertEquals(1, consortium.reads.pieces(payable, 0, 100).size());
    }

    @Test
    void aKeyUsedTwiceSignsOnceAndAnotherBodyIsRefused() {
        UUID payable = UUID.randomUUID();
        Submitted first = submitter.submit(request("key-twice"), issue(payable));
        Submitted second = submitter.submit(request("key-twice"), issue(UUID.randomUUID()));
        assertFalse(first.replayed());
        assertTrue(second.replayed());
        assertEquals(first.submission().hash(), second.submission().hash());
        SubmissionRequest otherBody = new SubmissionRequest(consortium.debtor, "key-twice", "another", "issue");
        LedgerCommand command = issue(UUID.randomUUID());
        assertThrows(IdempotencyKeyReusedException.class, () -> submitter.submit(otherBody, command));
        assertEquals(
                SubmissionOutcome.State.CONFIRMED, ended("key-twice").outcome().state());
    }

    @Test
    void aRevertIsStoredWithTheContractsOwnError() {
        UUID nobodysPiece = UUID.randomUUID();
        submitter.submit(request("reverted"), new LedgerCommand.AcceptOffer(nobodysPiece));
        SubmissionOutcome outcome = ended("reverted").outcome();
        assertEquals(SubmissionOutcome.State.REVERTED, outcome.state());
        assertInstanceOf(LedgerError.class, outcome.failure().orElseThrow());
    }

    @Test
    void whatWasPendingWhenAProcessDiedIsResolvedByTheNext() {
        UUID payable = UUID.randomUUID();
        submitter.close();
        Submission stored = Submission.pending(request("crashed"), ledger.sign(consortium.debtor, issue(payable)));
        journal.store(stored); // and the process died before it was sent
        try (Submitter next = new Submitter(ledger, journal, settings(10))) {
            next.start();
            assertEquals(
                    SubmissionOutcome.State.CONFIRMED,
                    ended("crashed").outcome().state());
        }
        assertTrue(consortium.reads.payable(payable).isPresent());
    }

    @Test
    void whatTheChainHasPassedByLapses() {
        UUID payable = UUID.randomUUID();
        submitter.close();
        SignedTransaction signed = ledger.sign(consortium.debtor, issue(payable));
        // A block limit that the chain has reached already, as if 500 blocks had gone by while the process was down.
        SignedTransaction old = new SignedTransaction(signed.hash(), "0x00", consortium.ledger.height());
        journal.store(Submission.pending(request("lapsed"), old));
        try (Submitter next = new Submitter(ledger, journal, settings(10))) {
            next.start();
            assertEquals(
                    SubmissionOutcome.State.LAPSED, ended("lapsed").outcome().state());
        }
        assertTrue(consortium.reads.payable(payable).isEmpty());
    }

    @Test
    void aNodeThatRestartsLosesNothingOfWhatIsUnderWay() {
        List<UUID> payables = Stream.generate(UUID::randomUUID).limit(6).toList();
        List<LedgerCommand> commands = payables.stream().map(FaultyLine::issue).toList();
        for (int i = 0; i < commands.size(); i++) {
            submitter.submit(request("restart-" + i), commands.get(i));
            if (i == 2) {
                consortium.stopNode();
                line.cut();
            }
        }
        consortium.startNodeAgain();
        for (int i = 0; i < commands.size(); i++) {
            assertEquals(
                    SubmissionOutcome.State.CONFIRMED,
                    ended("restart-" + i).outcome().state());
        }
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> consortium.reads.payables(payables).size() == payables.size());
    }

    private static Receipt join(CompletionStage<Receipt> receipt) {
        return receipt.toCompletableFuture().join();
    }
}
