package io.counterfoil.devnode.evm;

/** 0x30 to 0x48: what code can learn about its call, other accounts, the transaction and the block. */
final class EnvironmentInstructions {

    private static final int BLOCK_HASHES = 256;

    private EnvironmentInstructions() {}

    static void addTo(InstructionTable table) {
        addMessage(table);
        addCopies(table);
        addAccounts(table);
        addBlock(table);
    }

    private static void addMessage(InstructionTable table) {
        table.read(0x30, Gas.BASE, frame -> frame.message().self().word());
        table.read(0x32, Gas.BASE, frame -> frame.evm().transaction().origin().word());
        table.read(0x33, Gas.BASE, frame -> frame.message().caller().word());
        table.read(0x34, Gas.BASE, frame -> frame.message().value());
        table.add(
                0x35,
                1,
                1,
                Gas.VERY_LOW,
                frame -> frame.push(inputWord(frame.message().input(), frame.pop())));
        table.read(0x36, Gas.BASE, frame -> Word.of(frame.message().input().length));
        table.read(0x38, Gas.BASE, frame -> Word.of(frame.message().code().length()));
        table.read(0x3a, Gas.BASE, frame -> frame.evm().transaction().gasPrice());
        table.read(0x3d, Gas.BASE, frame -> Word.of(frame.returned().length));
    }

    private static Word inputWord(byte[] input, Word offset) {
        if (!offset.fitsInt() || offset.w0() >= input.length) {
            return Word.ZERO;
        }
        int start = (int) offset.w0();
        if (input.length - start >= Word.BYTES) {
            return Word.at(input, start);
        }
        byte[] padded = new byte[Word.BYTES];
        System.arraycopy(input, start, padded, 0, input.length - start);
        return Word.at(padded, 0);
    }

    private static void addCopies(InstructionTable table) {
        table.add(0x37, 3, 0, Gas.VERY_LOW, frame -> copy(frame, frame.message().input()));
        table.add(
                0x39,
                3,
                0,
                Gas.VERY_LOW,
                frame -> copy(frame, frame.message().code().bytes()));
        table.add(0x3c, 4, 0, Gas.ZERO, frame -> {
            Address address = frame.popAddress();
            chargeAccess(frame, address);
            copy(frame, frame.state().account(address).code().bytes());
        });
        table.add(0x3e, 3, 0, Gas.VERY_LOW, EnvironmentInstructions::copyReturned);
    }

    private static void copy(Frame frame, byte[] source) {
        Word target = frame.pop();
        Word from = frame.pop();
        Range range = frame.range(target, frame.pop());
        frame.charge(Gas.COPY_WORD * range.words());
        frame.memory().fill(range, source, from);
    }

    /** Unlike the other copies, reading past the end halts (EIP-211), even with length zero. */
    private static void copyReturned(Frame frame) {
        Word target = frame.pop();
        Word from = frame.pop();
        Word length = frame.pop();
        byte[] source = frame.returned();
        if (!from.fitsInt() || !length.fitsInt() || from.w0() + length.w0() > source.length) {
            throw new Halt(Status.RETURN_DATA_OUT_OF_BOUNDS);
        }
        Range range = frame.range(target, length);
        frame.charge(Gas.COPY_WORD * range.words());
        frame.memory().fill(range, source, from);
    }

    private static void addAccounts(InstructionTable table) {
        table.add(0x31, 1, 1, Gas.ZERO, frame -> {
            Address address = frame.popAddress();
            chargeAccess(frame, address);
            frame.push(frame.state().account(address).balance());
        });
        table.add(0x3b, 1, 1, Gas.ZERO, frame -> {
            Address address = frame.popAddress();
            chargeAccess(frame, address);
            frame.push(Word.of(frame.state().account(address).code().length()));
        });
        table.add(0x3f, 1, 1, Gas.ZERO, frame -> {
            Address address = frame.popAddress();
            chargeAccess(frame, address);
            Account account = frame.state().account(address);
            frame.push(account.isEmpty() ? Word.ZERO : account.code().hash());
        });
        table.read(
                0x47,
                Gas.LOW,
                frame -> frame.state().account(frame.message().self()).balance());
    }

    static void chargeAccess(Frame frame, Address address) {
        frame.charge(frame.state().warm(address) ? Gas.COLD_ACCOUNT : Gas.WARM_ACCESS);
    }

    private static void addBlock(InstructionTable table) {
        table.add(
                0x40,
                1,
                1,
                Gas.BLOCK_HASH,
                frame -> frame.push(blockHash(frame.evm().block(), frame.pop())));
        table.read(0x41, Gas.BASE, frame -> frame.evm().block().coinbase().word());
        table.read(0x42, Gas.BASE, frame -> Word.of(frame.evm().block().timestamp()));
        table.read(0x43, Gas.BASE, frame -> Word.of(frame.evm().block().number()));
        table.read(0x44, Gas.BASE, frame -> frame.evm().block().prevRandao());
        table.read(0x45, Gas.BASE, frame -> Word.of(frame.evm().block().gasLimit()));
        table.read(0x46, Gas.BASE, frame -> frame.evm().block().chainId());
        table.read(0x48, Gas.BASE, frame -> frame.evm().block().baseFee());
    }

    private static Word blockHash(BlockContext block, Word number) {
        boolean known =
                number.fitsLong() && number.w0() < block.number() && number.w0() >= block.number() - BLOCK_HASHES;
        return known ? block.blockHash().apply(number.w0()) : Word.ZERO;
    }
}
