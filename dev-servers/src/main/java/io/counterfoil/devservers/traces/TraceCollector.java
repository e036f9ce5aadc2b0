package io.counterfoil.devservers.traces;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.devservers.standin.StandIn;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Takes traces by OTLP over HTTP ({@code POST /v1/traces}, protobuf, not compressed) on loopback, and keeps them in a file.
 * {@code GET /health/ready} answers while it runs.
 */
public final class TraceCollector implements AutoCloseable {

    private static final int BYTES_MAX = 8 << 20;
    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "traces");
        thread.setDaemon(true);
        return thread;
    });
    private final SpanFile file;
    private final HttpServer http;

    /** @param start {@code kept} is the file of spans */
    public TraceCollector(StandIn.Start start) throws IOException {
        Path kept = Objects.requireNonNull(start.kept(), "a collector keeps what it is sent");
        file = new SpanFile(kept);
        http = start.server();
        http.setExecutor(threads);
        http.createContext("/v1/traces", this::taken);
        http.createContext("/health/ready", exchange -> {
            try (exchange) {
                send(exchange, 200, new byte[0]);
            }
        });
        http.start();
    }

    /** @param arguments port, file of spans, and with TLS authority, certificate and key */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new TraceCollector(StandIn.Start.of(arguments));
        Thread.currentThread().join();
    }

    /** What was sent so far. */
    public SpanFile spans() {
        return file;
    }

    private void taken(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(BYTES_MAX + 1);
            if (body.length > BYTES_MAX) {
                send(exchange, 413, new byte[0]);
                return;
            }
            try {
                file.append(KeptSpan.of(ExportTraceServiceRequest.parseFrom(body)));
            } catch (InvalidProtocolBufferException wrong) {
                send(exchange, 400, new byte[0]);
                return;
            }
            send(exchange, 200, ExportTraceServiceResponse.getDefaultInstance().toByteArray());
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
