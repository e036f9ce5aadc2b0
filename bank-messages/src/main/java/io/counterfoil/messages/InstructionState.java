package io.counterfoil.messages;

/** What became of an instruction, as a bank's status report says it. None of it is a booking: only a statement shows that money moved. */
public enum InstructionState {
    /** The bank has it. */
    RECEIVED,
    /** It may still be decided either way. */
    PENDING,
    /** Checked and taken on. */
    ACCEPTED,
    /** Some payments of the instruction were taken on, others not. */
    PARTLY_ACCEPTED,
    /** The bank says that it is done. */
    SETTLED,
    REJECTED,
    CANCELLED
}
