package io.counterfoil.devnode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that once differed from those of FISCO BCOS 3.16.4, word for word. */
class AnswersOfARealNodeTest {

    private static final byte[] CODE = HexFormat.of().parseHex(SdkClient.resource("Counter.bin") + "00".repeat(32));
    private static final String NOBODYS_HASH = "0x" + "12".repeat(32);

    @TempDir
    Path data;

    private DevNode node;
    private WireClient client;

    @BeforeEach
    void start() throws Exception {
        node = DevNode.start(DevNodeConfig.in(data));
        client = WireClient.connect(node.port());
        client.handshake();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        node.close();
    }

    private JsonNode send() throws Exception {
        String signed = new TestTransactions(7).signed(TestTransactions.data("", CODE, node.height() + 500));
        return client.rpc("sendTransaction", "group0", "", signed, false).path("result");
    }

    private int errorCode(String method, Object parameter) throws Exception {
        return client.rpc(method, "group0", "", parameter, false)
                .path("error")
                .path("code")
                .asInt();
    }

    @Test
    void gasIsDecimalInReceiptsAndHeaders() throws Exception {
        JsonNode receipt = send();
        String gas = receipt.path("gasUsed").asText();
        assertTrue(Long.parseLong(gas) > 21_000, gas);
        assertEquals(
                gas,
                client.rpc("getBlockByNumber", "group0", "", 1, true, true)
                        .path("result")
                        .path("gasUsed")
                        .asText());
        assertEquals(
                gas,
                client.rpc("getTransactionReceipt", "group0", "", receipt.path("transactionHash"), false)
                        .path("result")
                        .path("gasUsed")
                        .asText());
    }

    @Test
    void whatIsNotThereIsAnErrorOfTheStorageAndNotOfTheCall() throws Exception {
        assertEquals(3008, errorCode("getTransactionReceipt", NOBODYS_HASH));
        assertEquals(3008, errorCode("getTransaction", NOBODYS_HASH));
        assertEquals(3008, errorCode("getBlockByNumber", 7));
        assertEquals(3009, errorCode("getSystemConfigByKey", "nothing"));
    }

    @Test
    void receiptsFailForAsLongAsATestWantsIt() throws Exception {
        Object hash = send().path("transactionHash");
        node.failReceipts(-32000);
        assertEquals(-32000, errorCode("getTransactionReceipt", hash));
        assertEquals(-32000, errorCode("getTransactionReceipt", NOBODYS_HASH));
        node.failReceipts(0);
        assertEquals(0, errorCode("getTransactionReceipt", hash));
    }
}
