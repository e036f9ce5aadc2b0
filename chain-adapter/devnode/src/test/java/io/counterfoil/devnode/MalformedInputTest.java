package io.counterfoil.devnode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no client should send gets an error, and the next request its answer. */
class MalformedInputTest {

    @TempDir
    static Path data;

    private static DevNode node;
    private static WireClient client;

    @BeforeAll
    static void start() throws Exception {
        node = DevNode.start(DevNodeConfig.in(data));
        client = WireClient.connect(node.port());
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        node.close();
    }

    private static void assertStillAnswers() throws Exception {
        assertTrue(client.isOpen(), "the connection is closed");
        assertEquals(
                0, client.rpc("getBlockNumber", "group0", "").path("result").asInt(-1));
    }

    private static int errorOf(JsonNode reply) {
        assertTrue(reply.has("error"), reply::toString);
        assertTrue(!reply.path("error").path("message").asText().isEmpty(), reply::toString);
        return reply.path("error").path("code").asInt();
    }

    @Test
    void bytesThatAreNoFrameAreIgnored() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        System.out.println("MalformedInputTest: seed " + seed);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            client.sendRaw(bytes);
        }
        client.sendText("hello");
        assertStillAnswers();
    }

    @Test
    void aRequestThatIsNoJsonOrNoRequestGetsAnError() throws Exception {
        assertEquals(-32700, errorOf(client.askBytes(WireClient.RPC, bytes("{"))));
        assertEquals(-32700, errorOf(client.askBytes(WireClient.RPC, bytes(""))));
        assertEquals(-32600, errorOf(client.askBytes(WireClient.RPC, bytes("[]"))));
        assertEquals(-32600, errorOf(client.askBytes(WireClient.RPC, bytes("{\"method\":5}"))));
        assertEquals(-32601, errorOf(client.rpc("mineCoins", "group0", "")));
        assertStillAnswers();
    }

    @Test
    void deeplyNestedJsonGetsAnError() throws Exception {
        assertEquals(-32700, errorOf(client.askBytes(WireClient.RPC, bytes("[".repeat(100_000)))));
        assertStillAnswers();
    }

    @Test
    void wrongParametersGetAnErrorThatNamesThem() throws Exception {
        assertEquals(-32602, errorOf(client.rpc("getBlockByNumber", "group0", "", "seven", true, true)));
        assertEquals(-32602, errorOf(client.rpc("getBlockByNumber", "group0", "")));
        assertEquals(-32602, errorOf(client.rpc("getTransactionReceipt", "group0", "", "0x12", false)));
        assertEquals(-32602, errorOf(client.rpc("getCode", "group0", "", "xyz")));
        assertEquals(-32602, errorOf(client.rpc("call", "group0", "", "0x" + "00".repeat(20), "0xabc")));
        assertEquals(-32602, errorOf(client.rpc("getBlockNumber")));
        assertEquals(-32004, errorOf(client.rpc("getBlockNumber", "group9", "")));
        assertStillAnswers();
    }

    @Test
    void transactionsOfRandomBytesAreRefusedAsNone() throws Exception {
        long seed = System.nanoTime();
        System.out.println("MalformedInputTest: seed " + seed);
        Random random = new Random(seed);
        String good = new TestTransactions(7).signed(TestTransactions.data("", new byte[40], 100));
        byte[] whole = java.util.HexFormat.of().parseHex(good.substring(2));
        for (int i = 0; i < 500; i++) {
            byte[] bytes = whole.clone();
            for (int k = 0; k <= random.nextInt(5); k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            String hex = java.util.HexFormat.of().formatHex(bytes);
            if (hex.equals(good.substring(2))) {
                continue;
            }
            JsonNode reply = client.rpc("sendTransaction", "group0", "", hex, false);
            int code = reply.path("error").path("code").asInt();
            // Only what is not signed may change without harm: then the transaction is a good one.
            assertTrue(code >= 10000 && code <= 10008 || reply.has("result"), reply::toString);
            if (reply.has("result")) {
                return;
            }
        }
    }

    @Test
    void eventSubscriptionsThatMakeNoSenseAreRefused() throws Exception {
        JsonNode none = client.askBytes(0x120, bytes("nonsense"));
        assertEquals(-41000, none.path("status").asInt());
        JsonNode topics = client.askBytes(
                0x120,
                bytes("{\"id\":\"1\",\"group\":\"group0\",\"params\":{\"fromBlock\":1,\"addresses\":[\"0x12\"]}}"));
        assertEquals(-41000, topics.path("status").asInt());
        JsonNode group = client.askBytes(0x120, bytes("{\"id\":\"1\",\"group\":\"group9\",\"params\":{}}"));
        assertEquals(-41002, group.path("status").asInt());
        assertStillAnswers();
    }

    @Test
    void aClientThatSpeaksNoWebSocketDoesNoHarm() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            socket.getOutputStream().write(bytes("EHLO\r\n\r\n"));
            socket.getOutputStream().flush();
        }
        assertStillAnswers();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
