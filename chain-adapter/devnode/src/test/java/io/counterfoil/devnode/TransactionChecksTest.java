package io.counterfoil.devnode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.devnode.evm.Word;
import io.counterfoil.devnode.ledger.TransactionData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.fisco.bcos.sdk.v3.client.exceptions.ClientException;
import org.fisco.bcos.sdk.v3.model.TransactionReceipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reason for which the node refuses a transaction, with the number that the SDK reports. */
class TransactionChecksTest {

    private static final byte[] CODE = HexFormat.of().parseHex(SdkClient.resource("Counter.bin") + "00".repeat(32));

    @TempDir
    static Path data;

    private static DevNode node;
    private static SdkClient sdk;

    private final TestTransactions sender = new TestTransactions(7);

    @BeforeAll
    static void start() throws IOException {
        node = DevNode.start(DevNodeConfig.in(data));
        sdk = SdkClient.connect(node.port());
    }

    @AfterAll
    static void stop() throws IOException {
        sdk.close();
        node.close();
    }

    private static TransactionReceipt send(String transaction) {
        return sdk.client().sendTransaction(transaction, false).getTransactionReceipt();
    }

    private static int refusal(String transaction) {
        long before = node.height();
        int code = assertThrows(ClientException.class, () -> send(transaction)).getErrorCode();
        assertEquals(before, node.height(), "a refused transaction must not make a block");
        return code;
    }

    private static TransactionData valid() {
        return TestTransactions.data("", CODE, node.height() + 500);
    }

    @Test
    void aTransactionOfAnotherChainIsRefusedWith10006() {
        TransactionData data =
                TestTransactions.data("chain9", "group0", TestTransactions.newNonce(), "", CODE, node.height() + 1);
        assertEquals(10006, refusal(sender.signed(data)));
    }

    @Test
    void aTransactionOfAnotherGroupIsRefusedWith10007() {
        TransactionData data =
                TestTransactions.data("chain0", "group9", TestTransactions.newNonce(), "", CODE, node.height() + 1);
        assertEquals(10007, refusal(sender.signed(data)));
    }

    @Test
    void aHashOrSignatureThatDoesNotFitIsRefusedWith10008() {
        TransactionData data = valid();
        byte[] signature = sender.sign(data.hash());
        assertEquals(10008, refusal(TestTransactions.encode(data, Word.ONE, sender.sign(Word.ONE))), "hash");
        assertEquals(10008, refusal(TestTransactions.encode(data, data.hash(), new byte[65])), "zeros");
        assertEquals(10008, refusal(TestTransactions.encode(data, data.hash(), Arrays.copyOf(signature, 64))), "short");
        byte[] smSignature = new byte[128];
        assertEquals(
                10008, refusal(TestTransactions.encode(data, data.hash(), smSignature)), "SM2 with its public key");
        signature[64] = 27;
        assertEquals(10008, refusal(TestTransactions.encode(data, data.hash(), signature)), "parity");
    }

    @Test
    void theSameTransactionAgainIsRefusedWith10005() {
        String transaction = sender.signed(valid());
        assertEquals(0, send(transaction).getStatus());
        assertEquals(10005, refusal(transaction));
    }

    @Test
    void aNonceSeenBeforeIsRefusedWith10000WhoeverUsesIt() {
        String nonce = TestTransactions.newNonce();
        long limit = node.height() + 500;
        TransactionData first = TestTransactions.data("chain0", "group0", nonce, "", CODE, limit);
        TransactionData second = TestTransactions.data("chain0", "group0", nonce, "", CODE, limit - 1);
        assertEquals(0, send(sender.signed(first)).getStatus());
        assertEquals(10000, refusal(new TestTransactions(8).signed(second)));
    }

    @Test
    void aBlockLimitMustBeAheadByOneTo600Blocks() {
        long height = node.height();
        assertEquals(10001, refusal(sender.signed(TestTransactions.data("", CODE, height))));
        assertEquals(10001, refusal(sender.signed(TestTransactions.data("", CODE, height + 601))));
        assertEquals(
                0,
                send(sender.signed(TestTransactions.data("", CODE, height + 1))).getStatus());
        assertEquals(
                0,
                send(sender.signed(TestTransactions.data("", CODE, height + 601)))
                        .getStatus());
    }

    @Test
    void whatIsNoTransactionIsRefusedWith10003() {
        assertEquals(10003, refusal("0x"));
        assertEquals(10003, refusal("0xffff"));
        String whole = sender.signed(valid());
        assertEquals(10003, refusal(whole.substring(0, whole.length() / 4 * 2)));
        assertEquals(10003, refusal(sender.signed(TestTransactions.data("0x1234", CODE, node.height() + 1))));
    }

    @Test
    void theSenderIsTheSignerAndTheRecipientMustBeAContract() {
        TransactionReceipt deployed = send(sender.signed(valid()));
        assertEquals(sender.address().toHex(), deployed.getFrom());
        String nobody = "0x" + "12".repeat(20);
        assertEquals(
                19,
                send(sender.signed(TestTransactions.data(nobody, CODE, node.height() + 1)))
                        .getStatus());
    }
}
