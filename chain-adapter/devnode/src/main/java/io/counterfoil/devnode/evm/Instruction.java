package io.counterfoil.devnode.evm;

/**
 * One instruction.
 *
 * @param inputs words it takes from the stack (for DUP and SWAP: words that must be there)
 * @param outputs words on the stack afterwards in their place
 * @param gas the part of the price that is always the same
 */
record Instruction(int inputs, int outputs, long gas, Operation operation) {

    @FunctionalInterface
    interface Operation {
        void apply(Frame frame);
    }
}
