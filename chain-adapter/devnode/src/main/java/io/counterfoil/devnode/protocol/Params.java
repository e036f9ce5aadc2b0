package io.counterfoil.devnode.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Word;

/** Positional parameters of a JSON-RPC request. */
final class Params {

    private final JsonNode array;

    Params(JsonNode array) {
        this.array = array;
    }

    boolean has(int index) {
        return array.path(index).isTextual() && !array.path(index).asText().isEmpty();
    }

    String text(int index) throws RpcException {
        JsonNode node = array.path(index);
        if (!node.isTextual()) {
            throw invalid(index, "text");
        }
        return node.asText();
    }

    long number(int index) throws RpcException {
        JsonNode node = array.path(index);
        if (!node.canConvertToLong() || !node.isIntegralNumber()) {
            throw invalid(index, "a whole number");
        }
        return node.asLong();
    }

    /** False if it is left out. */
    boolean flag(int index) throws RpcException {
        JsonNode node = array.path(index);
        if (!node.isBoolean() && !node.isMissingNode() && !node.isNull()) {
            throw invalid(index, "true or false");
        }
        return node.asBoolean();
    }

    byte[] bytes(int index) throws RpcException {
        try {
            return Json.fromHex(text(index));
        } catch (IllegalArgumentException e) {
            throw invalid(index, "hexadecimal");
        }
    }

    Word hash(int index) throws RpcException {
        byte[] bytes = bytes(index);
        if (bytes.length != Word.BYTES) {
            throw invalid(index, "a hash of 32 bytes");
        }
        return Word.of(bytes);
    }

    Address address(int index) throws RpcException {
        byte[] bytes = bytes(index);
        if (bytes.length != Address.BYTES) {
            throw invalid(index, "an address of 20 bytes");
        }
        return Address.of(bytes);
    }

    private static RpcException invalid(int index, String expected) {
        return new RpcException(RpcException.INVALID_PARAMS, "parameter " + index + " must be " + expected);
    }
}
