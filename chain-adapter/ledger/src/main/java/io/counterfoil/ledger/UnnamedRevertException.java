package io.counterfoil.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Execution failed without a custom error of ours: out of gas, a panic, an address without code, another contract's error. */
public final class UnnamedRevertException extends LedgerRevertedException {

    private final int status;
    private final String output;

    /**
     * @param status execution status of the receipt or call; 16 is a revert, 12 out of gas
     * @param output the revert data, hexadecimal with 0x
     */
    public UnnamedRevertException(int status, String output) {
        super("execution failed with status " + status + ", data " + output);
        this.status = status;
        this.output = output;
    }

    public int status() {
        return status;
    }

    public String output() {
        return output;
    }

    @Override
    public String errorName() {
        return "Unnamed";
    }

    @Override
    public Map<String, @Nullable Object> values() {
        return Map.of("status", status, "output", output);
    }
}
