package io.counterfoil.devnode.evm;

import org.jspecify.annotations.Nullable;

/** The machine while it runs one message: program counter, gas, stack, memory, and what the last call returned. */
final class Frame {

    private static final byte[] NOTHING = new byte[0];

    private final Evm evm;
    private final Message message;
    private final Stack stack = new Stack();
    private final Memory memory = new Memory();
    private long gas;
    private int position;
    private byte[] returned = NOTHING;
    private @Nullable Outcome outcome;

    Frame(Evm evm, Message message) {
        this.evm = evm;
        this.message = message;
        this.gas = message.gas();
    }

    Outcome run() {
        try {
            while (true) {
                step();
                if (outcome != null) {
                    return outcome;
                }
            }
        } catch (Halt halt) {
            return Outcome.halted(halt.status());
        }
    }

    private void step() {
        Instruction instruction = InstructionTable.PARIS.at(message.code().opcodeAt(position++));
        if (instruction == null) {
            throw new Halt(Status.BAD_INSTRUCTION);
        }
        stack.require(instruction.inputs(), instruction.outputs());
        charge(instruction.gas());
        instruction.operation().apply(this);
    }

    // ------------------------------------------------------------ surroundings

    Evm evm() {
        return evm;
    }

    WorldState state() {
        return evm.state();
    }

    Message message() {
        return message;
    }

    void requireChangesAllowed() {
        if (message.isStatic()) {
            throw new Halt(Status.STATIC_VIOLATION);
        }
    }

    // ------------------------------------------------------------ gas

    long gas() {
        return gas;
    }

    void charge(long amount) {
        gas -= amount;
        if (gas < 0) {
            throw new Halt(Status.OUT_OF_GAS);
        }
    }

    void giveBack(long amount) {
        gas += amount;
    }

    // ------------------------------------------------------------ stack

    Stack stack() {
        return stack;
    }

    void push(Word word) {
        stack.push(word);
    }

    Word pop() {
        return stack.pop();
    }

    Address popAddress() {
        return Address.lowest(stack.pop());
    }

    // ------------------------------------------------------------ memory

    Memory memory() {
        return memory;
    }

    /** Pops offset and length, and pays for the memory up to their end. */
    Range popRange() {
        Word offset = pop();
        return range(offset, pop());
    }

    Range range(Word offset, Word length) {
        if (length.isZero()) {
            return Range.EMPTY;
        }
        if (!offset.fitsInt() || !length.fitsInt()) {
            throw new Halt(Status.OUT_OF_GAS); // more memory than any gas limit pays for
        }
        return range((int) offset.w0(), (int) length.w0());
    }

    Range range(Word offset, int length) {
        if (!offset.fitsInt()) {
            throw new Halt(Status.OUT_OF_GAS);
        }
        return range((int) offset.w0(), length);
    }

    private Range range(int offset, int length) {
        long end = (long) offset + length;
        long words = (end + Word.BYTES - 1) / Word.BYTES;
        if (words > memory.words()) {
            charge(Gas.memory(words) - Gas.memory(memory.words()));
            if (end > Evm.MEMORY_BYTES_MAX) {
                throw new Halt(Status.OUT_OF_GAS);
            }
            memory.expandTo((int) words);
        }
        return new Range(offset, length);
    }

    // ------------------------------------------------------------ flow

    /** Of the instruction that is being carried out. */
    int position() {
        return position - 1;
    }

    void jump(Word destination) {
        if (!destination.fitsInt() || !message.code().isJumpDestination((int) destination.w0())) {
            throw new Halt(Status.BAD_JUMP);
        }
        position = (int) destination.w0();
    }

    /** The next {@code length} bytes of code as a number; what lies beyond the end of the code counts as zero. */
    Word readCode(int length) {
        byte[] bytes = new byte[Word.BYTES];
        int available = Math.max(0, Math.min(length, message.code().length() - position));
        System.arraycopy(message.code().bytes(), position, bytes, Word.BYTES - length, available);
        position += length;
        return Word.at(bytes, 0);
    }

    byte[] returned() {
        return returned;
    }

    void setReturned(byte[] returned) {
        this.returned = returned;
    }

    void finish(Status status, byte[] output) {
        outcome = new Outcome(status, output, gas);
    }
}
