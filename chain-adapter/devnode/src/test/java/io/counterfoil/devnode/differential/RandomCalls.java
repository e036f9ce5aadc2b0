package io.counterfoil.devnode.differential;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.devnode.evm.Keccak;
import io.counterfoil.devnode.evm.Word;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Calls of a contract's functions with arguments at random, but of the right type and from small pools, so that the
 * ids, dates and parties of one call mean something to the next.
 */
final class RandomCalls {

    /** Where values come from. */
    interface Pools {

        /** A value for a parameter of this name; what does not fit the type is cut. */
        Word word(String name, String type);

        String text(String name);
    }

    private static final int LIST_LENGTH_MAX = 3;

    private final Random random;
    private final Pools pools;

    RandomCalls(Random random, Pools pools) {
        this.random = random;
        this.pools = pools;
    }

    record Call(String name, byte[] input) {}

    static List<JsonNode> functions(JsonNode abi, boolean reading) {
        return StreamSupport.stream(abi.spliterator(), false)
                .filter(entry -> entry.path("type").asText().equals("function"))
                .filter(entry -> isRead(entry) == reading)
                .toList();
    }

    private static boolean isRead(JsonNode function) {
        return List.of("view", "pure").contains(function.path("stateMutability").asText());
    }

    Call call(JsonNode function) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write(selector(function), 0, 4);
        input.writeBytes(tuple(function.path("inputs")));
        return new Call(function.path("name").asText(), input.toByteArray());
    }

    static byte[] selector(JsonNode function) {
        String signature = function.path("name").asText() + signature(function.path("inputs"));
        return Arrays.copyOf(
                Keccak.hash(signature.getBytes(StandardCharsets.US_ASCII)).toBytes(), 4);
    }

    private static String signature(JsonNode parameters) {
        return StreamSupport.stream(parameters.spliterator(), false)
                .map(RandomCalls::typeName)
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String typeName(JsonNode parameter) {
        String type = parameter.path("type").asText();
        return type.startsWith("tuple") ? signature(parameter.path("components")) + type.substring(5) : type;
    }

    // ------------------------------------------------------------ encoding (Solidity ABI specification)

    private byte[] tuple(JsonNode parameters) {
        List<byte[]> values = new ArrayList<>();
        List<Boolean> dynamic = new ArrayList<>();
        for (JsonNode parameter : parameters) {
            String type = parameter.path("type").asText();
            values.add(value(parameter.path("name").asText(), type, parameter.path("components")));
            dynamic.add(isDynamic(type, parameter.path("components")));
        }
        return sequence(values, dynamic);
    }

    private static byte[] sequence(List<byte[]> values, List<Boolean> dynamic) {
        int headLength = 0;
        for (int i = 0; i < values.size(); i++) {
            headLength += dynamic.get(i) ? Word.BYTES : values.get(i).length;
        }
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        for (int i = 0; i < values.size(); i++) {
            if (dynamic.get(i)) {
                head.writeBytes(Word.of(headLength + tail.size()).toBytes());
                tail.writeBytes(values.get(i));
            } else {
                head.writeBytes(values.get(i));
            }
        }
        head.writeBytes(tail.toByteArray());
        return head.toByteArray();
    }

    private static boolean isDynamic(String type, JsonNode components) {
        if (type.endsWith("[]") || type.equals("bytes") || type.equals("string")) {
            return true;
        }
        return type.equals("tuple")
                && StreamSupport.stream(components.spliterator(), false)
                        .anyMatch(part -> isDynamic(part.path("type").asText(), part.path("components")));
    }

    private byte[] value(String name, String type, JsonNode components) {
        if (type.endsWith("[]")) {
            return list(name, type.substring(0, type.length() - 2), components);
        }
        if (type.equals("tuple")) {
            return tuple(components);
        }
        if (type.equals("string") || type.equals("bytes")) {
            return withLength(pools.text(name).getBytes(StandardCharsets.UTF_8));
        }
        return word(name, type).toBytes();
    }

    private byte[] list(String name, String elementType, JsonNode components) {
        int length = random.nextInt(LIST_LENGTH_MAX + 1);
        List<byte[]> values = new ArrayList<>();
        List<Boolean> dynamic = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            values.add(value(name, elementType, components));
            dynamic.add(isDynamic(elementType, components));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Word.of(length).toBytes());
        out.writeBytes(sequence(values, dynamic));
        return out.toByteArray();
    }

    private static byte[] withLength(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Word.of(bytes.length).toBytes());
        out.writeBytes(Arrays.copyOf(bytes, (bytes.length + 31) / 32 * 32));
        return out.toByteArray();
    }

    /** Now and then wider than the type allows: both machines must refuse it. */
    private Word word(String name, String type) {
        if (random.nextInt(200) == 0) {
            return Word.MAX;
        }
        if (type.equals("bool")) {
            return Word.of(random.nextInt(2));
        }
        if (type.startsWith("bytes") && !type.equals("bytes32")) {
            byte[] text = pools.text(name).getBytes(StandardCharsets.UTF_8);
            int length = Integer.parseInt(type.substring(5));
            return Word.at(Arrays.copyOf(Arrays.copyOf(text, length), Word.BYTES), 0);
        }
        Word word = pools.word(name, type);
        int bits = type.startsWith("uint") ? Integer.parseInt(type.substring(4)) : 256;
        return bits == 256 ? word : Word.of(word.toBigInteger().mod(BigInteger.ONE.shiftLeft(bits)));
    }
}
