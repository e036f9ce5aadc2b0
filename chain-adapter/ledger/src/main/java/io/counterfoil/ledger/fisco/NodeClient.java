package io.counterfoil.ledger.fisco;

import io.counterfoil.ledger.LedgerUnavailableException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fisco.bcos.sdk.v3.client.Client;
import org.fisco.bcos.sdk.v3.client.protocol.request.Transaction;
import org.fisco.bcos.sdk.v3.client.protocol.response.BcosBlock;
import org.fisco.bcos.sdk.v3.client.protocol.response.BcosTransactionReceipt;
import org.fisco.bcos.sdk.v3.client.protocol.response.BlockNumber;
import org.fisco.bcos.sdk.v3.client.protocol.response.Call;
import org.fisco.bcos.sdk.v3.client.protocol.response.Code;
import org.fisco.bcos.sdk.v3.model.Response;
import org.fisco.bcos.sdk.v3.model.TransactionReceipt;
import org.fisco.bcos.sdk.v3.model.callback.RespCallback;

/** Questions to a node, each with a limit in time; what the SDK reports in several ways becomes one exception. */
final class NodeClient {

    /** What one node knew; the height was read first. */
    record HeightAndReceipt(long height, Optional<TransactionReceipt> receipt) {}

    /**
     * GetStorageError of LedgerErrorCode, FISCO BCOS 3.16.4: there is no such row, or the storage failed. All other errors, also
     * those of the call (-32xxx), say nothing about the row.
     */
    private static final int NO_SUCH_ROW = 3008;

    /** The SDK gives up first; this is for an answer that it drops. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final String NOBODY = "0x0000000000000000000000000000000000000000";

    private final Client client;
    private final NodeChoice nodes;
    private final Duration answerWithin;
    private final Executor callbacks;

    NodeClient(Client client, NodeChoice nodes, Duration answerWithin, Executor callbacks) {
        this.client = client;
        this.nodes = nodes;
        this.answerWithin = answerWithin;
        this.callbacks = callbacks;
    }

    long height() {
        return await(ask(this::height));
    }

    private CompletableFuture<Long> height(String node) {
        Question<BlockNumber> question = new Question<>("height");
        return question.ask(callback -> client.getBlockNumberAsync(node, callback))
                .thenApply(answer -> answer.getBlockNumber().longValueExact());
    }

    /** Empty when the node answered that it has none. */
    CompletableFuture<Optional<TransactionReceipt>> receipt(String hash) {
        return ask(node -> receipt(node, hash));
    }

    private CompletableFuture<Optional<TransactionReceipt>> receipt(String node, String hash) {
        Question<BcosTransactionReceipt> question = new Question<>("receipt of " + hash);
        return question.ask(callback -> client.getTransactionReceiptAsync(node, hash, false, callback))
                .thenApply(answer -> Optional.ofNullable(answer.getTransactionReceipt()))
                .exceptionally(failure -> {
                    // A node has no answer "none": what it does not have is an error.
                    if (cause(failure) instanceof ErrorAnswerException error && error.code() == NO_SUCH_ROW) {
                        return Optional.empty();
                    }
                    throw new CompletionException(cause(failure));
                });
    }

    /** Both of the same node. */
    CompletableFuture<HeightAndReceipt> heightAndReceipt(String hash) {
        return ask(node -> height(node)
                .thenCompose(
                        height -> receipt(node, hash).thenApply(receipt -> new HeightAndReceipt(height, receipt))));
    }

    /** With the hashes of its transactions. */
    CompletableFuture<BcosBlock.Block> block(long number) {
        return ask(node -> {
            Question<BcosBlock> question = new Question<>("block " + number);
            return question.ask(callback ->
                            client.getBlockByNumberAsync(node, BigInteger.valueOf(number), false, true, callback))
                    .thenApply(BcosBlock::getBlock);
        });
    }

    Call.CallOutput call(String to, byte[] data) {
        Transaction transaction = new Transaction(NOBODY, to, data);
        return await(ask(node -> {
                    Question<Call> question = new Question<>("call of " + to);
                    return question.ask(callback -> client.callAsync(node, transaction, callback));
                }))
                .getCallResult();
    }

    /** Hexadecimal, empty when there is no code. */
    String code(String address) {
        return await(ask(node -> {
                    Question<Code> question = new Question<>("code of " + address);
                    return question.ask(callback -> client.getCodeAsync(node, address, callback));
                }))
                .getCode();
    }

    /** Once more of another node when the chosen one is gone. After a time-out it only counts for the next question. */
    private <T> CompletableFuture<T> ask(Function<String, CompletableFuture<T>> question) {
        String node = nodes.current();
        return question.apply(node)
                .exceptionallyComposeAsync(
                        failure -> {
                            Throwable cause = cause(failure);
                            boolean isGone = SilentNode.isGone(cause);
                            if ((isGone || SilentNode.isLate(cause)) && nodes.isReplaced(node) && isGone) {
                                return question.apply(nodes.current());
                            }
                            return CompletableFuture.failedFuture(cause);
                        },
                        callbacks); // a time-out is told on a thread of the JDK that everybody's time-outs share
    }

    /** @throws LedgerUnavailableException when the answer does not come, or is an error */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw unavailable(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(interrupted);
        }
    }

    static Throwable cause(Throwable failure) {
        boolean isWrapped = failure instanceof CompletionException || failure instanceof ExecutionException;
        return isWrapped && failure.getCause() != null ? failure.getCause() : failure;
    }

    static LedgerUnavailableException unavailable(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof LedgerUnavailableException known) {
            return known;
        }
        return new LedgerUnavailableException("no answer from the node: " + cause, cause);
    }

    /** One question: completes within the limit, on our threads and not on the SDK's. */
    private final class Question<T> implements RespCallback<T> {

        private final String what;
        private final CompletableFuture<T> answer = new CompletableFuture<>();

        Question(String what) {
            this.what = what;
        }

        CompletableFuture<T> ask(Consumer<RespCallback<T>> send) {
            try {
                send.accept(this);
            } catch (RuntimeException notSent) {
                answer.completeExceptionally(new LedgerUnavailableException(what + " could not be asked", notSent));
            }
            return answer.orTimeout(answerWithin.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void onResponse(T value) {
            callbacks.execute(() -> answer.complete(value));
        }

        @Override
        public void onError(Response error) {
            String message = what + ": " + error.getErrorCode() + " " + error.getErrorMessage();
            int code = error.getErrorCode();
            callbacks.execute(() -> answer.completeExceptionally(new ErrorAnswerException(code, message)));
        }
    }
}
