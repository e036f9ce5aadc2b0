package io.counterfoil.ledger;

import static org.awaitility.Awaitility.await;

import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.fisco.NodeSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A submitter whose line to the node can be cut, and lose what is asked or answered. Real SDK, real node, real line. */
abstract class FaultyLine {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    static Consortium consortium;
    private static TestDatabase database;

    FaultProxy line;
    private FiscoNode node;
    VoucherLedger ledger;
    JdbcSubmissionJournal journal;
    Submitter submitter;

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

    static SubmitterSettings settings(int unsettledMax) {
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

    static SubmissionRequest request(String key) {
        return new SubmissionRequest(consortium.debtor, key, "sha256-of-the-body", "issue");
    }

    static LedgerCommand issue(UUID payable) {
        return new LedgerCommand.Issue(consortium.newPayable(payable, UUID.randomUUID(), 1_000));
    }

    Submission ended(String key) {
        return await().atMost(PATIENCE)
                .until(() -> journal.find(consortium.debtor, key).orElseThrow(), submission -> !submission.isPending());
    }
}
