package io.counterfoil.devnode.evm;

import java.util.ArrayList;
import java.util.List;

/** SLOAD, SSTORE and LOG. */
final class StorageInstructions {

    private StorageInstructions() {}

    static void addTo(InstructionTable table) {
        table.add(0x54, 1, 1, Gas.ZERO, frame -> {
            Word key = frame.pop();
            Address self = frame.message().self();
            frame.charge(frame.state().warm(self, key) ? Gas.COLD_SLOT : Gas.WARM_ACCESS);
            frame.push(frame.state().storage(self, key));
        });
        table.add(0x55, 2, 0, Gas.ZERO, StorageInstructions::store);
        for (int i = 0; i <= 4; i++) {
            int topics = i;
            table.add(0xa0 + i, 2 + i, 0, Gas.LOG + Gas.LOG_TOPIC * i, frame -> log(frame, topics));
        }
    }

    /** EIP-2200 with the prices and refunds of EIP-2929 and 3529. */
    private static void store(Frame frame) {
        frame.requireChangesAllowed();
        if (frame.gas() <= Gas.SSTORE_SENTRY) {
            throw new Halt(Status.OUT_OF_GAS);
        }
        Word key = frame.pop();
        Word value = frame.pop();
        Address self = frame.message().self();
        WorldState state = frame.state();
        long gas = state.warm(self, key) ? Gas.COLD_SLOT : 0;
        Word current = state.storage(self, key);
        Word original = state.originalStorage(self, key);
        if (current.equals(value) || !current.equals(original)) {
            gas += Gas.WARM_ACCESS;
        } else {
            gas += original.isZero() ? Gas.SLOT_SET : Gas.SLOT_RESET;
        }
        frame.charge(gas);
        if (!current.equals(value)) {
            state.addRefund(refund(original, current, value));
            state.setStorage(self, key, value);
        }
    }

    private static long refund(Word original, Word current, Word value) {
        if (current.equals(original)) {
            return !original.isZero() && value.isZero() ? Gas.SLOT_CLEAR_REFUND : 0;
        }
        long refund = 0;
        if (!original.isZero() && current.isZero()) {
            refund -= Gas.SLOT_CLEAR_REFUND;
        } else if (!original.isZero() && value.isZero()) {
            refund += Gas.SLOT_CLEAR_REFUND;
        }
        if (value.equals(original)) {
            refund += (original.isZero() ? Gas.SLOT_SET : Gas.SLOT_RESET) - Gas.WARM_ACCESS;
        }
        return refund;
    }

    private static void log(Frame frame, int topicCount) {
        frame.requireChangesAllowed();
        Range range = frame.popRange();
        frame.charge(Gas.LOG_BYTE * range.length());
        List<Word> topics = new ArrayList<>(topicCount);
        for (int i = 0; i < topicCount; i++) {
            topics.add(frame.pop());
        }
        frame.state()
                .addLog(new Log(
                        frame.message().self(),
                        List.copyOf(topics),
                        frame.memory().copy(range)));
    }
}
