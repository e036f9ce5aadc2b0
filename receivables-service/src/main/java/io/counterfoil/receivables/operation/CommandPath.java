package io.counterfoil.receivables.operation;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Claim;
import io.counterfoil.ledger.IdempotencyKeyReusedException;
import io.counterfoil.ledger.LedgerBusyException;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerUnavailableException;
import io.counterfoil.ledger.SignerUnavailableException;
import io.counterfoil.ledger.SubmissionRequest;
import io.counterfoil.ledger.Submitted;
import io.counterfoil.ledger.Submitter;
import io.counterfoil.ledger.UnknownKeyException;
import io.counterfoil.receivables.operation.CommandStore.KeySeenException;
import io.counterfoil.service.events.Fact;
import io.counterfoil.service.events.Facts;
import io.counterfoil.service.idempotency.Requests;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way every command goes: seen before, then answered again; new, then checked, stored once and carried out. Nothing here
 * holds a database transaction while the chain is waited for.
 */
@ApplicationScoped
public class CommandPath {

    private final CommandStore store;
    private final Submitter submitter;
    private final Waiting waiting;
    private final Facts facts;

    public CommandPath(CommandStore store, Submitter submitter, Waiting waiting, Facts facts) {
        this.store = store;
        this.submitter = submitter;
        this.waiting = waiting;
        this.facts = facts;
    }

    /** Carries out {@code first} unless the request's key was seen before; a command that {@code first} refuses leaves nothing. */
    public Outcome once(Request request, Supplier<Outcome> first) {
        Optional<Operation> earlier = store.find(request);
        if (earlier.isPresent()) {
            return replay(request, earlier.get());
        }
        try {
            return first.get();
        } catch (RefusedException refused) {
            // Another process may have carried out this very request meanwhile; then its effect caused the refusal.
            Optional<Operation> meanwhile = store.find(request);
            if (meanwhile.isPresent()) {
                return replay(request, meanwhile.get());
            }
            throw refused;
        }
    }

    /** Signed, stored, sent; ends when its block can be read. */
    public Outcome onChain(Request request, Detail detail, LedgerCommand command) {
        return onChain(request, detail, command, () -> null);
    }

    /**
     * As above.
     *
     * @param effect in the transaction that stores the command: takes hold of what no other command may get, tells facts, gives what
     *     the command answers beyond its detail. What it throws is thrown; then nothing is stored or sent
     */
    public Outcome onChain(
            Request request, Detail detail, LedgerCommand command, Supplier<@Nullable OperationResult> effect) {
        AtomicReference<@Nullable OperationResult> result = new AtomicReference<>();
        Submitted submitted;
        try {
            submitted =
                    submit(request, detail, command, () -> result.set(store.storeForChain(request, detail, effect)));
        } catch (KeySeenException seen) {
            return seenBefore(request);
        }
        if (submitted.replayed()) {
            return seenBefore(request);
        }
        Operation pending = new Operation(
                detail, submitted.submission().hash(), submitted.submission().outcome(), result.get());
        return new Outcome(
                pending, false, submitted.ended().thenApply(ended -> pending.with(ended.hash(), ended.outcome())));
    }

    /** Stored together with its effect; over when this returns. */
    public Outcome inDatabase(Request request, Detail detail, Supplier<@Nullable OperationResult> effect) {
        Optional<Operation> stored = store.storeWith(request, detail, effect);
        if (stored.isEmpty()) {
            return seenBefore(request);
        }
        return new Outcome(stored.get(), false, CompletableFuture.completedFuture(stored.get()));
    }

    /** What a command made true off chain, for whoever follows the events; in the transaction of its effect. */
    public void tell(Detail detail, Fact fact) {
        facts.tell(detail.id(), fact);
    }

    private Outcome seenBefore(Request request) {
        return once(request, () -> {
            throw new IllegalStateException("neither stored nor seen before: " + request);
        });
    }

    private Outcome replay(Request request, Operation earlier) {
        if (!earlier.isPending() || earlier.transaction() == null) {
            return new Outcome(earlier, true, CompletableFuture.completedFuture(earlier));
        }
        CompletableFuture<Operation> ended = waiting.untilEnded(earlier);
        // Asked again after registering: it may have ended in between, or another transaction taken its place, and then
        // nobody would wake us.
        Optional<Operation> now = store.find(request);
        if (now.isPresent()
                && now.get().isPending()
                && !earlier.transaction().equals(now.get().transaction())) {
            return replay(request, now.get());
        }
        now.filter(seen -> !seen.isPending()).ifPresent(ended::complete);
        return new Outcome(earlier, true, ended);
    }

    private Submitted submit(Request request, Detail detail, LedgerCommand command, Runnable claim) {
        try {
            return submitter.submitFirst(
                    new SubmissionRequest(
                            request.by(),
                            request.idempotencyKey(),
                            request.bodySha256(),
                            detail.kind().name(),
                            detail.id()),
                    command,
                    Claim.of(claim));
        } catch (IdempotencyKeyReusedException reused) {
            throw Requests.keyReused();
        } catch (LedgerBusyException busy) {
            throw new RefusedException(
                    CommonRefusal.BUSY, "too many transactions are in flight; repeat with the same key");
        } catch (SignerUnavailableException unavailable) {
            throw new RefusedException(
                    CommonRefusal.SIGNER_UNAVAILABLE,
                    "the signer that holds the keys does not answer; repeat with the same key");
        } catch (LedgerUnavailableException unavailable) {
            throw new RefusedException(CommonRefusal.LEDGER_UNAVAILABLE, "no node answers; repeat with the same key");
        } catch (UnknownKeyException unknown) {
            throw new RefusedException(
                    CommonRefusal.NOT_ENROLLED, "the service holds no key of participant " + request.by());
        }
    }
}
