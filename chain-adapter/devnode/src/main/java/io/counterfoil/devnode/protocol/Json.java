package io.counterfoil.devnode.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HexFormat;

/** JSON trees to and from bytes, and bytes to and from hexadecimal text. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    static {
        // A transaction is one string; frames are limited to 32 MB before this.
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(WireServer.FRAME_BYTES_MAX)
                        .build());
    }

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** @throws RpcException if the bytes are not JSON */
    static JsonNode parse(byte[] bytes) throws RpcException {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node == null || node.isMissingNode()) {
                throw new RpcException(RpcException.PARSE_ERROR, "no JSON in the message");
            }
            return node;
        } catch (IOException e) {
            throw new RpcException(RpcException.PARSE_ERROR, "not JSON: " + e.getMessage());
        }
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    /** @throws IllegalArgumentException if it is not hexadecimal */
    static byte[] fromHex(String text) {
        return HexFormat.of().parseHex(withoutPrefix(text));
    }

    static String withoutPrefix(String hex) {
        return hex.startsWith("0x") || hex.startsWith("0X") ? hex.substring(2) : hex;
    }
}
