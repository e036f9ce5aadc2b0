package io.counterfoil.ledger.fisco;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerUnavailableException;
import io.counterfoil.ledger.Receipt;
import io.counterfoil.ledger.SendingPlace;
import io.counterfoil.ledger.Sighting;
import io.counterfoil.ledger.SignedTransaction;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.TransactionHash;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.ledger.abi.CommandCodec;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

final class FiscoVoucherLedger implements VoucherLedger {

    private final Deployment deployment;
    private final TransactionSigner signer;
    private final SigningKeys keys;
    private final TransactionSender sender;
    private final NodeClient questions;

    FiscoVoucherLedger(
            Deployment deployment,
            TransactionSigner signer,
            SigningKeys keys,
            TransactionSender sender,
            NodeClient questions) {
        this.deployment = deployment;
        this.signer = signer;
        this.keys = keys;
        this.sender = sender;
        this.questions = questions;
    }

    @Override
    public SignedTransaction sign(UUID participant, LedgerCommand command) {
        String contract = deployment.addressOf(CommandCodec.contractOf(command));
        return signer.sign(participant, contract, CommandCodec.encode(command, deployment::addressOf));
    }

    @Override
    public CompletionStage<Receipt> send(SignedTransaction transaction) {
        return send(transaction, takePlace());
    }

    @Override
    public SendingPlace takePlace() {
        return sender.takePlace();
    }

    @Override
    public CompletionStage<Receipt> send(SignedTransaction transaction, SendingPlace place) {
        return sender.send(transaction, place)
                .thenApply(receipt -> Receipts.read(transaction.hash(), receipt))
                .thenApply(this::heeded);
    }

    @Override
    public Optional<SignedTransaction> signAgain(
            UUID participant, SignedTransaction earlier, SubmissionOutcome refused) {
        String unknown = refused.unknownSigner().orElseThrow();
        long height = height();
        if (height < refused.blockNumber()) {
            throw new LedgerUnavailableException(
                    "the node is at block " + height + ", behind the one that refused " + earlier.hash(), null);
        }
        return keys.hasFollowing(participant, unknown)
                ? Optional.of(signer.signAgain(participant, earlier))
                : Optional.empty();
    }

    /** A key that was replaced is not signed with again. */
    private Receipt heeded(Receipt receipt) {
        receipt.outcome().unknownSigner().ifPresent(keys::forget);
        return receipt;
    }

    @Override
    public long height() {
        return questions.height();
    }

    @Override
    public Optional<Receipt> receipt(TransactionHash hash) {
        return NodeClient.await(questions.receipt(hash.hex())).map(receipt -> Receipts.read(hash, receipt));
    }

    @Override
    public Sighting sighting(TransactionHash hash) {
        NodeClient.HeightAndReceipt seen = NodeClient.await(questions.heightAndReceipt(hash.hex()));
        return new Sighting(seen.height(), seen.receipt().map(receipt -> Receipts.read(hash, receipt)));
    }

    @Override
    public CompletionStage<Set<TransactionHash>> transactionsIn(long blockNumber) {
        return questions
                .block(blockNumber)
                .thenApply(block -> block.getTransactionHashes().stream()
                        .map(hash -> new TransactionHash(hash.get()))
                        .collect(Collectors.toSet()));
    }
}
