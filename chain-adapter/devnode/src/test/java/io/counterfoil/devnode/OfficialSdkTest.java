package io.counterfoil.devnode;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devnode.evm.Keccak;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fisco.bcos.sdk.v3.client.Client;
import org.fisco.bcos.sdk.v3.client.exceptions.ClientException;
import org.fisco.bcos.sdk.v3.client.protocol.response.BcosBlock;
import org.fisco.bcos.sdk.v3.model.TransactionReceipt;
import org.fisco.bcos.sdk.v3.model.callback.TransactionCallback;
import org.fisco.bcos.sdk.v3.transaction.manager.AssembleTransactionProcessor;
import org.fisco.bcos.sdk.v3.transaction.manager.TransactionProcessorFactory;
import org.fisco.bcos.sdk.v3.transaction.model.dto.CallResponse;
import org.fisco.bcos.sdk.v3.transaction.model.dto.TransactionResponse;
import org.fisco.bcos.sdk.v3.transaction.model.exception.TransactionBaseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application sees through the unmodified Java SDK. */
class OfficialSdkTest {

    private static final String ABI = SdkClient.resource("Counter.abi");
    private static final String BIN = SdkClient.resource("Counter.bin");

    private static final Duration RECONNECT = Duration.ofSeconds(60);

    @TempDir
    Path data;

    @Test
    void deploysSendsAndCallsAndFindsItAgainAfterARestart() throws Exception {
        DevNode node = DevNode.start(DevNodeConfig.in(data));
        int port = node.port();
        try (SdkClient sdk = SdkClient.connect(port)) {
            AssembleTransactionProcessor processor = processor(sdk);
            String contract = deploy(processor);
            TransactionResponse response = add(processor, contract, 7, 40);
            TransactionReceipt added = response.getTransactionReceipt();
            assertEquals(0, added.getStatus());
            assertEquals(List.of(BigInteger.valueOf(40)), response.getReturnObject());
            assertEquals(BigInteger.valueOf(40), total(processor, contract));

            node.close();
            node = DevNode.start(DevNodeConfig.in(data).withPort(port));
            assertEquals(2, node.height());
            await().atMost(RECONNECT)
                    .ignoreExceptions()
                    .until(() -> total(processor, contract).equals(BigInteger.valueOf(40)));
            TransactionReceipt again = sdk.client()
                    .getTransactionReceipt(added.getTransactionHash(), false)
                    .getTransactionReceipt();
            assertEquals(added.getReceiptHash(), again.getReceiptHash());
            assertEquals(added.getLogEntries(), again.getLogEntries());
            assertEquals(
                    0, add(processor, contract, 7, 2).getTransactionReceipt().getStatus());
            assertEquals(BigInteger.valueOf(42), total(processor, contract));
        } finally {
            node.close();
        }
    }

    @Test
    void answersEveryQuestionOfTheSdk() throws Exception {
        try (DevNode node = DevNode.start(DevNodeConfig.in(data));
                SdkClient sdk = SdkClient.connect(node.port())) {
            Client client = sdk.client();
            AssembleTransactionProcessor processor = processor(sdk);
            String contract = deploy(processor);
            TransactionReceipt added = add(processor, contract, 1, 5).getTransactionReceipt();

            BcosBlock.Block first =
                    client.getBlockByNumber(BigInteger.ONE, false, true).getBlock();
            BcosBlock.Block second =
                    client.getBlockByNumber(BigInteger.TWO, false, false).getBlock();
            assertEquals(first.getHash(), second.getParentInfo().get(0).getBlockHash());
            assertEquals(
                    second.getHash(),
                    client.getBlockByHash(second.getHash(), true, true)
                            .getBlock()
                            .getHash());
            assertEquals(
                    second.getHash(),
                    client.getBlockHashByNumber(BigInteger.TWO).getBlockHashByNumber());
            assertEquals(1, second.getTransactions().size());
            assertTrue(second.getTimestamp() > 1_600_000_000_000L, "milliseconds");
            assertEquals(BigInteger.TWO, client.getBlockNumber().getBlockNumber());
            assertEquals(
                    added.getInput(),
                    client.getTransaction(added.getTransactionHash(), false)
                            .getTransaction()
                            .get()
                            .getInput());

            assertTrue(client.getCode(contract).getCode().length() > 100);
            assertTrue(client.getABI(contract).getABI().contains("TooMuch"));
            assertEquals(
                    "2",
                    client.getTotalTransactionCount().getTotalTransactionCount().getTransactionCount());
            assertEquals(
                    "1000",
                    client.getSystemConfigByKey("tx_count_limit")
                            .getSystemConfig()
                            .getValue());
            assertEquals(List.of("group0"), client.getGroupList().getResult().getGroupList());
            assertEquals("chain0", client.getGroupInfo().getResult().getChainID());
            assertEquals(1, client.getSealerList().getResult().size());
            assertEquals(List.of(), client.getObserverList().getResult());
            assertEquals(BigInteger.ZERO, client.getPendingTxSize().getPendingTxSize());
            assertEquals(2, client.getSyncStatus().getSyncStatus().getBlockNumber());
            assertEquals(2, client.getConsensusStatus().getConsensusStatus().getBlockNumber());
            assertEquals(1, client.getGroupPeers().getGroupPeers().size());
            assertEquals(List.of(), client.getPeers().getPeers().getPeers());
            assertEquals(BigInteger.valueOf(502), client.getBlockLimit());
        }
    }

    @Test
    void whatIsNotThereIsAnErrorAndNotAnEmptyAnswer() throws Exception {
        try (DevNode node = DevNode.start(DevNodeConfig.in(data));
                SdkClient sdk = SdkClient.connect(node.port())) {
            Client client = sdk.client();
            String nothing = "0x" + "12".repeat(32);
            assertThrows(ClientException.class, () -> client.getTransactionReceipt(nothing, false));
            assertThrows(ClientException.class, () -> client.getTransaction(nothing, false));
            assertThrows(ClientException.class, () -> client.getBlockByNumber(BigInteger.TEN, false, false));
            assertThrows(ClientException.class, () -> client.getBlockByHash(nothing, false, false));
            assertThrows(ClientException.class, () -> client.getSystemConfigByKey("colour"));
            assertEquals("", client.getCode("0x" + "12".repeat(20)).getCode());
        }
    }

    @Test
    void revertsReachTheClientWithTheirReasonFromSendingAndFromCalling() throws Exception {
        try (DevNode node = DevNode.start(DevNodeConfig.in(data));
                SdkClient sdk = SdkClient.connect(node.port())) {
            AssembleTransactionProcessor processor = processor(sdk);
            String contract = deploy(processor);
            TransactionReceipt refused = add(processor, contract, 1, 5_000).getTransactionReceipt();
            assertEquals(16, refused.getStatus());
            String selector = Keccak.hash("TooMuch(uint256,uint256)".getBytes(StandardCharsets.US_ASCII))
                    .toHex()
                    .substring(0, 10);
            String tooMuch = selector + "0".repeat(60) + "1388" + "0".repeat(61) + "3e8";
            assertEquals(tooMuch, refused.getOutput(), "5,000 of at most 1,000");
            assertEquals(List.of(), refused.getLogEntries());

            TransactionBaseException words = assertThrows(
                    TransactionBaseException.class,
                    () -> processor.sendCall("", contract, ABI, "write", List.of(BigInteger.ONE, "")));
            assertEquals("a note needs words", words.getMessage());
            TransactionReceipt panic = processor
                    .sendTransactionAndGetResponse(contract, ABI, "remove", List.of(BigInteger.ONE))
                    .getTransactionReceipt();
            assertEquals(16, panic.getStatus());
            assertTrue(panic.getOutput().startsWith("0x4e487b71"), panic.getOutput());
        }
    }

    @Test
    void manyTransactionsInFlightShareBlocksAndAllCount() throws Exception {
        int count = 500;
        try (DevNode node = DevNode.start(DevNodeConfig.in(data));
                SdkClient sdk = SdkClient.connect(node.port())) {
            AssembleTransactionProcessor processor = processor(sdk);
            String contract = deploy(processor);
            Map<String, Integer> statuses = new ConcurrentHashMap<>();
            CountDownLatch done = new CountDownLatch(count);
            byte[] addOne = processor.encodeFunction(ABI, "add", List.of(BigInteger.ONE, BigInteger.ONE));
            TestTransactions sender = new TestTransactions(9);
            List<String> transactions = Stream.generate(
                            () -> sender.signed(TestTransactions.data(contract, addOne, 600)))
                    .limit(count)
                    .toList();
            for (String transaction : transactions) {
                sdk.client().sendTransactionAsync(transaction, false, new TransactionCallback() {
                    @Override
                    public void onResponse(TransactionReceipt receipt) {
                        statuses.put(receipt.getTransactionHash(), receipt.getStatus());
                        done.countDown();
                    }
                });
            }
            assertTrue(done.await(60, TimeUnit.SECONDS), "answers are missing");
            assertEquals(count, statuses.size());
            assertEquals(Set.of(0), Set.copyOf(statuses.values()));
            assertEquals(BigInteger.valueOf(count), total(processor, contract));
            assertTrue(node.height() < count, "no two transactions shared a block");
        }
    }

    @Test
    void callsCarryASignedSender() throws Exception {
        try (DevNode node = DevNode.start(DevNodeConfig.in(data));
                SdkClient sdk = SdkClient.connect(node.port())) {
            AssembleTransactionProcessor processor = processor(sdk);
            String contract = deploy(processor);
            CallResponse anonymous = processor.sendCall("", contract, ABI, "sender", List.of());
            assertEquals(
                    "0x" + "00".repeat(20), anonymous.getReturnObject().get(0).toString());
            CallResponse signed = processor.sendCallWithSign("", contract, ABI, "sender", List.of());
            String own = sdk.client().getCryptoSuite().getCryptoKeyPair().getAddress();
            assertEquals(own, signed.getReturnObject().get(0).toString());
        }
    }

    static AssembleTransactionProcessor processor(SdkClient sdk) throws Exception {
        return TransactionProcessorFactory.createAssembleTransactionProcessor(
                sdk.client(), sdk.client().getCryptoSuite().getCryptoKeyPair(), "Counter", ABI, BIN);
    }

    static String deploy(AssembleTransactionProcessor processor) throws Exception {
        TransactionResponse response =
                processor.deployAndGetResponse(ABI, BIN, List.of(BigInteger.valueOf(1_000)), null);
        assertEquals(0, response.getTransactionReceipt().getStatus(), response.getReceiptMessages());
        return response.getContractAddress();
    }

    static TransactionResponse add(AssembleTransactionProcessor processor, String contract, long tag, long amount)
            throws Exception {
        return processor.sendTransactionAndGetResponse(
                contract, ABI, "add", List.of(BigInteger.valueOf(tag), BigInteger.valueOf(amount)));
    }

    static BigInteger total(AssembleTransactionProcessor processor, String contract) throws Exception {
        CallResponse response = processor.sendCall("", contract, ABI, "total", List.of());
        return (BigInteger) response.getReturnObject().get(0);
    }
}
