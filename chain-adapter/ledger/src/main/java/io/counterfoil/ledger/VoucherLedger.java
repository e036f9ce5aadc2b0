package io.counterfoil.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** The chain as a participant writes to it. Signs with the participant's own key, which stays in the vault. */
public interface VoucherLedger {

    /** Blocks between the height at signing and the block limit. Source: getBlockLimit of the SDK 3.6.0. */
    int BLOCK_LIMIT_AHEAD = 500;

    /**
     * Signs with a nonce of its own and a block limit {@value #BLOCK_LIMIT_AHEAD} blocks ahead; nothing is sent.
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
     * As {@link #send(SignedTransaction)}, with a place that was taken before: so it does not wait.
     *
     * @param place of this ledger; given back when the answer is there
     */
    CompletionStage<Receipt> send(SignedTransaction transaction, SendingPlace place);

    /**
     * Waits for a place in flight. Whoever stores what it sends takes the place first, so that nothing is stored that would
     * have to wait.
     *
     * @throws LedgerBusyException when the limit in flight is reached and the wait is over
     */
    SendingPlace takePlace();

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

    /**
     * Empty when the node says that it has none.
     *
     * @throws LedgerUnavailableException when the node does not answer, or with any other error
     */
    Optional<Receipt> receipt(TransactionHash hash);

    /**
     * Height first, then the receipt, of the same node. That it has no receipt does not prove that there is none on chain: a
     * node whose storage fails says the same. {@link #transactionsIn} proves it.
     *
     * @throws LedgerUnavailableException when the node does not answer
     */
    Sighting sighting(TransactionHash hash);

    /**
     * Hashes of all transactions in a block. Completes exceptionally with a {@link LedgerUnavailableException} when the node
     * does not answer or does not have the block.
     */
    CompletionStage<Set<TransactionHash>> transactionsIn(long blockNumber);
}
