package io.counterfoil.devnode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.fisco.bcos.sdk.v3.model.TransactionReceipt;
import org.fisco.bcos.sdk.v3.transaction.manager.AssembleTransactionProcessor;
import org.fisco.bcos.sdk.v3.transaction.manager.TransactionProcessorFactory;
import org.fisco.bcos.sdk.v3.transaction.model.dto.CallResponse;
import org.fisco.bcos.sdk.v3.transaction.model.dto.TransactionResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application sees through the unmodified Java SDK. */
class OfficialSdkTest {

    private static final String ABI = SdkClient.resource("Counter.abi");
    private static final String BIN = SdkClient.resource("Counter.bin");

    @TempDir
    Path data;

    @Test
    void deploysSendsAndCallsAndFindsItAgainAfterARestart() throws Exception {
        String contract;
        TransactionReceipt added;
        DevNode node = DevNode.start(DevNodeConfig.in(data));
        int port = node.port();
        try (SdkClient sdk = SdkClient.connect(port)) {
            AssembleTransactionProcessor processor = processor(sdk);
            contract = deploy(processor);
            TransactionResponse response = add(processor, contract, 7, 40);
            added = response.getTransactionReceipt();
            assertEquals(0, added.getStatus());
            assertEquals(List.of(BigInteger.valueOf(40)), response.getReturnObject());
            assertEquals(BigInteger.valueOf(40), total(processor, contract));

            node.close();
            node = DevNode.start(DevNodeConfig.in(data).withPort(port));
            assertEquals(BigInteger.valueOf(2), BigInteger.valueOf(node.height()));
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> total(processor, contract).intValue() == 40);
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
