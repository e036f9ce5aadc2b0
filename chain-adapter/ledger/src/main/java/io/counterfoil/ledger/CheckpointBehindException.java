package io.counterfoil.ledger;

/**
 * The consumer stands further back than the reader: its database has lost what it had committed, for instance by a failover to a
 * replica that was behind. The reader goes back there and hands the blocks over again.
 */
public final class CheckpointBehindException extends LedgerException {

    private final Checkpoint checkpoint;

    /** @param checkpoint the last block that the consumer has; {@link Checkpoint#BEFORE_GENESIS} when it has none */
    public CheckpointBehindException(Checkpoint checkpoint) {
        super("the consumer stands at block " + checkpoint.number(), null);
        this.checkpoint = checkpoint;
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }
}
