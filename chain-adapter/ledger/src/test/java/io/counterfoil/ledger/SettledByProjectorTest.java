package io.counterfoil.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where a projector settles the journal, its word ends a submission and nothing else does. The test is the projector: it
 * writes the outcome, then tells the submitter. Real chain, real journal.
 */
class SettledByProjectorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PLACES = 2;

    @TempDir
    static Path folder;

    private static Consortium consortium;
    private static TestDatabase database;

    private LateAnswers ledger;
    private JdbcSubmissionJournal journal;
    private Submitter submitter;

    /** The real ledger, whose receipts reach the submitter when the test lets them. */
    private static final class LateAnswers implements VoucherLedger {
        private final VoucherLedger real;
        private final CompletableFuture<Void> released = new CompletableFuture<>();
        private final AtomicInteger sightings = new AtomicInteger();

        private LateAnswers(VoucherLedger real) {
            this.real = real;
        }

        @Override
        public SignedTransaction sign(UUID participant, LedgerCommand command) {
            return real.sign(participant, command);
        }

        @Override
        public CompletionStage<Receipt> send(SignedTransaction transaction) {
            return send(transaction, takePlace());
        }

        @Override
        public SendingPlace takePlace() {
            return real.takePlace();
        }

        @Override
        public CompletionStage<Receipt> send(SignedTransaction transaction, SendingPlace place) {
            return real.send(transaction, place).thenCombine(released, (receipt, nothing) -> receipt);
        }

        @Override
        public CompletionStage<Set<TransactionHash>> transactionsIn(long blockNumber) {
            return real.transactionsIn(blockNumber);
        }

        @Override
        public Optional<SignedTransaction> signAgain(
                UUID participant, SignedTransaction earlier, SubmissionOutcome refused) {
            return real.signAgain(participant, earlier, refused);
        }

        @Override
        public long height() {
            return real.height();
        }

        @Override
        public Optional<Receipt> receipt(TransactionHash hash) {
            return real.receipt(hash);
        }

        @Override
        public Sighting sighting(TransactionHash hash) {
            Sighting sighting = real.sighting(hash);
            sightings.incrementAndGet();
            return sighting;
        }
    }

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
    void start() {
        ledger = new LateAnswers(consortium.ledger);
        journal = JdbcSubmissionJournal.withTables(database.empty());
        startSubmitter();
    }

    private void startSubmitter() {
        startSubmitter(Duration.ZERO);
    }

    private void startSubmitter(Duration adoptAfter) {
        submitter = new Submitter(
                ledger,
                journal,
                new SubmitterSettings(
                        false,
                        PLACES,
                        Duration.ofMillis(100),
                        Duration.ofMillis(50),
                        Duration.ofMillis(50),
                        Duration.ofSeconds(1),
                        100,
                        SubmitterSettings.PIPELINE_BLOCKS,
                        adoptAfter));
        submitter.start();
    }

    @AfterEach
    void stop() {
        ledger.released.complete(null);
        submitter.close();
    }

    private Submitted submit(String key) {
        UUID payable = UUID.randomUUID();
        return submitter.submit(
                new SubmissionRequest(consortium.debtor, key, "sha256-of-the-body", "issue"),
                new LedgerCommand.Issue(consortium.newPayable(payable, UUID.randomUUID(), 1_000)));
    }

    private static SubmissionOutcome onChain(TransactionHash hash) {
        return await().atMost(PATIENCE)
                .until(() -> consortium.ledger.receipt(hash), Optional::isPresent)
                .orElseThrow()
                .outcome();
    }

    /** What the projector does when it has committed the block. */
    private SubmissionOutcome project(TransactionHash hash) {
        SubmissionOutcome outcome = onChain(hash);
        journal.settle(hash, outcome);
        submitter.settled(hash, outcome);
        return outcome;
    }

    private void awaitReceiptTaken(TransactionHash hash) {
        await().atMost(PATIENCE).until(() -> {
            PendingSubmission tracked = submitter.pending().get(hash);
            return tracked != null && tracked.stage() == PendingSubmission.Stage.MINED;
        });
    }

    private static boolean isDone(Submitted submitted) {
        return submitted.ended().toCompletableFuture().isDone();
    }

    private static SubmissionOutcome ended(Submitted submitted) throws Exception {
        return submitted
                .ended()
                .toCompletableFuture()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .outcome();
    }

    /** Neither more nor fewer: a place too many would let in more than the limit, one too few would in time let in nothing. */
    private void assertPlacesFree(int free) {
        for (int i = 0; i < free; i++) {
            submit("fills-" + i);
        }
        assertThrows(LedgerBusyException.class, () -> submit("one-too-many"));
    }

    @Test
    void aReceiptAloneEndsNothingAndGivesNoPlaceBack() {
        ledger.released.complete(null);
        Submitted submitted = submit("receipt-only");
        TransactionHash hash = submitted.submission().hash();
        awaitReceiptTaken(hash);
        // Nor does the resolver, which finds the receipt on chain by itself.
        int before = ledger.sightings.get();
        await().atMost(PATIENCE).until(() -> ledger.sightings.get() >= before + 3);
        assertFalse(isDone(submitted));
        assertTrue(journal.find(hash).orElseThrow().isPending());
        assertPlacesFree(PLACES - 1);
    }

    @Test
    void theProjectorsWordAfterTheReceiptEndsIt() throws Exception {
        ledger.released.complete(null);
        Submitted submitted = submit("receipt-first");
        awaitReceiptTaken(submitted.submission().hash());
        SubmissionOutcome projected = project(submitted.submission().hash());
        assertEquals(SubmissionOutcome.State.CONFIRMED, projected.state());
        assertEquals(projected, ended(submitted));
        assertPlacesFree(PLACES);
    }

    @Test
    void theProjectorsWordBeforeTheReceiptEndsItAndTheReceiptChangesNothing() throws Exception {
        Submitted submitted = submit("projector-first");
        TransactionHash hash = submitted.submission().hash();
        SubmissionOutcome projected = project(hash);
        assertEquals(projected, ended(submitted));
        assertFalse(submitter.pending().containsKey(hash));

        ledger.released.complete(null);
        Submitted next = submit("next");
        awaitReceiptTaken(next.submission().hash()); // so the earlier receipt has come, too
        assertFalse(submitter.pending().containsKey(hash), "a late receipt brought it back");
        assertEquals(projected, journal.find(hash).orElseThrow().outcome());
        project(next.submission().hash());
        assertPlacesFree(PLACES);
    }

    @Test
    void aRefusalByTheContractIsToldAsTheProjectorSawIt() throws Exception {
        ledger.released.complete(null);
        Submitted submitted = submitter.submit(
                new SubmissionRequest(consortium.debtor, "reverted", "sha256-of-the-body", "accept"),
                new LedgerCommand.AcceptOffer(UUID.randomUUID()));
        assertEquals(
                SubmissionOutcome.State.REVERTED,
                project(submitted.submission().hash()).state());
        assertTrue(ended(submitted).failure().isPresent());
    }

    @Test
    void toldAgainFromManyThreadsAndOfHashesItDoesNotKnowItGivesOnePlaceBackOnce() throws Exception {
        ledger.released.complete(null);
        Submitted first = submit("told-often");
        Submitted other = submit("never-told");
        TransactionHash hash = first.submission().hash();
        SubmissionOutcome outcome = onChain(hash);
        journal.settle(hash, outcome);
        CompletableFuture<Void> together = new CompletableFuture<>();
        CompletableFuture<?>[] tellings = IntStream.range(0, 8)
                .mapToObj(i -> together.thenRunAsync(() -> {
                    submitter.settled(hash, outcome);
                    submitter.settled(
                            new TransactionHash("0x" + "%02x".formatted(i).repeat(32)), outcome);
                }))
                .toArray(CompletableFuture[]::new);
        together.complete(null);
        CompletableFuture.allOf(tellings).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertEquals(outcome, ended(first));
        assertFalse(isDone(other));
        assertPlacesFree(PLACES - 1);
    }

    @Test
    void aKeyAskedAgainMeanwhileEndsWithTheFirstAndTakesNoPlace() throws Exception {
        ledger.released.complete(null);
        Submitted first = submit("asked-twice");
        Submitted again = submit("asked-twice");
        assertTrue(again.replayed());
        SubmissionOutcome projected = project(first.submission().hash());
        assertEquals(projected, ended(first));
        assertEquals(projected, ended(again));
        assertEquals(projected, ended(submit("asked-twice")), "after the end the journal answers");
        assertPlacesFree(PLACES);
    }

    /** The word was lost, or another process has the projector: the journal has the outcome all the same. */
    @Test
    void aProjectorThatOnlyWroteTheOutcomeIsNoticed() throws Exception {
        Submitted submitted = submit("untold");
        TransactionHash hash = submitted.submission().hash();
        SubmissionOutcome outcome = onChain(hash);
        journal.settle(hash, outcome);
        ledger.released.complete(null);
        assertEquals(outcome, ended(submitted));
        assertPlacesFree(PLACES);
    }

    /** Another instance has it in hand, as far as this one can tell. */
    @Test
    void whatAnotherInstanceStoredIsLeftAloneUntilItIsSomeTimeOld() {
        ledger.released.complete(null);
        submitter.close();
        SignedTransaction signed = ledger.sign(
                consortium.debtor,
                new LedgerCommand.Issue(consortium.newPayable(UUID.randomUUID(), UUID.randomUUID(), 1_000)));
        SubmissionRequest request = new SubmissionRequest(consortium.debtor, "others", "sha256-of-the-body", "issue");
        journal.store(Submission.pending(request, signed));
        Duration old = Duration.ofSeconds(2);
        long started = System.nanoTime();
        startSubmitter(old);
        awaitReceiptTaken(signed.hash());
        assertTrue(System.nanoTime() - started >= old.toNanos(), "it was taken up at once");
        assertTrue(consortium.ledger.receipt(signed.hash()).isPresent(), "it was not sent again");
    }

    @Test
    void whatAnEarlierProcessLeftPendingWaitsForTheProjectorAndHoldsNoPlace() throws Exception {
        ledger.released.complete(null);
        submitter.close();
        SignedTransaction signed = ledger.sign(
                consortium.debtor,
                new LedgerCommand.Issue(consortium.newPayable(UUID.randomUUID(), UUID.randomUUID(), 1_000)));
        SubmissionRequest request = new SubmissionRequest(consortium.debtor, "left", "sha256-of-the-body", "issue");
        journal.store(Submission.pending(request, signed));
        startSubmitter();
        awaitReceiptTaken(signed.hash());
        assertTrue(journal.find(signed.hash()).orElseThrow().isPending());
        project(signed.hash());
        assertFalse(submitter.pending().containsKey(signed.hash()));
        assertPlacesFree(PLACES);
    }
}
