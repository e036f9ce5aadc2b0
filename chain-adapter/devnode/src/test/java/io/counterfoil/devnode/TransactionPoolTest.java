package io.counterfoil.devnode;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devnode.evm.Word;
import io.counterfoil.devnode.ledger.Admission;
import io.counterfoil.devnode.ledger.Block;
import io.counterfoil.devnode.ledger.Chain;
import io.counterfoil.devnode.ledger.ChainParameters;
import io.counterfoil.devnode.ledger.Sealer;
import io.counterfoil.devnode.ledger.TransactionData;
import io.counterfoil.devnode.ledger.TransactionPool;
import io.counterfoil.devnode.protocol.WireServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.fisco.bcos.sdk.v3.client.exceptions.ClientException;
import org.fisco.bcos.sdk.v3.model.TransactionReceipt;
import org.fisco.bcos.sdk.v3.model.callback.TransactionCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the SDK hears while transactions wait for a block. The parts of a node with a pool of three and one transaction
 * per block; no block is made before the test says so.
 */
class TransactionPoolTest {

    private static final int POOL_MAX = 3;
    private static final byte[] CODE = HexFormat.of().parseHex(SdkClient.resource("Counter.bin") + "00".repeat(32));

    @TempDir
    Path data;

    private final TestTransactions sender = new TestTransactions(7);
    private final List<Block> sealed = new CopyOnWriteArrayList<>();

    private Chain chain;
    private WireServer server;
    private Sealer sealer;
    private SdkClient sdk;

    @BeforeEach
    void start() throws IOException {
        chain = Chain.open(
                new ChainParameters(
                        TestTransactions.CHAIN, TestTransactions.GROUP, Word.of(1), 3_000_000_000L, 1, POOL_MAX),
                data.resolve("blocks.log"));
        TransactionPool pool = new TransactionPool(chain);
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = new WireServer(anyPort, null, chain, new Admission(chain.parameters(), pool), pool);
        sealer = new Sealer(chain, pool, Clock.systemUTC(), block -> {
            server.blockSealed(block);
            sealed.add(block);
        });
        server.start();
        sdk = SdkClient.connect(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        sdk.close();
        sealer.close();
        server.close();
        chain.close();
    }

    private static TransactionData data(String nonce, long blockLimit) {
        return TestTransactions.data(TestTransactions.CHAIN, TestTransactions.GROUP, nonce, "", CODE, blockLimit);
    }

    private String transaction() {
        return sender.signed(data(TestTransactions.newNonce(), 500));
    }

    /** Sends, and returns when the transaction is in the pool: the receipt comes with its block. */
    private CompletableFuture<TransactionReceipt> sendIntoPool(String transaction) throws Exception {
        BigInteger waiting = waiting();
        CompletableFuture<TransactionReceipt> answer = new CompletableFuture<>();
        sdk.client().sendTransactionAsync(transaction, false, new TransactionCallback() {
            @Override
            public void onResponse(TransactionReceipt receipt) {
                answer.complete(receipt);
            }
        });
        await().until(() -> waiting().compareTo(waiting) > 0);
        return answer;
    }

    private BigInteger waiting() {
        return sdk.client().getPendingTxSize().getPendingTxSize();
    }

    private int refusal(String transaction) {
        return assertThrows(ClientException.class, () -> sdk.client().sendTransaction(transaction, false))
                .getErrorCode();
    }

    private static int status(CompletableFuture<TransactionReceipt> answer) throws Exception {
        return answer.get(20, TimeUnit.SECONDS).getStatus();
    }

    @Test
    void aFullPoolRefusesWith10002AndTakesTheSameBytesOnceThereIsRoom() throws Exception {
        List<CompletableFuture<TransactionReceipt>> waiting =
                List.of(sendIntoPool(transaction()), sendIntoPool(transaction()), sendIntoPool(transaction()));
        String oneTooMany = transaction();
        assertEquals(10002, refusal(oneTooMany));
        assertEquals(BigInteger.valueOf(POOL_MAX), waiting());

        sealer.start();
        for (CompletableFuture<TransactionReceipt> answer : waiting) {
            assertEquals(0, status(answer));
        }
        assertEquals(
                0,
                sdk.client()
                        .sendTransaction(oneTooMany, false)
                        .getTransactionReceipt()
                        .getStatus());
        assertEquals(POOL_MAX + 1, chain.height());
        assertTrue(sealed.stream().allMatch(block -> block.transactions().size() == 1), "more than one in a block");
    }

    @Test
    void theSameTransactionWhileItWaitsIsRefusedWith10004AndStillGetsItsReceipt() throws Exception {
        String transaction = transaction();
        CompletableFuture<TransactionReceipt> first = sendIntoPool(transaction);
        assertEquals(10004, refusal(transaction));
        assertEquals(BigInteger.ONE, waiting());

        sealer.start();
        assertEquals(0, status(first));
        assertEquals(10005, refusal(transaction));
        assertEquals(1, chain.height());
    }

    @Test
    void aNonceThatWaitsIsRefusedWith10000ToAnyoneElse() throws Exception {
        String nonce = TestTransactions.newNonce();
        CompletableFuture<TransactionReceipt> first = sendIntoPool(sender.signed(data(nonce, 500)));
        assertEquals(10000, refusal(new TestTransactions(8).signed(data(nonce, 499))));

        sealer.start();
        assertEquals(0, status(first));
    }

    @Test
    void aTransactionWhoseBlockLimitPassesWhileItWaitsIsAnsweredWith10001AndNeverSealed() throws Exception {
        CompletableFuture<TransactionReceipt> first = sendIntoPool(transaction());
        String nonce = TestTransactions.newNonce();
        CompletableFuture<TransactionReceipt> late = sendIntoPool(sender.signed(data(nonce, 1)));

        sealer.start();
        assertEquals(0, status(first));
        assertEquals(10001, status(late), "block 1 was the last that could have taken it, and it was full");
        assertEquals(BigInteger.ZERO, waiting());
        // Its nonce was never used, so the same order can be signed again.
        String again = sender.signed(data(nonce, 500));
        assertEquals(
                0,
                sdk.client()
                        .sendTransaction(again, false)
                        .getTransactionReceipt()
                        .getStatus());
        assertEquals(2, chain.height());
    }

    @Test
    void aPlaceIsGivenBackByARefusalAsWellAsByABlock() throws Exception {
        sealer.start();
        for (int i = 0; i < 3 * POOL_MAX; i++) {
            String transaction = transaction();
            assertEquals(
                    0,
                    sdk.client()
                            .sendTransaction(transaction, false)
                            .getTransactionReceipt()
                            .getStatus());
            assertEquals(10005, refusal(transaction));
        }
        assertEquals(BigInteger.ZERO, waiting());
    }
}
