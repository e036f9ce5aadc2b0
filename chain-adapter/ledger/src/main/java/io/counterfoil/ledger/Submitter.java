package io.counterfoil.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way a command reaches the chain: signed, stored, sent, and settled by its hash. Nothing is signed a second time
 * for a key; what is unknown is looked for, and the same bytes are sent again, until the chain has it or never can have it.
 */
public final class Submitter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Submitter.class);
    private static final int SETTLING_THREADS = 2;

    private final VoucherLedger ledger;
    private final SubmissionJournal journal;
    private final SubmitterSettings settings;
    private final SubmissionWatch watch;
    private final Map<TransactionHash, PendingSubmission> pending = new ConcurrentHashMap<>();
    private final Semaphore places;
    private final ExecutorService settling = Executors.newFixedThreadPool(SETTLING_THREADS, Threads.named("submitter"));
    private final SubmissionResolver resolver;

    public Submitter(VoucherLedger ledger, SubmissionJournal journal, SubmitterSettings settings) {
        this(ledger, journal, settings, SubmissionWatch.NOBODY);
    }

    public Submitter(
            VoucherLedger ledger, SubmissionJournal journal, SubmitterSettings settings, SubmissionWatch watch) {
        this.watch = watch;
        this.ledger = ledger;
        this.journal = journal;
        this.settings = settings;
        this.places = new Semaphore(settings.unsettledMax());
        this.resolver = new SubmissionResolver(this, ledger, journal, settings);
    }

    /** Takes up what an earlier process left pending, and from now on resolves what gets no answer. */
    public void start() {
        resolver.start();
    }

    /**
     * Signs, stores and sends; does not wait for the chain. A key seen before signs and sends nothing.
     *
     * @throws IdempotencyKeyReusedException when the key was used with another body
     * @throws LedgerBusyException when too many submissions have no outcome yet; nothing was signed or stored
     * @throws LedgerUnavailableException when no node has told the height yet; nothing was signed or stored
     * @throws UnknownKeyException when the vault has no key of this participant
     */
    public Submitted submit(SubmissionRequest request, LedgerCommand command) {
        return submit(request, command, Claim.NOTHING);
    }

    /**
     * As {@link #submit(SubmissionRequest, LedgerCommand)}, and takes hold of something in the transaction that stores it. Whatever
     * the claim throws is thrown; then nothing is stored or sent.
     */
    public Submitted submit(SubmissionRequest request, LedgerCommand command, Claim claim) {
        Optional<Submission> earlier = journal.find(request.participant(), request.idempotencyKey());
        return earlier.isPresent()
                ? replayed(earlier.get().forSameBodyAs(request))
                : submitFirst(request, command, claim);
    }

    /**
     * As {@link #submit(SubmissionRequest, LedgerCommand, Claim)}, by an embedder that has just looked for the key itself: it is not
     * looked for again. When another caller stores the key meanwhile, what is signed here is not sent.
     */
    public Submitted submitFirst(SubmissionRequest request, LedgerCommand command, Claim claim) {
        takePlace();
        boolean placeIsUsed = false;
        SendingPlace sending = null;
        try {
            // Before anything is stored: a row whose sending has to wait for a place would be looked for in vain
            // meanwhile.
            sending = ledger.takePlace();
            SignedTransaction signed = ledger.sign(request.participant(), command);
            Submission fresh = Submission.pending(request, signed);
            // Known before it is stored: the projector may see it mined before this thread goes on.
            PendingSubmission tracked = track(fresh, true, PendingSubmission.Stage.SENT);
            Submission stored;
            try {
                stored = journal.store(fresh, claim);
            } catch (RuntimeException notStored) {
                pending.remove(signed.hash());
                throw notStored;
            }
            if (!stored.hash().equals(signed.hash())) {
                // Another caller stored this key first. What was signed here is never sent.
                pending.remove(signed.hash());
                return replayed(stored.forSameBodyAs(request));
            }
            placeIsUsed = true;
            watch(tracked);
            SendingPlace used = sending;
            send(tracked, true, transaction -> ledger.send(transaction, used));
            return new Submitted(stored, false, tracked.ended());
        } finally {
            if (!placeIsUsed) {
                places.release();
                if (sending != null) {
                    sending.giveBack();
                }
            }
        }
    }

    private void watch(PendingSubmission tracked) {
        long sinceNanos = System.nanoTime();
        SubmissionWatch.Ending watched = watch.submitted(tracked.submission());
        CompletionStage<Submission> end = tracked.ended();
        end.thenAccept(ended -> watched.ended(ended, Duration.ofNanos(System.nanoTime() - sinceNanos)));
    }

    /**
     * Tells that the embedder's projector has committed what became of a transaction. Unknown hashes are ignored: whole
     * blocks may be passed in. Idempotent, in any order with the receipt. A projector leaves pending, and this ignores, what the chain reverted because it
     * did not know who signed: that is signed again, or ended from here.
     */
    public void settled(TransactionHash hash, SubmissionOutcome outcome) {
        if (outcome.unknownSigner().isEmpty()) { // that is no end: see mined
            over(hash, outcome);
        }
    }

    /** What the journal says. */
    void over(TransactionHash hash, SubmissionOutcome outcome) {
        PendingSubmission tracked = pending.remove(hash);
        if (tracked != null) {
            finish(tracked, tracked.submission().with(outcome));
        }
    }

    public SubmitterStatus status() {
        int unanswered = (int) pending.values().stream()
                .filter(tracked -> tracked.stage() == PendingSubmission.Stage.UNANSWERED)
                .count();
        return new SubmitterStatus(pending.size(), unanswered, resolver.chainMoving(), resolver.height());
    }

    /** Stops resolving. What is pending stays in the journal for the next start. */
    @Override
    public void close() {
        resolver.close();
        settling.shutdown();
    }

    /** How often the resolver has looked. */
    int rounds() {
        return resolver.rounds();
    }

    Map<TransactionHash, PendingSubmission> pending() {
        return pending;
    }

    /** Begins to look after a submission; one that is looked after already keeps its state. */
    PendingSubmission track(Submission submission, boolean holdsPlace, PendingSubmission.Stage stage) {
        long firstWait = settings.resendFirst().toNanos();
        long now = System.nanoTime();
        PendingSubmission fresh = new PendingSubmission(submission, holdsPlace, stage, now, firstWait);
        PendingSubmission earlier = pending.putIfAbsent(submission.hash(), fresh);
        return earlier == null ? fresh : earlier;
    }

    /** The chain has it: ends it, or leaves that to the projector. What was signed with a key that was replaced meanwhile is signed again. */
    void mined(PendingSubmission tracked, SubmissionOutcome outcome) {
        if (outcome.unknownSigner().isPresent()) {
            signAgain(tracked, outcome);
        } else if (settings.settlesOnReceipt()) {
            end(tracked, outcome);
        } else {
            tracked.moveTo(PendingSubmission.Stage.MINED, System.nanoTime());
        }
    }

    /** Of all threads and instances that find it, one has its transaction stored; the others follow that one. */
    private void signAgain(PendingSubmission tracked, SubmissionOutcome outcome) {
        Submission earlier = tracked.submission();
        if (!pending.remove(earlier.hash(), tracked)) {
            return;
        }
        try {
            Optional<SignedTransaction> again =
                    ledger.signAgain(earlier.request().participant(), earlier.transaction(), outcome);
            if (again.isPresent()) {
                replace(tracked, again.get());
            } else {
                pending.put(earlier.hash(), tracked);
                end(tracked, outcome);
            }
        } catch (RuntimeException notNow) {
            lookAgain(tracked);
            throw notNow;
        }
    }

    /** Whoever asked for it meanwhile may have it looked after already, with another future. */
    private void lookAgain(PendingSubmission tracked) {
        PendingSubmission other = pending.putIfAbsent(tracked.submission().hash(), tracked);
        if (other != null) {
            finishWith(tracked, other);
        }
    }

    private void finishWith(PendingSubmission tracked, PendingSubmission other) {
        CompletionStage<Submission> otherEnd = other.ended();
        otherEnd.thenAccept(ended -> finish(tracked, ended));
    }

    private void replace(PendingSubmission tracked, SignedTransaction again) {
        Submission earlier = tracked.submission();
        PendingSubmission next = continued(tracked, earlier.with(again));
        pending.put(again.hash(), next); // known before it is stored, as in submit
        Submission stored;
        try {
            stored = journal.replace(earlier, again);
        } catch (RuntimeException notStored) {
            pending.remove(again.hash());
            throw notStored;
        }
        if (stored.hash().equals(again.hash())) {
            LOG.info("{} was signed with a key that was replaced; {} takes its place", earlier.hash(), again.hash());
            send(next, true);
        } else {
            pending.remove(again.hash());
            followNow(tracked, stored);
        }
    }

    /** The journal has another transaction for this request, which another instance has signed; or this one, a moment ago. */
    void follow(PendingSubmission tracked, Submission stored) {
        if (pending.remove(tracked.submission().hash(), tracked)) {
            followNow(tracked, stored);
        }
    }

    private void followNow(PendingSubmission tracked, Submission stored) {
        if (!stored.isPending()) {
            finish(tracked, stored);
            return;
        }
        PendingSubmission next = continued(tracked, stored);
        next.moveTo(PendingSubmission.Stage.UNANSWERED, System.nanoTime());
        PendingSubmission other = pending.putIfAbsent(stored.hash(), next);
        if (other != null && other.ended() != tracked.ended()) {
            finishWith(tracked, other);
        }
    }

    private PendingSubmission continued(PendingSubmission tracked, Submission by) {
        return tracked.continuedAs(by, System.nanoTime(), settings.resendFirst().toNanos());
    }

    private void finish(PendingSubmission tracked, Submission ended) {
        if (tracked.holdsPlace()) {
            places.release();
        }
        tracked.ended().complete(ended);
    }

    /**
     * Writes the outcome and tells whoever waits. An earlier outcome in the journal stays, and is the one told; where another transaction has taken this
     * one's place, that is followed.
     */
    void end(PendingSubmission tracked, SubmissionOutcome outcome) {
        Submission ended = tracked.submission();
        Optional<Submission> stored = journal.settle(ended.hash(), outcome);
        if (stored.isPresent()) {
            over(ended.hash(), stored.get().outcome());
            return;
        }
        journal.find(ended.request().participant(), ended.request().idempotencyKey())
                .ifPresentOrElse(now -> follow(tracked, now), () -> over(ended.hash(), outcome));
    }

    private Submitted replayed(Submission stored) {
        if (!stored.isPending()) {
            return new Submitted(stored, true, CompletableFuture.completedFuture(stored));
        }
        PendingSubmission tracked = track(stored, false, PendingSubmission.Stage.UNANSWERED);
        // It may have ended, and been forgotten, between the reading of the row and the tracking of it.
        Optional<Submission> now = journal.find(stored.hash());
        if (now.isPresent() && !now.get().isPending()) {
            over(stored.hash(), now.get().outcome());
            return new Submitted(now.get(), true, CompletableFuture.completedFuture(now.get()));
        }
        return new Submitted(stored, true, tracked.ended());
    }

    /**
     * Sends the bytes, for the first time or again: on chain at most once, however often they are sent.
     *
     * @param first these bytes were never sent before, so that a refusal of them can be final
     */
    void send(PendingSubmission tracked, boolean first) {
        send(tracked, first, ledger::send);
    }

    private void send(
            PendingSubmission tracked, boolean first, Function<SignedTransaction, CompletionStage<Receipt>> way) {
        CompletionStage<Receipt> answer;
        try {
            answer = way.apply(tracked.submission().transaction());
        } catch (RuntimeException notSent) {
            LOG.info("{} was not sent and will be: {}", tracked.submission().hash(), notSent.getMessage());
            unanswered(tracked, first);
            return;
        }
        answer.whenComplete((receipt, failure) -> {
            try {
                settling.execute(() -> answered(tracked, first, receipt, failure));
            } catch (RejectedExecutionException closed) {
                unanswered(tracked, first); // the journal has it as pending, and the next start resolves it
            }
        });
    }

    private void answered(
            PendingSubmission tracked, boolean first, @Nullable Receipt receipt, @Nullable Throwable failure) {
        try {
            if (receipt != null) {
                mined(tracked, receipt.outcome());
            } else if (first
                    && cause(failure) instanceof NodeRefusedException refused
                    && refused.refusal().isAboutTheBytes()) {
                end(tracked, SubmissionOutcome.refused(refused.status()));
            } else {
                LOG.info("{} has no answer: {}", tracked.submission().hash(), String.valueOf(cause(failure)));
                unanswered(tracked, first);
            }
        } catch (RuntimeException journalFailed) {
            // The outcome is on chain; the resolver finds it there and writes it when the journal works again.
            LOG.warn(
                    "outcome of {} could not be written yet",
                    tracked.submission().hash(),
                    journalFailed);
            unanswered(tracked, first);
        }
    }

    /** When it was sent again, the resolver has set the next look already. */
    private static void unanswered(PendingSubmission tracked, boolean first) {
        if (first) {
            tracked.moveTo(PendingSubmission.Stage.UNANSWERED, System.nanoTime());
        }
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(settings.placeWithin().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LedgerBusyException(
                        settings.unsettledMax(), settings.placeWithin().toMillis());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerBusyException(settings.unsettledMax(), 0);
        }
    }
}
