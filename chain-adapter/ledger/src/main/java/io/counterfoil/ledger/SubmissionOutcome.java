package io.counterfoil.ledger;

import java.util.Optional;

/**
 * What became of a submission, in a form that a table can hold.
 *
 * @param blockNumber block of the receipt, -1 when there is none
 * @param status execution status of the receipt, or the node's status when it was refused; 0 otherwise
 * @param output what the contract returned, or its revert data; hexadecimal with 0x, empty when there is no receipt
 */
public record SubmissionOutcome(State state, long blockNumber, int status, String output) {

    /** All but PENDING are final, but see {@link #corrects}. */
    public enum State {
        /** Nobody knows yet; nothing else may be signed in its place. */
        PENDING,
        /** On chain, and it took effect. */
        CONFIRMED,
        /** On chain, and the contract refused it. */
        REVERTED,
        /** Every block up to the limit, and the consensus pipeline after it, was read without it: it never happened. */
        LAPSED,
        /** The node refused the bytes themselves before they were ever taken in: it never happened and never will. */
        REFUSED
    }

    public static final SubmissionOutcome PENDING = new SubmissionOutcome(State.PENDING, -1, 0, "");
    public static final SubmissionOutcome LAPSED = new SubmissionOutcome(State.LAPSED, -1, 0, "");

    public static SubmissionOutcome mined(long blockNumber, int status, String output) {
        return new SubmissionOutcome(status == 0 ? State.CONFIRMED : State.REVERTED, blockNumber, status, output);
    }

    public static SubmissionOutcome refused(int status) {
        return new SubmissionOutcome(State.REFUSED, -1, status, "");
    }

    /** It is in a block. */
    public boolean isMined() {
        return state == State.CONFIRMED || state == State.REVERTED;
    }

    /**
     * Says better than the earlier outcome what happened: what was found in a block has happened, even if it was called lapsed
     * or refused before.
     */
    public boolean corrects(SubmissionOutcome earlier) {
        return isMined() && (earlier.state() == State.LAPSED || earlier.state() == State.REFUSED);
    }

    /**
     * The contract did not know who signed: address of the key, 0x and 40 lower-case hexadecimal digits. The transaction changed nothing; whoever holds the
     * participant's newer key may ask for the same again.
     */
    public Optional<String> unknownSigner() {
        return failure()
                .filter(refusal -> refusal instanceof ParticipantsError.UnknownAccount)
                .map(refusal -> ((ParticipantsError.UnknownAccount) refusal).account);
    }

    /** The contract's refusal by name, when there is one. */
    public Optional<LedgerRevertedException> failure() {
        return state == State.REVERTED ? Optional.of(RevertData.read(status, output)) : Optional.empty();
    }
}
