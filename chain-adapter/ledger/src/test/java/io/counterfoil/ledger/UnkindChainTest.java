package io.counterfoil.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devnode.ledger.Sealing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain that takes its time for a block, puts its transactions into another order, and mines some past their limit. */
class UnkindChainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LATE_BLOCKS = 50;
    private static final int COMMANDS = 60;
    private static final int ONE_OF_SO_MANY_IS_LATE = 20;

    @TempDir
    Path folder;

    private TestDatabase database;
    private Consortium consortium;
    private JdbcSubmissionJournal journal;
    private Submitter submitter;

    @BeforeEach
    void start() {
        long seed = Long.getLong("counterfoil.seed", System.nanoTime());
        System.out.println("UnkindChainTest seed " + seed);
        database = TestDatabase.start(folder.resolve("postgres"));
        Sealing unkind = Sealing.AT_ONCE.withInterval(Duration.ofMillis(5)).withShuffleSeed(seed);
        consortium = Consortium.start(folder, unkind);
        journal = JdbcSubmissionJournal.withTables(database.empty());
        submitter = new Submitter(
                consortium.ledger,
                journal,
                new SubmitterSettings(
                        true,
                        2 * COMMANDS,
                        Duration.ofSeconds(5),
                        Duration.ofMillis(100),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        100,
                        SubmitterSettings.PIPELINE_BLOCKS,
                        Duration.ZERO));
        submitter.start();
    }

    @AfterEach
    void stop() {
        submitter.close();
        consortium.close();
        database.close();
    }

    @Test
    void everyCommandHappensOnceAndNoneIsCalledLapsed() {
        Map<UUID, Submitted> submitted = new HashMap<>();
        List<Submitted> late = new ArrayList<>();
        for (int i = 1; i <= COMMANDS; i++) {
            boolean isLate = i % ONE_OF_SO_MANY_IS_LATE == 0;
            UUID payable = UUID.randomUUID();
            if (isLate) { // alone on its way, so that it is the one that is kept back
                await().atMost(PATIENCE).until(() -> consortium.devNode().waitingTransactions() == late.size());
                consortium.devNode().mineNextLate(LATE_BLOCKS);
            }
            submitted.put(payable, issue(payable));
            if (isLate) {
                late.add(submitted.get(payable));
                await().atMost(PATIENCE).until(() -> consortium.devNode().waitingTransactions() == late.size());
            }
        }
        long lastLimit = late.stream()
                .mapToLong(one -> one.submission().transaction().blockLimit())
                .max()
                .orElseThrow();
        while (consortium.devNode().height() <= lastLimit + LATE_BLOCKS) {
            consortium.makeBlocks(1);
        }
        submitted.forEach((payable, one) -> {
            SubmissionOutcome outcome = await().atMost(PATIENCE)
                    .until(
                            () -> journal.find(one.submission().hash())
                                    .orElseThrow()
                                    .outcome(),
                            found -> found.state() != SubmissionOutcome.State.PENDING);
            assertEquals(SubmissionOutcome.State.CONFIRMED, outcome.state());
            assertEquals(1, consortium.reads.pieces(payable, 0, 10).size());
        });
        late.forEach(one -> assertTrue(
                journal.find(one.submission().hash()).orElseThrow().outcome().blockNumber()
                        > one.submission().transaction().blockLimit(),
                "none was late"));
    }

    private Submitted issue(UUID payable) {
        return submitter.submit(
                new SubmissionRequest(consortium.debtor, payable.toString(), "sha256-of-the-body", "issue"),
                new LedgerCommand.Issue(consortium.newPayable(payable, UUID.randomUUID(), 1_000)));
    }
}
