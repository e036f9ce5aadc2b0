package io.counterfoil.devnode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 while transactions arrive: what was acknowledged is there after the restart, the same and once. */
class KilledNodeTest {

    private static final int ROUNDS = Boolean.getBoolean("counterfoil.full") ? 20 : 1;
    private static final int IN_FLIGHT = 32;
    private static final int ACKNOWLEDGED_BEFORE_KILL_MAX = 400;
    private static final byte[] ADD_ONE =
            HexFormat.of().parseHex("771602f7" + "00".repeat(31) + "07" + "00".repeat(31) + "01");

    @TempDir
    Path data;

    @Test
    void everyAcknowledgedReceiptSurvivesAKilledNodeUnchangedAndOnce() throws Exception {
        long seed = Long.getLong("counterfoil.seed", System.nanoTime());
        System.out.println("KilledNodeTest: " + ROUNDS + " rounds, seed " + seed + " (-Dcounterfoil.seed)");
        Random random = new Random(seed);
        TestTransactions sender = new TestTransactions(42);
        Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
        String contract;
        try (NodeProcess node = NodeProcess.start(data);
                WireClient client = WireClient.connect(node.port())) {
            contract = deploy(client, sender);
            node.kill(); // nothing but the one receipt was ever asked for
        }
        for (int round = 0; round < ROUNDS; round++) {
            int before = acknowledged.size();
            int enough = before + 1 + random.nextInt(ACKNOWLEDGED_BEFORE_KILL_MAX);
            try (NodeProcess node = NodeProcess.start(data);
                    WireClient client = WireClient.connect(node.port())) {
                compare(client, acknowledged, contract);
                sendUntilKilled(node, client, sender, contract, acknowledged, enough);
            }
            assertTrue(acknowledged.size() >= enough, "the node acknowledged too few");
        }
        try (NodeProcess node = NodeProcess.start(data);
                WireClient client = WireClient.connect(node.port())) {
            compare(client, acknowledged, contract);
        }
    }

    private static String deploy(WireClient client, TestTransactions sender) throws Exception {
        byte[] code = HexFormat.of().parseHex(SdkClient.resource("Counter.bin") + "00".repeat(30) + "ffff");
        String transaction = sender.signed(TestTransactions.data("", code, 100));
        JsonNode receipt =
                client.rpc("sendTransaction", "group0", "", transaction, false).path("result");
        assertEquals(0, receipt.path("status").asInt(-1), receipt::toString);
        return receipt.path("contractAddress").asText();
    }

    private static void sendUntilKilled(
            NodeProcess node,
            WireClient client,
            TestTransactions sender,
            String contract,
            Map<String, JsonNode> acknowledged,
            int enough)
            throws Exception {
        Semaphore slots = new Semaphore(IN_FLIGHT);
        long height = client.rpc("getBlockNumber", "group0", "").path("result").asLong();
        while (acknowledged.size() < enough) {
            slots.acquire();
            String transaction = sender.signed(TestTransactions.data(contract, ADD_ONE, height + 500));
            client.rpcLater("sendTransaction", "group0", "", transaction, false).whenComplete((reply, failure) -> {
                if (reply != null && reply.has("result")) {
                    JsonNode receipt = reply.path("result");
                    acknowledged.put(receipt.path("transactionHash").asText(), receipt);
                }
                slots.release();
            });
        }
        node.kill(); // with up to IN_FLIGHT transactions on their way
    }

    private static void compare(WireClient client, Map<String, JsonNode> acknowledged, String contract)
            throws Exception {
        for (Map.Entry<String, JsonNode> entry : Map.copyOf(acknowledged).entrySet()) {
            JsonNode again = client.rpc("getTransactionReceipt", "group0", "", entry.getKey(), false);
            assertEquals(entry.getValue(), again.path("result"), () -> "acknowledged but not found: " + again);
        }
        Map<String, Integer> onChain = new HashMap<>();
        Set<String> parents = new HashSet<>();
        long height = client.rpc("getBlockNumber", "group0", "").path("result").asLong();
        String previous = "";
        for (long number = 0; number <= height; number++) {
            JsonNode block = client.rpc("getBlockByNumber", "group0", "", number, false, true)
                    .path("result");
            block.path("transactions").forEach(hash -> onChain.merge(hash.asText(), 1, Integer::sum));
            if (number > 0) {
                String parent =
                        block.path("parentInfo").get(0).path("blockHash").asText();
                assertEquals(previous, parent, "parent of block " + number);
                assertTrue(parents.add(parent));
            }
            previous = block.path("hash").asText();
        }
        onChain.forEach((hash, count) -> assertEquals(1, count, hash));
        // One more transaction than additions: the deployment. All others added one.
        JsonNode total = client.rpc("call", "group0", "", contract, "0x2ddbd13a");
        assertFalse(total.has("error"), total::toString);
        long added = Long.parseLong(total.path("result").path("output").asText().substring(2), 16);
        assertEquals(onChain.size() - 1, added, "state and blocks differ");
    }
}
