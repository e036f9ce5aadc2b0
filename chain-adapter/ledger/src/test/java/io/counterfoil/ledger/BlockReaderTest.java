package io.counterfoil.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockReaderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final BlockReader.Settings QUICK = new BlockReader.Settings(
            Duration.ofMillis(500), 16, Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofMillis(200));

    @TempDir
    static Path folder;

    private static Consortium consortium;
    private static LedgerBlocks blocks;

    @BeforeAll
    static void start() {
        consortium = Consortium.start(folder);
        blocks = consortium.node.blocks(consortium.deployment);
    }

    @AfterAll
    static void stop() {
        consortium.close();
    }

    @Test
    void blocksComeInOrderFromTheFirstToTheLastWithTheirEvents() {
        UUID payable = UUID.randomUUID();
        consortium.issueAccepted(payable, 3_000);
        List<LedgerBlock> read = new CopyOnWriteArrayList<>();
        try (BlockReader reader = new BlockReader(blocks, Checkpoint.BEFORE_GENESIS, read::addAll, QUICK)) {
            reader.start();
            awaitHeight(reader);
        }
        for (int i = 0; i < read.size(); i++) {
            assertEquals(i, read.get(i).number());
            if (i > 0) {
                assertEquals(read.get(i - 1).hash(), read.get(i).parentHash());
            }
        }
        List<LedgerEvent> events = read.stream()
                .flatMap(block -> block.transactions().stream())
                .flatMap(transaction -> transaction.events().stream())
                .map(LoggedEvent::event)
                .toList();
        assertTrue(
                events.stream()
                        .anyMatch(event -> event instanceof LedgerEvent.VoucherIssued issued
                                && issued.payableId().equals(payable)
                                && issued.value() == 3_000
                                && issued.debtor().equals(consortium.debtor)),
                "the issue is missing");
        assertTrue(
                events.stream()
                        .anyMatch(event -> event instanceof LedgerEvent.BusinessDateAdvanced
                                || event instanceof LedgerEvent.LimitSet),
                "events of the other contracts are missing");
    }

    @Test
    void aRevertedTransactionIsInItsBlockWithItsErrorAndWithoutEvents() {
        SignedTransaction signed =
                consortium.ledger.sign(consortium.supplier, new LedgerCommand.AcceptOffer(UUID.randomUUID()));
        Receipt receipt = consortium.send(signed);
        LedgerBlock block =
                blocks.block(receipt.blockNumber()).toCompletableFuture().join();
        LedgerTransaction transaction = block.transactions().stream()
                .filter(candidate -> candidate.hash().equals(signed.hash()))
                .findFirst()
                .orElseThrow();
        assertInstanceOf(LedgerError.class, transaction.failure());
        assertEquals(List.of(), transaction.events());
        assertEquals(consortium.vault.addressOf(consortium.supplier), transaction.from());
        assertEquals(receipt.outcome(), transaction.outcomeIn(block));
    }

    @Test
    void readingGoesOnFromACheckpoint() {
        long height = blocks.height();
        LedgerBlock last = blocks.block(height).toCompletableFuture().join();
        List<LedgerBlock> read = new CopyOnWriteArrayList<>();
        try (BlockReader reader = new BlockReader(blocks, last.checkpoint(), read::addAll, QUICK)) {
            reader.start();
            consortium.issueAccepted(UUID.randomUUID(), 1_000);
            awaitHeight(reader);
        }
        assertEquals(height + 1, read.get(0).number());
        assertEquals(blocks.height() - height, read.size());
    }

    @Test
    void aCheckpointOfAnotherChainStopsTheReader() {
        Checkpoint other = new Checkpoint(1, "0x" + "ab".repeat(32));
        List<LedgerBlock> read = new CopyOnWriteArrayList<>();
        try (BlockReader reader = new BlockReader(blocks, other, read::addAll, QUICK)) {
            reader.start();
            await().atMost(PATIENCE).until(() -> !reader.isRunning());
            assertInstanceOf(ChainMismatchException.class, reader.failure().orElseThrow());
        }
        assertEquals(List.of(), read);
    }

    @Test
    void aBlockThatCannotBeAppliedIsHandedOverAgain() {
        long height = blocks.height();
        LedgerBlock last = blocks.block(height).toCompletableFuture().join();
        AtomicInteger attempts = new AtomicInteger();
        List<Long> applied = new CopyOnWriteArrayList<>();
        BlockConsumer shaky = blocks -> {
            if (attempts.incrementAndGet() <= 3) {
                throw new IllegalStateException("the database is away");
            }
            blocks.forEach(block -> applied.add(block.number()));
        };
        try (BlockReader reader = new BlockReader(blocks, last.checkpoint(), shaky, QUICK)) {
            reader.start();
            consortium.does(
                    consortium.debtor,
                    new LedgerCommand.Issue(consortium.newPayable(UUID.randomUUID(), UUID.randomUUID(), 1_000)));
            awaitHeight(reader);
            assertFalse(reader.failure().isPresent());
        }
        assertEquals(List.of(height + 1), applied);
    }

    /** A failover to a replica that was three blocks behind. */
    @Test
    void aConsumerThatHasLostBlocksGetsThemAgain() {
        LedgerBlock start =
                blocks.block(blocks.height() - 1).toCompletableFuture().join();
        consortium.makeBlocks(5);
        List<Checkpoint> stored = new CopyOnWriteArrayList<>(List.of(start.checkpoint()));
        BlockConsumer projector = arrived -> {
            Checkpoint last = stored.get(stored.size() - 1);
            if (arrived.get(0).number() != last.number() + 1) {
                throw new CheckpointBehindException(last);
            }
            arrived.forEach(block -> stored.add(block.checkpoint()));
        };
        try (BlockReader reader = new BlockReader(blocks, start.checkpoint(), projector, QUICK)) {
            reader.start();
            awaitHeight(reader);
            for (int i = 0; i < 3; i++) {
                stored.remove(stored.size() - 1);
            }
            consortium.makeBlocks(1);
            long height = blocks.height();
            await().atMost(PATIENCE).until(() -> stored.get(stored.size() - 1).number() == height);
            assertTrue(reader.isRunning());
            assertFalse(reader.failure().isPresent());
        }
        assertEquals(
                LongStream.rangeClosed(start.number(), blocks.height()).boxed().toList(),
                stored.stream().map(Checkpoint::number).toList());
    }

    @Test
    void blocksThatCameFasterThanTheyWereAppliedComeTogetherAndAfterAFailureTheFirstComesAlone() {
        LedgerBlock last = blocks.block(blocks.height()).toCompletableFuture().join();
        for (int i = 0; i < 3; i++) {
            consortium.issueAccepted(UUID.randomUUID(), 1_000);
        }
        CountDownLatch firstIsHandedOver = new CountDownLatch(1);
        CountDownLatch moreHaveCome = new CountDownLatch(1);
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        List<Long> applied = new CopyOnWriteArrayList<>();
        BlockConsumer failingOnce = taken -> {
            sizes.add(taken.size());
            firstIsHandedOver.countDown();
            awaitLatch(moreHaveCome);
            if (taken.size() > 1 && sizes.stream().filter(size -> size > 1).count() == 1) {
                throw new IllegalStateException("together they do not fit");
            }
            taken.forEach(block -> applied.add(block.number()));
        };
        try (BlockReader reader = new BlockReader(blocks, last.checkpoint(), failingOnce, QUICK)) {
            reader.start();
            awaitLatch(firstIsHandedOver);
            for (int i = 0; i < 3; i++) {
                consortium.issueAccepted(UUID.randomUUID(), 1_000);
            }
            moreHaveCome.countDown();
            awaitHeight(reader);
        }
        int together = IntStream.range(0, sizes.size())
                .filter(i -> sizes.get(i) > 1)
                .findFirst()
                .orElseThrow();
        assertEquals(1, sizes.get(together + 1), "after a failure the first alone: " + sizes);
        assertEquals(
                LongStream.rangeClosed(last.number() + 1, blocks.height())
                        .boxed()
                        .toList(),
                applied);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void readingSurvivesARestartOfTheNode() {
        List<LedgerBlock> read = new CopyOnWriteArrayList<>();
        try (BlockReader reader = new BlockReader(blocks, Checkpoint.BEFORE_GENESIS, read::addAll, QUICK)) {
            reader.start();
            awaitHeight(reader);
            consortium.stopNode();
            await().atMost(PATIENCE).until(() -> reader.failure().isPresent());
            assertTrue(reader.isRunning());
            consortium.startNodeAgain();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> consortium.reads.today() != null);
            consortium.issueAccepted(UUID.randomUUID(), 1_000);
            awaitHeight(reader);
        }
        assertEquals(blocks.height() + 1, read.size());
    }

    private static void awaitHeight(BlockReader reader) {
        long height = blocks.height();
        await().atMost(PATIENCE).until(() -> reader.applied().number() >= height);
    }
}
