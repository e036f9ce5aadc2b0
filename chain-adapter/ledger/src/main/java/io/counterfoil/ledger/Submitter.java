package io.counterfoil.ledger;

/** The one way a command reaches the chain: signed, stored, sent, and settled by its hash. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class Submitter implements AutoCloseable {

    private final VoucherLedger ledger;
    private final SubmissionJournal journal;
    private final SubmitterSettings settings;

    public Submitter(VoucherLedger ledger, SubmissionJournal journal, SubmitterSettings settings) {
        this.ledger = ledger;
        this.journal = journal;
        this.settings = settings;
    }

    /** Takes up what an earlier process left pending, and from now on resolves what gets no answer. */
    public void start() {
        throw new UnsupportedOperationException(ledger + " " + journal + " " + settings);
    }

    /**
     * Signs, stores and sends; does not wait for the chain. A key seen before signs and sends nothing.
     *
     * @throws IdempotencyKeyReusedException when the key was used with another body
     * @throws LedgerBusyException when too many transactions are in flight; nothing was signed or stored
     * @throws LedgerUnavailableException when no node has told the height yet; nothing was signed or stored
     * @throws UnknownKeyException when the vault has no key of this participant
     */
    public Submitted submit(SubmissionRequest request, LedgerCommand command) {
        throw new UnsupportedOperationException(request + " " + command);
    }

    /**
     * Tells that the embedder's projector has committed what became of a transaction. Unknown hashes are ignored: whole
     * blocks may be passed in. Idempotent, in any order with the receipt.
     */
    public void settled(TransactionHash hash, SubmissionOutcome outcome) {
        throw new UnsupportedOperationException(hash + " " + outcome);
    }

    public SubmitterStatus status() {
        throw new UnsupportedOperationException();
    }

    /** Stops resolving. What is pending stays in the journal for the next start. */
    @Override
    public void close() {}
}
