package io.counterfoil.devnode;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devnode.evm.Word;
import io.counterfoil.devnode.ledger.Admission;
import io.counterfoil.devnode.ledger.Block;
import io.counterfoil.devnode.ledger.Chain;
import io.counterfoil.devnode.ledger.ChainParameters;
import io.counterfoil.devnode.ledger.MinedTransaction;
import io.counterfoil.devnode.ledger.RefusedException;
import io.counterfoil.devnode.ledger.Sealer;
import io.counterfoil.devnode.ledger.Sealing;
import io.counterfoil.devnode.ledger.SignedTransaction;
import io.counterfoil.devnode.ledger.Transaction;
import io.counterfoil.devnode.ledger.TransactionData;
import io.counterfoil.devnode.ledger.TransactionPool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a chain of several nodes does to its clients, and this one when it is told to. The parts of a node without its wire. */
class SealingTest {

    private static final byte[] CODE = HexFormat.of().parseHex(SdkClient.resource("Counter.bin") + "00".repeat(32));
    private static final int SECONDS_MAX = 20;

    @TempDir
    Path data;

    private final TestTransactions sender = new TestTransactions(7);

    private Chain chain;
    private TransactionPool pool;
    private Admission admission;
    private Sealer sealer;

    private void open(Sealing sealing) throws IOException {
        ChainParameters parameters = ChainParameters.of(TestTransactions.CHAIN, TestTransactions.GROUP);
        chain = Chain.open(parameters, data.resolve("blocks.log"));
        pool = new TransactionPool(chain, sealing);
        admission = new Admission(parameters, pool);
        sealer = new Sealer(chain, pool, sealing, Clock.systemUTC(), block -> {});
    }

    @AfterEach
    void close() throws IOException {
        sealer.close();
        chain.close();
    }

    private CompletableFuture<MinedTransaction> send(long blockLimit) throws RefusedException {
        return admission.submit(signed(blockLimit));
    }

    private SignedTransaction signed(long blockLimit) {
        TransactionData transaction = TestTransactions.data("", CODE, blockLimit);
        Word hash = transaction.hash();
        return new SignedTransaction(transaction, hash, sender.sign(hash), 0, 0, "");
    }

    private long blockOf(CompletableFuture<MinedTransaction> sent) throws Exception {
        return sent.get(SECONDS_MAX, TimeUnit.SECONDS).receipt().blockNumber();
    }

    @Test
    void aLateTransactionIsInNoBlockUpToItsLimitButInOneBeyondIt() throws Exception {
        open(Sealing.AT_ONCE);
        sealer.start();
        pool.keepBackNext(5);
        CompletableFuture<MinedTransaction> late = send(3);
        for (long number = 1; number < 8; number++) {
            assertEquals(number, blockOf(send(500)));
            assertTrue(number == 7 || !late.isDone(), "in block " + number);
        }
        assertEquals(8, blockOf(late), "five past its limit");
        assertEquals(9, blockOf(send(500)));
    }

    @Test
    void oneOfSoManyTransactionsIsLateAndTheOthersAreNot() throws Exception {
        open(Sealing.AT_ONCE.withLate(2, 3));
        sealer.start();
        List<CompletableFuture<MinedTransaction>> sent = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            sent.add(send(4));
            if (i != 3) {
                blockOf(sent.get(i - 1));
            }
        }
        assertFalse(sent.get(2).isDone());
        assertEquals(5, chain.height() + 1, "one of five waits");
        CompletableFuture<MinedTransaction> sixth = send(100);
        assertEquals(5, blockOf(send(500)));
        assertEquals(6, blockOf(sent.get(2)), "two past its limit");
        assertFalse(sixth.isDone());
    }

    @Test
    void aTransactionThatIsKeptBackIsKnownToThePoolUntilItIsMined() throws Exception {
        open(Sealing.AT_ONCE);
        sealer.start();
        pool.keepBackNext(1);
        CompletableFuture<MinedTransaction> late = send(1);
        assertEquals(1, pool.size());
        assertEquals(1, blockOf(send(500)));
        assertEquals(2, blockOf(late));
        await().until(() -> pool.size() == 0);
    }

    @Test
    void betweenTwoBlocksIsAtLeastTheInterval() throws Exception {
        Duration interval = Duration.ofMillis(150);
        open(Sealing.AT_ONCE.withInterval(interval));
        sealer.start();
        assertEquals(1, blockOf(send(500)));
        List<CompletableFuture<MinedTransaction>> sent = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            sent.add(send(500));
        }
        for (CompletableFuture<MinedTransaction> transaction : sent) {
            blockOf(transaction);
        }
        for (long number = 2; number <= chain.height(); number++) {
            long between = timestamp(number) - timestamp(number - 1);
            assertTrue(between >= interval.toMillis() - 1, "block " + number + " came after " + between + " ms");
        }
    }

    private long timestamp(long number) throws IOException {
        Block block = chain.block(number);
        assertTrue(block != null, "no block " + number);
        return block.header().timestamp();
    }

    @Test
    void aSeedShufflesEachBlockTheSameWayEachTimeAndItsReplayGivesTheSameResult() throws Exception {
        long seed = 11;
        open(Sealing.AT_ONCE.withShuffleSeed(seed));
        List<Word> arrived = new ArrayList<>();
        CompletableFuture<MinedTransaction> last = new CompletableFuture<>();
        for (int i = 0; i < 20; i++) {
            SignedTransaction transaction = signed(500);
            last = admission.submit(transaction);
            arrived.add(transaction.hash());
        }
        sealer.start();
        assertEquals(1, blockOf(last));
        List<Word> sealed =
                chain.head().transactions().stream().map(Transaction::hash).toList();
        assertNotEquals(arrived, sealed);
        List<Word> expected = new ArrayList<>(arrived);
        Collections.shuffle(expected, new Random(seed));
        assertEquals(expected, sealed);

        Word head = chain.head().hash();
        close();
        open(Sealing.AT_ONCE);
        assertEquals(head, chain.head().hash());
    }
}
