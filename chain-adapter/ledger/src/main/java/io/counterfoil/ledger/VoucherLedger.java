package io.counterfoil.ledger;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** The chain as a participant writes to it. Signs with the participant's own key, which stays in the vault. */
public interface VoucherLedger {

    /**
     * Signs with a nonce of its own and a block limit 500 blocks ahead; nothing is sent.
     *
     * @throws UnknownKeyException when the vault has no key of this participant
     * @throws LedgerUnavailableException when no node has told the height yet
     */
    SignedTransaction sign(UUID participant, LedgerCommand command);

    /**
     * Sends the bytes and waits, without a thread, for the receipt. Completes exceptionally with a {@link
     * LedgerUnknownException} when the outcome is unknown, or a {@link NodeRefusedException} when the node did not take it.
     * Sending bytes again that are already on chain gives their receipt. A revert is a receipt, not an exception.
     *
     * @throws LedgerBusyException when the limit in flight is reached and the wait for a place is over; nothing was sent
     */
    CompletionStage<Receipt> send(SignedTransaction transaction);

    /**
     * Signs the same call anew with the key that has replaced the one the chain did not know. Nothing is sent.
     *
     * @param refused what became of {@code earlier}: on chain, and reverted because of its {@link SubmissionOutcome#unknownSigner}; so it changed nothing, and
     *     never will
     * @return empty when the participant's key was not replaced, or the new one is not in the vault
     * @throws LedgerUnavailableException when the node does not answer, or has not seen that block yet
     */
    Optional<SignedTransaction> signAgain(UUID participant, SignedTransaction earlier, SubmissionOutcome refused);

    /** @throws LedgerUnavailableException when the node does not answer */
    long height();

    /** @throws LedgerUnavailableException when the node does not answer */
    Optional<Receipt> receipt(TransactionHash hash);

    /**
     * Height first, then the receipt, of the same node: only then does a missing receipt over the block limit mean never.
     *
     * @throws LedgerUnavailableException when the node does not answer
     */
    Sighting sighting(TransactionHash hash);
}
