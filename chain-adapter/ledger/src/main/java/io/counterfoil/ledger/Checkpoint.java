package io.counterfoil.ledger;

/** The last block that was handed over and committed; the next block's parent must be it. */
public record Checkpoint(long number, String hash) {

    /** From here the first block is the genesis block, whose parent is not compared. */
    public static final Checkpoint BEFORE_GENESIS = new Checkpoint(-1, "");
}
