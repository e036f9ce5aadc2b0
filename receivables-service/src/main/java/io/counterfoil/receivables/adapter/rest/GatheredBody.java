package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.receivables.adapter.rest.BodyBudget.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

/** One body, as it comes in. All of it happens in the connection's own thread. */
final class GatheredBody implements ServerHttpRequest.ReadCallback {

    enum End {
        WHOLE,
        TOO_LONG,
        TOO_SLOW,
        CALLER_HAS_TOO_MANY,
        ALL_HAVE_TOO_MANY,
        GONE
    }

    /** What a request costs beside its bytes: so that many empty ones are limited as well. */
    private static final int OVERHEAD = 4096;

    /** How long a sender that was refused in the middle may go on: a connection that is closed on it at once loses the answer. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final BodyBudget budget;
    private final String caller;
    private final int bytesMax;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<End> end = new CompletableFuture<>();
    private long taken;
    private long timer = -1; // which is no timer's

    /** @param bytesMax more are not read */
    GatheredBody(RoutingContext connection, BodyBudget budget, String caller, int bytesMax) {
        this.vertx = connection.vertx();
        this.request = connection.request();
        this.budget = budget;
        this.caller = caller;
        this.bytesMax = bytesMax;
        // Answered or hung up: until then the bytes are there, gathered or waiting for a worker.
        connection.addEndHandler(ended -> {
            boolean unread = !finish(End.GONE) && end.join() != End.WHOLE;
            budget.give(caller, taken);
            if (unread && request.version() != HttpVersion.HTTP_2) {
                // What follows on this connection could not be told from the rest of this body.
                vertx.setTimer(LINGER.toMillis(), fired -> request.connection().close());
            }
        });
    }

    CompletableFuture<End> gather(ServerHttpRequest input, Duration atMost) {
        if (!takes(OVERHEAD)) {
            return end;
        }
        if (input.isRequestEnded()) {
            done();
            return end;
        }
        timer = vertx.setTimer(atMost.toMillis(), fired -> finish(End.TOO_SLOW));
        request.exceptionHandler(hungUp -> finish(End.GONE));
        input.setReadListener(this);
        input.resumeRequestInput();
        return end;
    }

    /** Once: from then on the bytes are the caller's. */
    InputStream whole() {
        byte[] whole = bytes.toByteArray();
        bytes = new ByteArrayOutputStream(0);
        return new ByteArrayInputStream(whole);
    }

    @Override
    public void data(ByteBuffer part) {
        if (end.isDone()) {
            return; // refused already; what still comes is dropped
        }
        if (bytes.size() + part.remaining() > bytesMax) {
            finish(End.TOO_LONG);
        } else if (takes(part.remaining())) {
            byte[] read = new byte[part.remaining()];
            part.get(read);
            bytes.writeBytes(read);
        }
    }

    @Override
    public void done() {
        finish(End.WHOLE);
    }

    private boolean takes(int more) {
        Answer answer = budget.take(caller, more);
        switch (answer) {
            case TAKEN -> taken += more;
            case CALLER_HAS_TOO_MANY -> finish(End.CALLER_HAS_TOO_MANY);
            case ALL_HAVE_TOO_MANY -> finish(End.ALL_HAVE_TOO_MANY);
        }
        return answer == Answer.TAKEN;
    }

    /** @return whether it ended by this */
    private boolean finish(End how) {
        if (end.isDone()) {
            return false;
        }
        vertx.cancelTimer(timer);
        if (how != End.WHOLE) {
            bytes = new ByteArrayOutputStream(0);
        }
        return end.complete(how);
    }
}
