package io.counterfoil.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.fisco.NodeSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is lost on the way to the node or back is found out, and nothing happens twice. Real SDK, real node, real line. */
class FaultTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Consortium consortium;
    private static TestDatabase database;

    private FaultProxy line;
    private FiscoNode node;
    private VoucherLedger ledger;
    private JdbcSubmissionJournal journal;
    private Submitter submitter;

    @BeforeAll
    static void startChain() {
        database = TestDatabase.start(folder.resolve("postgres"));
        consortium = Consortium.start(folder);
    }

    @AfterAll
    static void stopChain() {
        consortium.close();
        database.close();
    }

    @BeforeEach
    void connectThroughTheLine() {
        line = FaultProxy.inFrontOf(consortium.port());
        NodeSettings usual = Consortium.settings(line.port());
        node = FiscoNode.connect(new NodeSettings(
                usual.peers(),
                usual.chainId(),
                usual.groupId(),
                null,
                false,
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                4,
                Duration.ofMillis(300)));
        ledger = node.voucherLedger(consortium.deployment, consortium.vault);
        journal = JdbcSubmissionJournal.withTables(database.empty());
        submitter = new Submitter(ledger, journal, settings(10));
        submitter.start();
    }

    @AfterEach
    void disconnect() throws IOException {
        submitter.close();
        node.close();
        line.close();
    }

    private static SubmitterSettings settings(int unsettledMax) {
        return new SubmitterSettings(
                true,
                unsettledMax,
                Duration.ofMillis(300),
                Duration.ofMillis(200),
                Duration.ofMillis(300),
                Duration.ofSeconds(1),
                100,
                0,
                Duration.ZERO);
    }

    private static SubmissionRequest request(String key) {
        return new SubmissionRequest(consortium.debtor, key, "sha256-of-the-body", "issue");
    }

    private static LedgerCommand issue(UUID payable) {
        return new LedgerCommand.Issue(consortium.newPayable(payable, UUID.randomUUID(), 1_000));
    }

    private Submission ended(String key) {
        return await().atMost(PATIENCE)
                .until(() -> journal.find(consortium.debtor, key).orElseThrow(), submission -> !submission.isPending());
    }

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

    @Test
    void aNodeThatRestartsLosesNothingOfWhatIsUnderWay() {
        List<UUID> payables = Stream.generate(UUID::randomUUID).limit(6).toList();
        List<LedgerCommand> commands = payables.stream().map(FaultTest::issue).toList();
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
