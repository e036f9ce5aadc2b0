package io.counterfoil.ledger.fisco;

import io.counterfoil.ledger.LedgerBusyException;
import io.counterfoil.ledger.LedgerUnknownException;
import io.counterfoil.ledger.NodeRefusedException;
import io.counterfoil.ledger.SendingPlace;
import io.counterfoil.ledger.SignedTransaction;
import io.counterfoil.ledger.TransactionHash;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fisco.bcos.sdk.v3.client.Client;
import org.fisco.bcos.sdk.v3.model.TransactionReceipt;
import org.fisco.bcos.sdk.v3.model.callback.TransactionCallback;

/** Sends signed bytes with a bounded number in flight, and says in one way what the node answered. */
final class TransactionSender {

    /** Nonce seen, in the pool already, on chain already: the bytes were sent before, so look for what became of them. */
    private static final Set<Integer> SENT_BEFORE = Set.of(10000, 10004, 10005);

    /** TransactionStatus.h of FISCO BCOS 3.16.4: what a node says before it executes anything. */
    private static final int REFUSALS_FROM = 10000;

    private static final int REFUSALS_TO = 10999;

    /** -32603 and its like: the node answered with an error of the call. */
    private static final int JSON_RPC_FROM = -32768;

    private static final int JSON_RPC_TO = -32000;

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Client client;
    private final NodeClient questions;
    private final NodeSettings settings;
    private final Executor callbacks;
    private final Semaphore places;

    TransactionSender(Client client, NodeClient questions, NodeSettings settings, Executor callbacks) {
        this.client = client;
        this.questions = questions;
        this.settings = settings;
        this.callbacks = callbacks;
        this.places = new Semaphore(settings.inFlightMax());
    }

    CompletableFuture<TransactionReceipt> send(SignedTransaction transaction) {
        return send(transaction, takePlace());
    }

    CompletableFuture<TransactionReceipt> send(SignedTransaction transaction, SendingPlace place) {
        Answer answer = new Answer(transaction.hash());
        try {
            client.sendTransactionAsync("", transaction.signedHex(), false, answer);
        } catch (RuntimeException notSentPerhaps) {
            answer.future.completeExceptionally(
                    new LedgerUnknownException(transaction.hash(), "the SDK failed", notSentPerhaps));
        }
        return answer.future
                .orTimeout(settings.answerWithin().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((receipt, failure) -> place.giveBack())
                .exceptionallyCompose(failure -> failed(transaction.hash(), NodeClient.cause(failure)));
    }

    private CompletableFuture<TransactionReceipt> failed(TransactionHash hash, Throwable failure) {
        if (failure instanceof SentBeforeException) {
            return questions
                    .receipt(hash.hex())
                    .exceptionally(unreadable -> {
                        throw new LedgerUnknownException(hash, "sent before, and no receipt to be had", unreadable);
                    })
                    .thenApply(found -> found.orElseThrow(
                            () -> new LedgerUnknownException(hash, "sent before, and not on chain yet", failure)));
        }
        if (failure instanceof TimeoutException) {
            return CompletableFuture.failedFuture(new LedgerUnknownException(hash, "no answer in time", failure));
        }
        return CompletableFuture.failedFuture(failure);
    }

    SendingPlace takePlace() {
        long waitMs = settings.placeWithin().toMillis();
        try {
            if (!places.tryAcquire(waitMs, TimeUnit.MILLISECONDS)) {
                throw new LedgerBusyException(settings.inFlightMax(), waitMs);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerBusyException(settings.inFlightMax(), 0);
        }
        AtomicBoolean isTaken = new AtomicBoolean(true);
        return () -> {
            if (isTaken.compareAndSet(true, false)) {
                places.release();
            }
        };
    }

    @SuppressWarnings("serial")
    private static final class SentBeforeException extends Exception {
        SentBeforeException(int status) {
            super("status " + status);
        }
    }

    /** The SDK's answer; only {@code onResponse} of an executed transaction is a receipt. */
    private final class Answer extends TransactionCallback {

        private final TransactionHash hash;
        private final CompletableFuture<TransactionReceipt> future = new CompletableFuture<>();

        Answer(TransactionHash hash) {
            this.hash = hash;
        }

        @Override
        public void onResponse(TransactionReceipt receipt) {
            if (receipt == null || receipt.getBlockNumber() == null || receipt.getTransactionHash() == null) {
                int status = receipt == null ? -1 : receipt.getStatus();
                onError(status, receipt == null ? "no receipt" : String.valueOf(receipt.getMessage()));
            } else {
                callbacks.execute(() -> future.complete(receipt));
            }
        }

        @Override
        public void onError(int status, String message) {
            Exception failure;
            if (SENT_BEFORE.contains(status)) {
                failure = new SentBeforeException(status);
            } else if ((status >= REFUSALS_FROM && status <= REFUSALS_TO)
                    || (status >= JSON_RPC_FROM && status <= JSON_RPC_TO)) {
                failure = new NodeRefusedException(hash, status, message);
            } else {
                failure = new LedgerUnknownException(hash, "status " + status + ", " + message, null);
            }
            callbacks.execute(() -> future.completeExceptionally(failure));
        }

        @Override
        public void onTimeout() {
            onError(-1, "time-out");
        }
    }
}
