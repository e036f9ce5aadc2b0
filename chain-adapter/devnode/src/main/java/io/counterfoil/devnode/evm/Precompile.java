package io.counterfoil.devnode.evm;

import org.jspecify.annotations.Nullable;

/** A contract that is part of the machine. */
interface Precompile {

    long gas(byte[] input);

    /** The output, or null if the input is such that the call fails. */
    byte @Nullable [] output(byte[] input);

    default Outcome run(byte[] input, long gas) {
        long price = gas(input);
        if (price > gas) {
            return Outcome.halted(Status.OUT_OF_GAS);
        }
        byte[] output = output(input);
        return output == null ? Outcome.halted(Status.PRECOMPILE_FAILED) : Outcome.success(output, gas - price);
    }
}
