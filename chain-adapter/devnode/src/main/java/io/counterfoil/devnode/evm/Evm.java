package io.counterfoil.devnode.evm;

import org.jspecify.annotations.Nullable;

/**
 * Runs code by the rules of Paris (the merge): every instruction and precompiled contract, Ethereum's gas. One
 * instance serves one transaction, on one thread, whose stack should be {@link #THREAD_STACK_BYTES}: contracts may
 * call each other 1024 deep.
 */
public final class Evm {

    /** Enough for the deepest nesting of calls in interpreted Java. */
    public static final long THREAD_STACK_BYTES = 64L << 20;

    static final int DEPTH_MAX = 1024;
    static final int CODE_BYTES_MAX = 24_576;
    /** Of one frame. Ethereum bounds memory by gas alone; 3e9 gas would pay for 39 MB in each of many frames. */
    static final long MEMORY_BYTES_MAX = 32L << 20;

    private static final byte[] NOTHING = new byte[0];
    private static final byte RESERVED_FIRST_BYTE = (byte) 0xef;

    private final BlockContext block;
    private final TransactionContext transaction;
    private final WorldState state;
    private final CreationRule creationRule;

    public Evm(BlockContext block, TransactionContext transaction, WorldState state, CreationRule creationRule) {
        this.block = block;
        this.transaction = transaction;
        this.state = state;
        this.creationRule = creationRule;
    }

    BlockContext block() {
        return block;
    }

    TransactionContext transaction() {
        return transaction;
    }

    WorldState state() {
        return state;
    }

    CreationRule creationRule() {
        return creationRule;
    }

    /**
     * Runs a whole transaction: intrinsic gas, warm addresses, call or creation, refund. The sender's nonce and the
     * price of gas are not touched: on FISCO BCOS senders have no nonce and gas costs nothing.
     *
     * @param to the contract to call, or null to create one from {@code input}
     */
    public TransactionResult transact(Address from, @Nullable Address to, byte[] input, Word value, long gasLimit) {
        long intrinsic = intrinsicGas(input, to == null);
        if (intrinsic > gasLimit) {
            return failed(Outcome.halted(Status.OUT_OF_GAS), gasLimit);
        }
        state.warm(from);
        Precompiles.ADDRESSES.forEach(state::warm);
        long gas = gasLimit - intrinsic;
        if (to != null) {
            state.warm(to);
            Outcome outcome = call(new Call(from, to, to, input, value, value, gas, false, 0));
            return finished(outcome, outcome.output(), gasLimit, null);
        }
        Address created = creationRule.addressOf(from, state.account(from).nonce());
        Outcome outcome = createAt(new Creation(from, created, input, value, gas, 0));
        return finished(outcome, outcome.succeeded() ? NOTHING : outcome.output(), gasLimit, created);
    }

    private TransactionResult finished(Outcome outcome, byte[] output, long gasLimit, @Nullable Address created) {
        if (!outcome.succeeded()) {
            return failed(outcome, gasLimit - outcome.gasLeft());
        }
        long used = gasLimit - outcome.gasLeft();
        long usedAfterRefund = used - Math.min(used / Gas.REFUND_DIVISOR, state.refund());
        return new TransactionResult(Status.SUCCESS, output, usedAfterRefund, created, state.logs(), state.changes());
    }

    private TransactionResult failed(Outcome outcome, long gasUsed) {
        return new TransactionResult(outcome.status(), outcome.output(), gasUsed, null, state.logs(), state.changes());
    }

    /** Whether the machine itself answers at this address. */
    public static boolean isPrecompile(Address address) {
        return Precompiles.at(address) != null;
    }

    private static long intrinsicGas(byte[] input, boolean creates) {
        long gas = Gas.TRANSACTION + (creates ? Gas.CREATE : 0);
        for (byte b : input) {
            gas += b == 0 ? Gas.INPUT_ZERO_BYTE : Gas.INPUT_BYTE;
        }
        return gas;
    }

    /** Runs code as it is given, without looking at the account that has it; changes of a failed run are undone. */
    public Outcome run(Message message) {
        int mark = state.mark();
        Outcome outcome = new Frame(this, message).run();
        if (!outcome.succeeded()) {
            state.undoTo(mark);
        }
        return outcome;
    }

    Outcome call(Call call) {
        if (call.depth() > DEPTH_MAX) {
            return Outcome.refused(Status.TOO_DEEP, call.gas());
        }
        if (state.account(call.caller()).balance().compareTo(call.moved()) < 0) {
            return Outcome.refused(Status.INSUFFICIENT_BALANCE, call.gas());
        }
        int mark = state.mark();
        state.transfer(call.caller(), call.self(), call.moved());
        Outcome outcome = runTarget(call);
        if (!outcome.succeeded()) {
            state.undoTo(mark);
        }
        return outcome;
    }

    private Outcome runTarget(Call call) {
        Precompile precompile = Precompiles.at(call.target());
        if (precompile != null) {
            return precompile.run(call.input(), call.gas());
        }
        Code code = state.account(call.target()).code();
        if (code.length() == 0) {
            return Outcome.success(NOTHING, call.gas());
        }
        Message message = new Message(
                call.caller(),
                call.self(),
                code,
                call.input(),
                call.value(),
                call.gas(),
                call.isStatic(),
                call.depth());
        return new Frame(this, message).run();
    }

    /** CREATE and CREATE2: the creator's nonce goes up, also if the creation then fails. */
    Outcome create(Creation creation) {
        if (creation.depth() > DEPTH_MAX) {
            return Outcome.refused(Status.TOO_DEEP, creation.gas());
        }
        if (state.account(creation.creator()).balance().compareTo(creation.value()) < 0) {
            return Outcome.refused(Status.INSUFFICIENT_BALANCE, creation.gas());
        }
        state.incrementNonce(creation.creator());
        return createAt(creation);
    }

    private Outcome createAt(Creation creation) {
        Address address = creation.address();
        state.warm(address);
        Account there = state.account(address);
        if (there.nonce() != 0 || there.code().length() != 0) {
            return Outcome.halted(Status.ADDRESS_IN_USE);
        }
        int mark = state.mark();
        state.setAccount(address, there.withNonce(1));
        state.transfer(creation.creator(), address, creation.value());
        Code initCode = new Code(creation.initCode());
        Message message = new Message(
                creation.creator(),
                address,
                initCode,
                NOTHING,
                creation.value(),
                creation.gas(),
                false,
                creation.depth());
        Outcome outcome = deposit(new Frame(this, message).run(), address);
        if (!outcome.succeeded()) {
            state.undoTo(mark);
        }
        return outcome;
    }

    private Outcome deposit(Outcome initialized, Address address) {
        if (!initialized.succeeded()) {
            return initialized;
        }
        byte[] code = initialized.output();
        if (code.length > CODE_BYTES_MAX || (code.length > 0 && code[0] == RESERVED_FIRST_BYTE)) {
            return Outcome.halted(Status.BAD_CREATED_CODE);
        }
        long gasLeft = initialized.gasLeft() - Gas.CODE_BYTE * code.length;
        if (gasLeft < 0) {
            return Outcome.halted(Status.OUT_OF_GAS);
        }
        state.setAccount(address, state.account(address).withCode(new Code(code)));
        return Outcome.success(code, gasLeft);
    }
}
