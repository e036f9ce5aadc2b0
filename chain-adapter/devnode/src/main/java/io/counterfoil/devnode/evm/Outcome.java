package io.counterfoil.devnode.evm;

/**
 * How a message ended.
 *
 * @param output returned bytes; for {@link Status#REVERT} the reason; for a creation that succeeded the code
 * @param gasLeft zero unless success or revert
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per read would only cost
public record Outcome(Status status, byte[] output, long gasLeft) {

    private static final byte[] NOTHING = new byte[0];

    static Outcome success(byte[] output, long gasLeft) {
        return new Outcome(Status.SUCCESS, output, gasLeft);
    }

    /** Everything the frame had is gone. */
    static Outcome halted(Status status) {
        return new Outcome(status, NOTHING, 0);
    }

    /** The frame never began, so its gas goes back. */
    static Outcome refused(Status status, long gas) {
        return new Outcome(status, NOTHING, gas);
    }

    public boolean succeeded() {
        return status == Status.SUCCESS;
    }
}
