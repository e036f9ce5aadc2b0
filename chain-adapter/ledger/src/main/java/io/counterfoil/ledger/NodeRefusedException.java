package io.counterfoil.ledger;

/** A node did not take a transaction in. Whether that is final depends on the refusal and on whether it was sent before. */
public final class NodeRefusedException extends LedgerException {

    /** Why, with the node's status. Source: TransactionStatus.h of FISCO BCOS 3.16.4. */
    public enum Refusal {
        /** The nonce was used: this transaction, or another one with its nonce, was seen. */
        NONCE_SEEN(10000),
        /** The chain is past the block limit, or the limit is too far ahead. */
        BLOCK_LIMIT(10001),
        /** Try again later. */
        POOL_FULL(10002),
        CHAIN_ID(10006),
        GROUP_ID(10007),
        SIGNATURE(10008),
        OTHER(-1);

        private final int status;

        Refusal(int status) {
            this.status = status;
        }

        /** OTHER for a status without a name. */
        static Refusal ofStatus(int status) {
            for (Refusal refusal : values()) {
                if (refusal.status == status) {
                    return refusal;
                }
            }
            return OTHER;
        }

        /** No node of this chain will ever take these bytes. */
        boolean isAboutTheBytes() {
            return this == CHAIN_ID || this == GROUP_ID || this == SIGNATURE;
        }
    }

    private final TransactionHash hash;
    private final int status;
    private final Refusal refusal;

    public NodeRefusedException(TransactionHash hash, int status, String message) {
        super("node refused " + hash + " with status " + status + ": " + message, null);
        this.hash = hash;
        this.status = status;
        this.refusal = Refusal.ofStatus(status);
    }

    public TransactionHash hash() {
        return hash;
    }

    /** As the node gave it. */
    public int status() {
        return status;
    }

    public Refusal refusal() {
        return refusal;
    }
}
