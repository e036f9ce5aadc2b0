package io.counterfoil.sandbox.bank;

import io.counterfoil.ledger.SignedTransaction;
import io.counterfoil.ledger.Submission;
import io.counterfoil.ledger.SubmissionJournal;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.TransactionHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One bank's rows of the journal both banks share, so that neither takes up what the other left pending. */
final class BankJournal implements SubmissionJournal {

    private final SubmissionJournal shared;
    private final UUID bank;

    BankJournal(SubmissionJournal shared, UUID bank) {
        this.shared = shared;
        this.bank = bank;
    }

    @Override
    public Submission store(Submission submission) {
        if (!submission.request().participant().equals(bank)) {
            throw new IllegalArgumentException("not a submission of " + bank);
        }
        return shared.store(submission);
    }

    @Override
    public Optional<Submission> find(UUID participant, String idempotencyKey) {
        return participant.equals(bank) ? shared.find(participant, idempotencyKey) : Optional.empty();
    }

    @Override
    public Optional<Submission> find(TransactionHash hash) {
        return shared.find(hash).filter(this::isOwn);
    }

    @Override
    public Optional<Submission> settle(TransactionHash hash, SubmissionOutcome outcome) {
        return find(hash).isPresent() ? shared.settle(hash, outcome) : Optional.empty();
    }

    @Override
    public Submission replace(Submission earlier, SignedTransaction by) {
        if (!isOwn(earlier)) {
            throw new IllegalArgumentException("not a submission of " + bank);
        }
        return shared.replace(earlier, by);
    }

    @Override
    public List<Submission> pending(@Nullable TransactionHash after, int max) {
        List<Submission> own = new ArrayList<>();
        TransactionHash from = after;
        List<Submission> page;
        do {
            page = shared.pending(from, max);
            page.stream().filter(this::isOwn).limit(max - own.size()).forEach(own::add);
            from = page.isEmpty() ? from : page.get(page.size() - 1).hash();
        } while (own.size() < max && page.size() == max);
        return own;
    }

    private boolean isOwn(Submission submission) {
        return submission.request().participant().equals(bank);
    }
}
