package io.counterfoil.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.fisco.NodeSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain of two nodes, of which one goes away: whichever was asked until then, the other one answers. */
class NodeGoneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Consortium consortium;
    private static int secondPort;

    private FaultProxy first;
    private FaultProxy second;
    private FiscoNode node;

    @BeforeAll
    static void startChain() throws IOException {
        consortium = Consortium.start(folder);
        secondPort = consortium.devNode().startSecondNode("devnode1");
    }

    @AfterAll
    static void stopChain() {
        consortium.close();
    }

    @BeforeEach
    void connectToBoth() {
        first = FaultProxy.inFrontOf(consortium.port());
        second = FaultProxy.inFrontOf(secondPort);
        node = FiscoNode.connect(NodeSettings.of(List.of("127.0.0.1:" + first.port(), "127.0.0.1:" + second.port())));
    }

    @AfterEach
    void disconnect() throws IOException {
        node.close();
        first.close();
        second.close();
    }

    @Test
    void whenTheFirstNodeIsGoneTheSecondIsAsked() throws IOException {
        everythingWorksWithout(first);
    }

    @Test
    void whenTheSecondNodeIsGoneTheFirstIsAsked() throws IOException {
        everythingWorksWithout(second);
    }

    /** What was on its way through the node that is gone has an unknown outcome: it is sent again, as it is from the journal. */
    private static Receipt sent(VoucherLedger ledger, SignedTransaction transaction) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return ledger.send(transaction).toCompletableFuture().join().orThrow();
            } catch (CompletionException failed) {
                if (!(failed.getCause() instanceof LedgerUnknownException) || System.nanoTime() > until) {
                    throw failed;
                }
            }
        }
    }

    private void everythingWorksWithout(FaultProxy gone) throws IOException {
        LedgerReads reads = node.reads(consortium.deployment);
        VoucherLedger ledger = node.voucherLedger(consortium.deployment, consortium.vault);
        List<LedgerBlock> read = new CopyOnWriteArrayList<>();
        LedgerBlocks blocks = node.blocks(consortium.deployment);
        Checkpoint from =
                blocks.block(blocks.height()).toCompletableFuture().join().checkpoint();
        try (BlockReader reader = new BlockReader(blocks, from, read::addAll, BlockReader.Settings.usual())) {
            reader.start();
            gone.close();

            assertEquals(Consortium.FIRST_DAY, reads.today());
            UUID payable = UUID.randomUUID();
            LedgerCommand issue = new LedgerCommand.Issue(consortium.newPayable(payable, UUID.randomUUID(), 1_000));
            Receipt receipt = sent(ledger, ledger.sign(consortium.debtor, issue));
            Sighting sighting = ledger.sighting(receipt.hash());
            assertTrue(sighting.height() >= receipt.blockNumber());
            assertEquals(receipt, sighting.receipt().orElseThrow());
            assertTrue(reads.payable(payable).isPresent());
            await().atMost(PATIENCE)
                    .until(() -> read.stream().anyMatch(block -> block.number() == receipt.blockNumber()));
        }
    }
}
