package io.counterfoil.ledger.abi;

import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.LedgerEvent;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Logs as events. Parameters are single words, in topics or in data, or the call of an act, whose bytes follow the words. */
public final class EventCodec {

    /** Events of the token standards, which repeat ours for standard tools. */
    static final Set<String> OF_THE_TOKEN_STANDARDS =
            Set.of("Transfer", "TransferValue", "SlotChanged", "Approval", "ApprovalForAll", "ApprovalValue");

    /** Without a codec it is skipped. */
    private record Event(List<AbiParameter> parameters, Optional<TupleCodec> codec) {}

    private static final Map<ContractName, Map<String, Event>> EVENTS = events();

    private EventCodec() {}

    /**
     * @param topics the first one names the event; hexadecimal with 0x
     * @param data hexadecimal with 0x
     * @return empty for the events of the token standards
     * @throws IllegalArgumentException for an event the contract does not have: it is not the contract of this build
     */
    public static Optional<LedgerEvent> decode(ContractName contract, List<String> topics, String data) {
        String topic = topics.isEmpty() ? "" : topics.get(0);
        Event event = EVENTS.getOrDefault(contract, Map.of()).get(topic);
        if (event == null) {
            throw new IllegalArgumentException("unknown event " + topic + " of " + contract.solidityName());
        }
        return event.codec().map(codec ->
                (LedgerEvent) codec.decode(inOrder(event.parameters(), topics, bytes(data)), 0));
    }

    /**
     * Parameters in their order, wherever the log has them, and what follows them. An offset counts from the beginning of
     * the log's data, which lacks the words of the indexed parameters.
     */
    private static byte[] inOrder(List<AbiParameter> parameters, List<String> topics, byte[] data) {
        int heads = parameters.size() * Words.WORD;
        int indexed = (int) parameters.stream().filter(AbiParameter::indexed).count() * Words.WORD;
        if (data.length < heads - indexed) {
            throw new IllegalArgumentException("the log's data is too short: " + data.length + " bytes");
        }
        byte[] words = new byte[data.length + indexed];
        int topic = 1;
        int read = 0;
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).indexed()) {
                System.arraycopy(bytes(topics.get(topic)), 0, words, i * Words.WORD, Words.WORD);
                topic++;
                continue;
            }
            System.arraycopy(data, read, words, i * Words.WORD, Words.WORD);
            if (parameters.get(i).type() instanceof AbiType.Dynamic) {
                Words.putLong(words, i * Words.WORD, TupleCodec.offset(data, read) + indexed);
            }
            read += Words.WORD;
        }
        System.arraycopy(data, read, words, heads, data.length - read);
        return words;
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex, hex.startsWith("0x") ? 2 : 0, hex.length());
    }

    private static Map<ContractName, Map<String, Event>> events() {
        Map<String, Class<?>> records = new HashMap<>();
        for (Class<?> record : LedgerEvent.class.getDeclaredClasses()) {
            records.put(record.getSimpleName(), record);
        }
        Map<ContractName, Map<String, Event>> events = new EnumMap<>(ContractName.class);
        for (ContractName contract : ContractName.values()) {
            Map<String, Event> ofContract = new HashMap<>();
            for (AbiEntry entry : PackagedContracts.abi(contract)) {
                if (entry.kind() == AbiEntry.Kind.EVENT) {
                    ofContract.put("0x" + HexFormat.of().formatHex(entry.hash()), event(entry, records));
                }
            }
            events.put(contract, ofContract);
        }
        return events;
    }

    private static Event event(AbiEntry entry, Map<String, Class<?>> records) {
        Class<?> record = records.get(entry.name());
        if (record != null) {
            return new Event(entry.inputs(), Optional.of(Codecs.ofRecord(entry.inputs(), record)));
        }
        if (OF_THE_TOKEN_STANDARDS.contains(entry.name())) {
            return new Event(entry.inputs(), Optional.empty());
        }
        throw new IllegalStateException("no LedgerEvent for " + entry.signature());
    }
}
