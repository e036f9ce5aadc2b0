package io.counterfoil.service.web;

import io.counterfoil.service.web.BodyBudget.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
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
        PARTICIPANT_HAS_TOO_MANY,
        ALL_HAVE_TOO_MANY,
        GONE
    }

    /** What a request costs beside its bytes: so that many empty ones are limited as well. */
    private static final int OVERHEAD = 4096;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final BodyBudget budget;
    private final String participant;
    private final int bytesMax;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<End> end = new CompletableFuture<>();
    private long taken;
    private long timer = -1; // which is no timer's

    /** @param bytesMax more are not read */
    GatheredBody(RoutingContext connection, BodyBudget budget, String participant, int bytesMax) {
        this.vertx = connection.vertx();
        this.request = connection.request();
        this.budget = budget;
        this.participant = participant;
        this.bytesMax = bytesMax;
        // Answered or hung up: until then the bytes are there, gathered or waiting for a worker.
        connection.addEndHandler(ended -> {
            finish(End.GONE);
            budget.give(participant, taken);
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
        Answer answer = budget.take(participant, more);
        switch (answer) {
            case TAKEN -> taken += more;
            case PARTICIPANT_HAS_TOO_MANY -> finish(End.PARTICIPANT_HAS_TOO_MANY);
            case ALL_HAVE_TOO_MANY -> finish(End.ALL_HAVE_TOO_MANY);
        }
        return answer == Answer.TAKEN;
    }

    private void finish(End how) {
        if (end.isDone()) {
            return;
        }
        vertx.cancelTimer(timer);
        if (how != End.WHOLE) {
            bytes = new ByteArrayOutputStream(0);
        }
        end.complete(how);
    }
}
