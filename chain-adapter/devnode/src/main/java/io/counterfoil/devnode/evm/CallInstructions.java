package io.counterfoil.devnode.evm;

/** CALL, CALLCODE, DELEGATECALL, STATICCALL. */
final class CallInstructions {

    private CallInstructions() {}

    static void addTo(InstructionTable table) {
        table.add(0xf1, 7, 1, Gas.ZERO, CallInstructions::call);
        table.add(0xf2, 7, 1, Gas.ZERO, CallInstructions::callCode);
        table.add(0xf4, 6, 1, Gas.ZERO, CallInstructions::delegateCall);
        table.add(0xfa, 6, 1, Gas.ZERO, CallInstructions::staticCall);
    }

    private static void call(Frame frame) {
        Word gas = frame.pop();
        Address to = frame.popAddress();
        Word value = frame.pop();
        if (!value.isZero()) {
            frame.requireChangesAllowed();
        }
        Message own = frame.message();
        Ranges ranges = popRanges(frame);
        chargeAccess(frame, to, value);
        if (!value.isZero() && frame.state().account(to).isEmpty()) {
            frame.charge(Gas.NEW_ACCOUNT);
        }
        long allowance = take(frame, gas) + stipend(value);
        byte[] input = frame.memory().copy(ranges.input);
        finish(
                frame,
                ranges,
                new Call(own.self(), to, to, input, value, value, allowance, own.isStatic(), own.depth() + 1));
    }

    /** The value goes to the caller itself: it must be there, and stays there. */
    private static void callCode(Frame frame) {
        Word gas = frame.pop();
        Address to = frame.popAddress();
        Word value = frame.pop();
        Message own = frame.message();
        Ranges ranges = popRanges(frame);
        chargeAccess(frame, to, value);
        long allowance = take(frame, gas) + stipend(value);
        byte[] input = frame.memory().copy(ranges.input);
        finish(
                frame,
                ranges,
                new Call(own.self(), own.self(), to, input, value, value, allowance, own.isStatic(), own.depth() + 1));
    }

    /** Shows the code its caller's caller and value, and moves nothing. */
    private static void delegateCall(Frame frame) {
        Word gas = frame.pop();
        Address to = frame.popAddress();
        Message own = frame.message();
        Ranges ranges = popRanges(frame);
        chargeAccess(frame, to, Word.ZERO);
        long allowance = take(frame, gas);
        byte[] input = frame.memory().copy(ranges.input);
        int depth = own.depth() + 1;
        finish(
                frame,
                ranges,
                new Call(
                        own.caller(), own.self(), to, input, own.value(), Word.ZERO, allowance, own.isStatic(), depth));
    }

    private static void staticCall(Frame frame) {
        Word gas = frame.pop();
        Address to = frame.popAddress();
        Message own = frame.message();
        Ranges ranges = popRanges(frame);
        chargeAccess(frame, to, Word.ZERO);
        long allowance = take(frame, gas);
        byte[] input = frame.memory().copy(ranges.input);
        finish(
                frame,
                ranges,
                new Call(own.self(), to, to, input, Word.ZERO, Word.ZERO, allowance, true, own.depth() + 1));
    }

    private record Ranges(Range input, Range output) {}

    private static Ranges popRanges(Frame frame) {
        Range input = frame.popRange();
        return new Ranges(input, frame.popRange());
    }

    private static void chargeAccess(Frame frame, Address to, Word value) {
        EnvironmentInstructions.chargeAccess(frame, to);
        frame.charge(value.isZero() ? 0 : Gas.CALL_VALUE);
    }

    /** A call with value can always afford to log that it was received. */
    private static long stipend(Word value) {
        return value.isZero() ? 0 : Gas.CALL_STIPEND;
    }

    /** The gas asked for, but never more than all but one 64th of what is left (EIP-150). */
    private static long take(Frame frame, Word asked) {
        long gas = Math.min(asked.toLongSaturated(), Gas.allButOne64th(frame.gas()));
        frame.charge(gas);
        return gas;
    }

    private static void finish(Frame frame, Ranges ranges, Call call) {
        Outcome outcome = frame.evm().call(call);
        frame.giveBack(outcome.gasLeft());
        frame.setReturned(outcome.output());
        frame.memory().write(ranges.output, outcome.output());
        frame.push(Word.of(outcome.succeeded()));
    }
}
