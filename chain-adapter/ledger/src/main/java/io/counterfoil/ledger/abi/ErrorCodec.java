package io.counterfoil.ledger.abi;

import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.LedgerError;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.UnnamedRevertException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Revert data as exceptions. An error passes through from one contract to another, so all contracts' errors are one table. */
public final class ErrorCodec {

    private static final int REVERT = 16;
    private static final int SELECTOR_HEX_LENGTH = 8;

    private static final Map<String, TupleCodec> ERRORS = errors();

    private ErrorCodec() {}

    /**
     * @param status execution status, not 0
     * @param output revert data, hexadecimal with or without 0x
     */
    public static LedgerRevertedException read(int status, String output) {
        String hex = output.startsWith("0x") ? output.substring(2) : output;
        if (status == REVERT && hex.length() >= SELECTOR_HEX_LENGTH) {
            TupleCodec codec = ERRORS.get(hex.substring(0, SELECTOR_HEX_LENGTH));
            if (codec != null) {
                try {
                    return (LedgerRevertedException)
                            codec.decode(EventCodec.bytes(hex.substring(SELECTOR_HEX_LENGTH)), 0);
                } catch (RuntimeException unreadable) {
                    // Anybody's contract may revert with any bytes after this selector: they must not stop a reader.
                    return new UnnamedRevertException(status, output);
                }
            }
        }
        return new UnnamedRevertException(status, output);
    }

    private static Map<String, TupleCodec> errors() {
        Map<String, TupleCodec> errors = new HashMap<>();
        for (ContractName contract : ContractName.values()) {
            for (AbiEntry entry : PackagedContracts.abi(contract)) {
                if (entry.kind() == AbiEntry.Kind.ERROR) {
                    errors.put(entry.selectorHex(), Codecs.of(entry.inputs(), Shape.ofConstructor(type(entry.name()))));
                }
            }
        }
        return Map.copyOf(errors);
    }

    static Class<?> type(String error) {
        return Arrays.stream(LedgerError.class.getPermittedSubclasses())
                .flatMap(group -> Arrays.stream(group.getDeclaredClasses()))
                .filter(type -> type.getSimpleName().equals(error))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no LedgerError for " + error));
    }
}
