package io.counterfoil.bank.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.devservers.Loopback;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Where a bank gets its events, with faults on demand. */
final class Receiver implements AutoCloseable {

    /** What it does with one message; all of them have read it. */
    enum Fault {
        NONE,
        /** The connection ends without an answer. */
        DROP,
        /** The answer comes when nobody waits for it any more. */
        DELAY,
        FAIL,
        REDIRECT_INSIDE,
        /** A good answer with a body that does not end. */
        ENDLESS,
        GONE
    }

    record Message(String path, String id, String delivery, long seconds, String signatures, String body) {}

    static final long ENDLESS_BYTES = 512L * 1024 * 1024;
    private static final int DELAY_MS = 2_500;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong written = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Fault always = Fault.NONE;

    Receiver() throws IOException {
        http = HttpServer.create(Loopback.address(0), 0);
        http.createContext("/", this::take);
        http.setExecutor(threads);
        http.start();
    }

    String url(String path) {
        return "http://" + Loopback.HOST + ":" + http.getAddress().getPort() + path;
    }

    /** For the next messages, one each; then {@link #always}. */
    void next(Fault... some) {
        faults.addAll(List.of(some));
    }

    void always(Fault fault) {
        always = fault;
    }

    List<Message> messages(String path) {
        return messages.stream().filter(message -> message.path().equals(path)).toList();
    }

    long written() {
        return written.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            messages.add(new Message(
                    exchange.getRequestURI().getPath(),
                    header(exchange, "webhook-id"),
                    header(exchange, "counterfoil-delivery-id"),
                    Long.parseLong(header(exchange, "webhook-timestamp")),
                    header(exchange, "webhook-signature"),
                    body));
            Fault fault = faults.poll();
            answer(exchange, fault == null ? always : fault);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    private void answer(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case NONE -> exchange.sendResponseHeaders(204, -1);
            case DROP -> exchange.close();
            case DELAY -> {
                pause();
                exchange.sendResponseHeaders(204, -1);
            }
            case FAIL -> exchange.sendResponseHeaders(500, -1);
            case GONE -> exchange.sendResponseHeaders(410, -1);
            case REDIRECT_INSIDE -> {
                exchange.getResponseHeaders().set("Location", url("/inside"));
                exchange.sendResponseHeaders(307, -1);
            }
            case ENDLESS -> endless(exchange);
        }
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] some = "x".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream body = exchange.getResponseBody()) {
            while (written.get() < ENDLESS_BYTES) {
                body.write(some);
                written.addAndGet(some.length);
            }
        }
    }

    /** Until nobody waits any more, or the test ends. */
    private void pause() {
        try {
            var unused = closing.await(DELAY_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        http.stop(0);
        threads.shutdownNow();
    }
}
