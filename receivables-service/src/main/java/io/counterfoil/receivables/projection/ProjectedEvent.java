package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.TransactionHash;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event, its place on the chain and what it is about. */
public record ProjectedEvent(LedgerEvent event, Place place, About about) {

    /** The payable it concerns, null when it concerns none. */
    public @Nullable UUID payable() {
        return about.payable();
    }

    /** Of the event's amounts, null when it has none. */
    public @Nullable String currency() {
        return about.currency();
    }

    /**
     * @param transaction index in the block
     * @param log index in the transaction: on FISCO BCOS it starts again in each
     */
    public record Place(long block, int transaction, int log, TransactionHash hash) {

        /** The same after every rebuild, so that consumers can drop what they have seen. */
        public String eventId() {
            return block + "-" + transaction + "-" + log;
        }
    }
}
