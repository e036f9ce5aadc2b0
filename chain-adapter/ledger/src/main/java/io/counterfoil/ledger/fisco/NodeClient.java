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

    /** The node has answered, and its answer is an error. */
    @SuppressWarnings("serial")
    private static final class NodeAnsweredException extends Exception {
        NodeAnsweredException(String message) {
            super(message);
        }
    }

    /** The SDK gives up first; this is for an answer that it drops. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final String NOBODY = "0x0000000000000000000000000000000000000000";

    private final Client client;
    private final String node;
    private final Duration answerWithin;
    private final Executor callbacks;

    /** @param node the name of the node that is asked, always the same, so that two answers fit together */
    NodeClient(Client client, String node, Duration answerWithin, Executor callbacks) {
        this.client = client;
        this.node = node;
        this.answerWithin = answerWithin;
        this.callbacks = callbacks;
    }

    long height() {
        Question<BlockNumber> question = new Question<>("height");
        return await(question.ask(callback -> client.getBlockNumberAsync(node, callback)))
                .getBlockNumber()
                .longValueExact();
    }

    /** Empty when the node answered that it has none. */
    CompletableFuture<Optional<TransactionReceipt>> receipt(String hash) {
        Question<BcosTransactionReceipt> question = new Question<>("receipt of " + hash);
        return question.ask(callback -> client.getTransactionReceiptAsync(node, hash, false, callback))
                .thenApply(answer -> Optional.ofNullable(answer.getTransactionReceipt()))
                .exceptionally(failure -> {
                    // A node has no answer "none": what it does not have is an error of the call.
                    if (cause(failure) instanceof NodeAnsweredException) {
                        return Optional.empty();
                    }
                    throw new CompletionException(cause(failure));
                });
    }

    /** With the hashes of its transactions. */
    CompletableFuture<BcosBlock.Block> block(long number) {
        Question<BcosBlock> question = new Question<>("block " + number);
        return question.ask(callback ->
                        client.getBlockByNumberAsync(node, BigInteger.valueOf(number), false, true, callback))
                .thenApply(BcosBlock::getBlock);
    }

    Call.CallOutput call(String to, byte[] data) {
        Transaction transaction = new Transaction(NOBODY, to, data);
        Question<Call> question = new Question<>("call of " + to);
        return await(question.ask(callback -> client.callAsync(node, transaction, callback)))
                .getCallResult();
    }

    /** Hexadecimal, empty when there is no code. */
    String code(String address) {
        Question<Code> question = new Question<>("code of " + address);
        return await(question.ask(callback -> client.getCodeAsync(node, address, callback)))
                .getCode();
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
            boolean nodeAnswered = error.getContent() != null && error.getContent().length > 0;
            callbacks.execute(() -> answer.completeExceptionally(
                    nodeAnswered ? new NodeAnsweredException(message) : new LedgerUnavailableException(message, null)));
        }
    }
}
