package io.counterfoil.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.fisco.FiscoNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A command lapses only when it can be on chain no more. The node mines late as a real chain can, and fails as real storage
 * can; the line in front of it can lose what it gets.
 */
class LapseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** What consensus can be ahead of the committed block. */
    private static final int LATE = 50;

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
    void connect() {
        line = FaultProxy.inFrontOf(consortium.port());
        node = FiscoNode.connect(Consortium.settings(line.port()));
        ledger = node.voucherLedger(consortium.deployment, consortium.vault);
        journal = JdbcSubmissionJournal.withTables(database.empty());
    }

    @AfterEach
    void disconnect() throws IOException {
        submitter.close();
        consortium.devNode().failReceipts(0);
        node.close();
        line.close();
    }

    private void startSubmitter(int pipelineBlocks) {
        submitter = new Submitter(
                ledger,
                journal,
                new SubmitterSettings(
                        true,
                        10,
                        Duration.ofMillis(300),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(300),
                        100,
                        pipelineBlocks,
                        Duration.ZERO));
        submitter.start();
    }

    private static LedgerCommand issue(UUID payable) {
        return new LedgerCommand.Issue(consortium.newPayable(payable, UUID.randomUUID(), 1_000));
    }

    /** Returns when the node has it, so that it and no other is the late one. */
    private SignedTransaction submitLate(UUID payable) {
        consortium.devNode().mineNextLate(LATE);
        SubmissionRequest request =
                new SubmissionRequest(consortium.debtor, payable.toString(), "sha256-of-the-body", "issue");
        SignedTransaction late =
                submitter.submit(request, issue(payable)).submission().transaction();
        await().atMost(PATIENCE).until(() -> consortium.devNode().waitingTransactions() == 1);
        return late;
    }

    /** As an earlier process left it: signed and stored, but it died before it was sent. */
    private SignedTransaction storeUnsent(UUID payable) {
        SignedTransaction signed = ledger.sign(consortium.debtor, issue(payable));
        journal.store(Submission.pending(
                new SubmissionRequest(consortium.debtor, payable.toString(), "sha256-of-the-body", "issue"), signed));
        return signed;
    }

    private SubmissionOutcome outcome(SignedTransaction transaction) {
        return journal.find(transaction.hash()).orElseThrow().outcome();
    }

    private void awaitState(SubmissionOutcome.State state, SignedTransaction transaction) {
        await().atMost(PATIENCE).until(() -> outcome(transaction).state() == state);
    }

    private static void makeBlocksUpTo(long number) {
        consortium.makeBlocks(
                Math.toIntExact(Math.max(0, number - consortium.devNode().height())));
    }

    /** The resolver has looked a few times. */
    private void letItBeLookedAt() {
        int rounds = submitter.rounds();
        await().atMost(PATIENCE).until(() -> submitter.rounds() >= rounds + 10);
    }

    @Test
    void whatIsMinedPastItsLimitNeverLapses() {
        startSubmitter(SubmitterSettings.PIPELINE_BLOCKS);
        UUID payable = UUID.randomUUID();
        SignedTransaction late = submitLate(payable);
        makeBlocksUpTo(late.blockLimit() + LATE - 2); // the next block is its own
        letItBeLookedAt();
        assertEquals(SubmissionOutcome.State.PENDING, outcome(late).state(), "the chain is past its limit, no more");
        makeBlocksUpTo(late.blockLimit() + LATE + 1);
        awaitState(SubmissionOutcome.State.CONFIRMED, late);
        assertEquals(late.blockLimit() + LATE, outcome(late).blockNumber());
        assertTrue(consortium.reads.payable(payable).isPresent());
    }

    /** What the test above would find without the pipeline; and how whoever reads the blocks mends it. */
    @Test
    void whatWasCalledLapsedTooEarlyIsCorrectedByWhoeverFindsItInABlock() {
        startSubmitter(0);
        SignedTransaction late = submitLate(UUID.randomUUID());
        makeBlocksUpTo(late.blockLimit());
        awaitState(SubmissionOutcome.State.LAPSED, late);
        makeBlocksUpTo(late.blockLimit() + LATE + 1);
        SubmissionOutcome mined =
                consortium.ledger.receipt(late.hash()).orElseThrow().outcome();
        assertEquals(mined, journal.settle(late.hash(), mined).orElseThrow().outcome());
        assertEquals(
                mined,
                journal.settle(late.hash(), SubmissionOutcome.LAPSED)
                        .orElseThrow()
                        .outcome());
    }

    @Test
    void whatWasNeverSentLapsesOnceTheLimitAndThePipelineAreReadWithoutIt() {
        UUID payable = UUID.randomUUID();
        SignedTransaction unsent = storeUnsent(payable);
        makeBlocksUpTo(unsent.blockLimit());
        startSubmitter(SubmitterSettings.PIPELINE_BLOCKS);
        letItBeLookedAt();
        assertEquals(SubmissionOutcome.State.PENDING, outcome(unsent).state());
        makeBlocksUpTo(unsent.blockLimit() + SubmitterSettings.PIPELINE_BLOCKS);
        awaitState(SubmissionOutcome.State.LAPSED, unsent);
        assertTrue(consortium.reads.payable(payable).isEmpty());
    }

    /** One error is that of a failing storage, which is also that of a missing row: the blocks know better. */
    @Test
    void noErrorOfTheNodeIsEnoughToLapse() {
        SignedTransaction mined = storeUnsent(UUID.randomUUID());
        consortium.send(mined).orThrow();
        makeBlocksUpTo(mined.blockLimit() + 1);
        for (int error : new int[] {-32000, -32603, 3002, 3008}) {
            consortium.devNode().failReceipts(error);
            startSubmitter(0);
            letItBeLookedAt();
            assertEquals(SubmissionOutcome.State.PENDING, outcome(mined).state(), "with error " + error);
            submitter.close();
        }
        consortium.devNode().failReceipts(0);
        startSubmitter(0);
        awaitState(SubmissionOutcome.State.CONFIRMED, mined);
    }

    @Test
    void whileBlocksCannotBeReadNothingLapsesAndThenAllDoesTogether() {
        SignedTransaction first = storeUnsent(UUID.randomUUID());
        consortium.makeBlocks(5);
        SignedTransaction last = storeUnsent(UUID.randomUUID());
        makeBlocksUpTo(last.blockLimit() + 1);
        line.fail(FaultProxy.Fault.ANSWERS_LOST);
        startSubmitter(0);
        await().atMost(PATIENCE).until(() -> submitter.rounds() >= 1);
        assertEquals(SubmissionOutcome.State.PENDING, outcome(first).state());
        line.heal();
        awaitState(SubmissionOutcome.State.LAPSED, first);
        awaitState(SubmissionOutcome.State.LAPSED, last);
    }
}
