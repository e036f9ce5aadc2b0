package io.counterfoil.devnode.evm;

/** CREATE and CREATE2. */
final class CreateInstructions {

    private static final byte[] CREATE2_PREFIX = {(byte) 0xff};

    private CreateInstructions() {}

    static void addTo(InstructionTable table) {
        table.add(0xf0, 3, 1, Gas.CREATE, frame -> {
            frame.requireChangesAllowed();
            Word value = frame.pop();
            byte[] initCode = frame.memory().copy(frame.popRange());
            Address self = frame.message().self();
            long nonce = frame.state().account(self).nonce();
            create(frame, value, initCode, frame.evm().creationRule().addressOf(self, nonce));
        });
        table.add(0xf5, 4, 1, Gas.CREATE, frame -> {
            frame.requireChangesAllowed();
            Word value = frame.pop();
            Range range = frame.popRange();
            Word salt = frame.pop();
            frame.charge(Gas.KECCAK_WORD * range.words());
            byte[] initCode = frame.memory().copy(range);
            create(frame, value, initCode, create2Address(frame.message().self(), salt, initCode));
        });
    }

    /** EIP-1014. */
    private static Address create2Address(Address creator, Word salt, byte[] initCode) {
        byte[] codeHash = Keccak.hash(initCode).toBytes();
        return Address.lowest(Keccak.hash(CREATE2_PREFIX, creator.toBytes(), salt.toBytes(), codeHash));
    }

    private static void create(Frame frame, Word value, byte[] initCode, Address address) {
        long gas = Gas.allButOne64th(frame.gas());
        frame.charge(gas);
        Message own = frame.message();
        Outcome outcome = frame.evm().create(new Creation(own.self(), address, initCode, value, gas, own.depth() + 1));
        frame.giveBack(outcome.gasLeft());
        frame.setReturned(outcome.status() == Status.REVERT ? outcome.output() : new byte[0]);
        frame.push(outcome.succeeded() ? address.word() : Word.ZERO);
    }
}
