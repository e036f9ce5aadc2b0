package io.counterfoil.devnode.evm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** One official vector, run. */
final class VectorRun {

    private VectorRun() {}

    /** What is different from the expectation; empty if nothing. */
    static String difference(JsonNode vector) {
        JsonNode exec = vector.path("exec");
        MapState base = state(vector.path("pre"));
        WorldState world = new WorldState(base);
        TransactionContext transaction =
                new TransactionContext(address(exec.path("origin")), word(exec.path("gasPrice")));
        Evm evm = new Evm(block(vector.path("env")), transaction, world, CreationRule.ETHEREUM);
        Outcome outcome = evm.run(new Message(
                address(exec.path("caller")),
                address(exec.path("address")),
                new Code(OfficialVectorsTest.bytes(exec.path("code"))),
                OfficialVectorsTest.bytes(exec.path("data")),
                word(exec.path("value")),
                word(exec.path("gas")).toLongSaturated(),
                false,
                0));
        if (!vector.has("post")) {
            return outcome.succeeded() ? "should halt" : "";
        }
        if (!outcome.succeeded()) {
            return "should succeed, but " + outcome.status();
        }
        if (!Arrays.equals(outcome.output(), OfficialVectorsTest.bytes(vector.path("out")))) {
            return "output " + HexFormat.of().formatHex(outcome.output());
        }
        if (!Keccak.hash(rlp(world)).equals(word(vector.path("logs")))) {
            return "logs " + world.logs();
        }
        base.apply(world.changes());
        Map<Slot, Word> storage = storage(base);
        Map<Slot, Word> expected = storage(state(vector.path("post")));
        return storage.equals(expected) ? "" : "storage " + storage;
    }

    private static BlockContext block(JsonNode env) {
        return new BlockContext(
                word(env.path("currentNumber")).toLongSaturated(),
                word(env.path("currentTimestamp")).toLongSaturated(),
                address(env.path("currentCoinbase")),
                word(env.path("currentDifficulty")), // its opcode is PREVRANDAO now
                word(env.path("currentGasLimit")).toLongSaturated(),
                Word.ONE,
                Word.ZERO,
                number -> Keccak.hash(Long.toString(number)
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII))); // as the vectors' authors chose
    }

    private static MapState state(JsonNode accounts) {
        MapState state = new MapState();
        for (Map.Entry<String, JsonNode> entry : accounts.properties()) {
            Address address = Address.fromHex(entry.getKey());
            JsonNode account = entry.getValue();
            state.setAccount(
                    address,
                    new Account(
                            word(account.path("nonce")).toLongSaturated(),
                            word(account.path("balance")),
                            new Code(OfficialVectorsTest.bytes(account.path("code")))));
            for (Map.Entry<String, JsonNode> slot : account.path("storage").properties()) {
                state.setStorage(address, Word.fromHex(slot.getKey()), word(slot.getValue()));
            }
        }
        return state;
    }

    private static Map<Slot, Word> storage(MapState state) {
        Map<Slot, Word> slots = new TreeMap<>(java.util.Comparator.comparing(Slot::toString));
        state.forEachSlot(slots::put);
        return slots;
    }

    private static Word word(JsonNode hex) {
        return Word.fromHex(hex.asText());
    }

    private static Address address(JsonNode hex) {
        return Address.fromHex(hex.asText());
    }

    /** The list of [address, topics, data]. */
    private static byte[] rlp(WorldState world) {
        byte[][] logs = world.logs().stream()
                .map(log -> list(
                        string(log.address().toBytes()),
                        list(log.topics().stream()
                                .map(topic -> string(topic.toBytes()))
                                .toArray(byte[][]::new)),
                        string(log.data())))
                .toArray(byte[][]::new);
        return list(logs);
    }

    private static byte[] string(byte[] bytes) {
        boolean itself = bytes.length == 1 && bytes[0] >= 0;
        return itself ? bytes : concat(prefix(0x80, bytes.length), bytes);
    }

    private static byte[] list(byte[]... items) {
        byte[] content = concat(items);
        return concat(prefix(0xc0, content.length), content);
    }

    private static byte[] prefix(int base, int length) {
        if (length <= 55) {
            return new byte[] {(byte) (base + length)};
        }
        String hex = Integer.toHexString(length);
        byte[] digits = HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : "0" + hex);
        return concat(new byte[] {(byte) (base + 55 + digits.length)}, digits);
    }

    private static byte[] concat(byte[]... parts) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
