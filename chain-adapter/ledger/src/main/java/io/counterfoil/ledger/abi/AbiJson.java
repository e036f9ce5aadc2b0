package io.counterfoil.ledger.abi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a contract's ABI. Source: Contract ABI Specification, section JSON. */
final class AbiJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AbiJson() {}

    static List<AbiEntry> read(String json) {
        List<AbiEntry> entries = new ArrayList<>();
        try {
            for (JsonNode node : JSON.readTree(json)) {
                switch (node.path("type").asText()) {
                    case "function" -> entries.add(entry(AbiEntry.Kind.FUNCTION, node));
                    case "event" -> entries.add(entry(AbiEntry.Kind.EVENT, node));
                    case "error" -> entries.add(entry(AbiEntry.Kind.ERROR, node));
                    case "constructor" -> entries.add(entry(AbiEntry.Kind.CONSTRUCTOR, node));
                    default -> {} // fallback and receive: the contracts have none
                }
            }
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("not an ABI", malformed);
        }
        return List.copyOf(entries);
    }

    private static AbiEntry entry(AbiEntry.Kind kind, JsonNode node) {
        String name = node.path("name").asText(); // a constructor has none
        List<AbiParameter> inputs = parameters(node.path("inputs"));
        String mutability = node.path("stateMutability").asText();
        return new AbiEntry(
                kind,
                name,
                name + canonical(inputs),
                inputs,
                parameters(node.path("outputs")),
                kind == AbiEntry.Kind.FUNCTION && !mutability.equals("view") && !mutability.equals("pure"));
    }

    private static List<AbiParameter> parameters(JsonNode nodes) {
        List<AbiParameter> parameters = new ArrayList<>();
        for (JsonNode node : nodes) {
            parameters.add(new AbiParameter(
                    node.path("name").asText(),
                    type(node.get("type").asText(), node.path("components")),
                    node.path("indexed").asBoolean()));
        }
        return List.copyOf(parameters);
    }

    private static AbiType type(String name, JsonNode components) {
        if (name.endsWith("[]")) {
            return new AbiType.Array(type(name.substring(0, name.length() - 2), components));
        }
        if (name.startsWith("uint")) {
            return new AbiType.Unsigned(Integer.parseInt(name.substring(4)));
        }
        if (name.startsWith("int")) {
            return new AbiType.Signed(Integer.parseInt(name.substring(3)));
        }
        return switch (name) {
            case "tuple" -> new AbiType.Tuple(parameters(components));
            case "bool" -> new AbiType.Bool();
            case "address" -> new AbiType.Address();
            case "string", "bytes" -> new AbiType.Dynamic(name);
            default -> {
                if (name.startsWith("bytes")) {
                    yield new AbiType.FixedBytes(Integer.parseInt(name.substring(5)));
                }
                throw new IllegalArgumentException("type " + name + " is not known to this codec");
            }
        };
    }

    private static String canonical(List<AbiParameter> parameters) {
        return parameters.stream().map(p -> canonical(p.type())).collect(Collectors.joining(",", "(", ")"));
    }

    private static String canonical(AbiType type) {
        if (type instanceof AbiType.Unsigned unsigned) {
            return "uint" + unsigned.bits();
        } else if (type instanceof AbiType.Signed signed) {
            return "int" + signed.bits();
        } else if (type instanceof AbiType.FixedBytes bytes) {
            return "bytes" + bytes.length();
        } else if (type instanceof AbiType.Bool) {
            return "bool";
        } else if (type instanceof AbiType.Address) {
            return "address";
        } else if (type instanceof AbiType.Dynamic dynamic) {
            return dynamic.name();
        } else if (type instanceof AbiType.Array array) {
            return canonical(array.element()) + "[]";
        }
        return canonical(((AbiType.Tuple) type).components());
    }
}
