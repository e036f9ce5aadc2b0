package io.counterfoil.devnode.evm;

/** STOP, jumps, RETURN, REVERT, INVALID, SELFDESTRUCT. */
final class FlowInstructions {

    private FlowInstructions() {}

    static void addTo(InstructionTable table) {
        table.add(0x00, 0, 0, Gas.ZERO, frame -> frame.finish(Status.SUCCESS, new byte[0]));
        table.add(0x56, 1, 0, Gas.MID, frame -> frame.jump(frame.pop()));
        table.add(0x57, 2, 0, Gas.HIGH, frame -> {
            Word destination = frame.pop();
            if (!frame.pop().isZero()) {
                frame.jump(destination);
            }
        });
        table.read(0x58, Gas.BASE, frame -> Word.of(frame.position()));
        table.read(0x5a, Gas.BASE, frame -> Word.of(frame.gas()));
        table.add(0x5b, 0, 0, Gas.JUMPDEST, frame -> {});
        table.add(0xf3, 2, 0, Gas.ZERO, frame -> {
            Range range = frame.popRange();
            frame.finish(Status.SUCCESS, frame.memory().copy(range));
        });
        table.add(0xfd, 2, 0, Gas.ZERO, frame -> {
            Range range = frame.popRange();
            frame.finish(Status.REVERT, frame.memory().copy(range));
        });
        table.add(0xfe, 0, 0, Gas.ZERO, frame -> {
            throw new Halt(Status.BAD_INSTRUCTION);
        });
        table.add(0xff, 1, 0, Gas.SELF_DESTRUCT, FlowInstructions::selfDestruct);
    }

    /** The balance goes at once, the account at the end of the transaction. No refund since EIP-3529. */
    private static void selfDestruct(Frame frame) {
        frame.requireChangesAllowed();
        Address heir = frame.popAddress();
        Address self = frame.message().self();
        WorldState state = frame.state();
        if (state.warm(heir)) {
            frame.charge(Gas.COLD_ACCOUNT);
        }
        Word balance = state.account(self).balance();
        if (!balance.isZero() && state.account(heir).isEmpty()) {
            frame.charge(Gas.NEW_ACCOUNT);
        }
        state.transfer(self, heir, balance);
        if (heir.equals(self)) {
            state.setAccount(self, state.account(self).withBalance(Word.ZERO));
        }
        state.destroy(self);
        frame.finish(Status.SUCCESS, new byte[0]);
    }
}
