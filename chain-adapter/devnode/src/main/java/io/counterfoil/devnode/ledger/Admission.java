package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Signers;
import io.counterfoil.devnode.evm.Word;
import java.util.concurrent.CompletableFuture;

/** The checks between the network and the pool. Recovering the signer costs most, so many threads may do it at once. */
public final class Admission {

    private static final int SIGNATURE_BYTES = 65;

    private final ChainParameters parameters;
    private final TransactionPool pool;

    public Admission(ChainParameters parameters, TransactionPool pool) {
        this.parameters = parameters;
        this.pool = pool;
    }

    /**
     * Checks the transaction and puts it into the pool.
     *
     * @return completes when the transaction's block is on disk; exceptionally with {@link RefusedException} if it
     *     lapsed meanwhile, with anything else if its fate is unknown
     * @throws RefusedException if it did not get into the pool
     */
    public CompletableFuture<MinedTransaction> submit(SignedTransaction signed) throws RefusedException {
        TransactionData data = signed.data();
        if (!data.chainId().equals(parameters.chainId())) {
            throw new RefusedException(TransactionStatus.WRONG_CHAIN);
        }
        if (!data.groupId().equals(parameters.groupId())) {
            throw new RefusedException(TransactionStatus.WRONG_GROUP);
        }
        requireUnderstood(data);
        return pool.add(new Transaction(signed, sender(signed)));
    }

    private static void requireUnderstood(TransactionData data) throws RefusedException {
        if (data.version() != 0 && data.version() != 1) {
            throw new RefusedException(
                    TransactionStatus.MALFORMED, "transaction version " + data.version() + " is not known");
        }
        try {
            BlockExecutor.recipient(data.to());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(TransactionStatus.MALFORMED, "\"to\" is not an address: " + data.to());
        }
    }

    private static Address sender(SignedTransaction signed) throws RefusedException {
        byte[] signature = signed.signature();
        if (!signed.data().hash().equals(signed.hash()) || signature.length != SIGNATURE_BYTES) {
            throw new RefusedException(TransactionStatus.BAD_SIGNATURE);
        }
        int parity = signature[SIGNATURE_BYTES - 1];
        if (parity != 0 && parity != 1) {
            throw new RefusedException(TransactionStatus.BAD_SIGNATURE);
        }
        Address sender = Signers.recover(signed.hash(), Word.at(signature, 0), Word.at(signature, Word.BYTES), parity);
        if (sender == null) {
            throw new RefusedException(TransactionStatus.BAD_SIGNATURE);
        }
        return sender;
    }
}
