package io.counterfoil.devnode.evm;

/** KECCAK256, memory, PUSH, POP, DUP, SWAP. */
final class StackAndMemoryInstructions {

    private StackAndMemoryInstructions() {}

    static void addTo(InstructionTable table) {
        table.add(0x20, 2, 1, Gas.KECCAK, frame -> {
            Range range = frame.popRange();
            frame.charge(Gas.KECCAK_WORD * range.words());
            frame.push(frame.memory().hash(range));
        });
        table.add(0x50, 1, 0, Gas.BASE, Frame::pop);
        table.add(0x51, 1, 1, Gas.VERY_LOW, frame -> {
            Range range = frame.range(frame.pop(), Word.BYTES);
            frame.push(frame.memory().word(range.offset()));
        });
        table.add(0x52, 2, 0, Gas.VERY_LOW, frame -> {
            Range range = frame.range(frame.pop(), Word.BYTES);
            frame.memory().setWord(range.offset(), frame.pop());
        });
        table.add(0x53, 2, 0, Gas.VERY_LOW, frame -> {
            Range range = frame.range(frame.pop(), 1);
            frame.memory().setByte(range.offset(), (byte) frame.pop().w0());
        });
        table.read(0x59, Gas.BASE, frame -> Word.of((long) frame.memory().words() * Word.BYTES));
        for (int i = 1; i <= 32; i++) {
            int length = i;
            table.read(0x5f + i, Gas.VERY_LOW, frame -> frame.readCode(length));
        }
        for (int i = 1; i <= 16; i++) {
            int n = i;
            table.add(0x7f + i, n, n + 1, Gas.VERY_LOW, frame -> frame.stack().duplicate(n));
            table.add(
                    0x8f + i, n + 1, n + 1, Gas.VERY_LOW, frame -> frame.stack().swap(n));
        }
    }
}
