package io.counterfoil.devservers.customs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.devservers.Loopback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Stands in for customs: {@code GET /export-declarations/NUMBER} tells what was put there. What it knows and how it behaves is said to it,
 * as text, by {@code PUT /control/declarations/NUMBER} and {@code PUT /control/behaviour}.
 */
public final class CustomsServer implements AutoCloseable {

    private static final String DECLARATIONS = "/export-declarations/";
    private static final String CONTROL = "/control/declarations/";
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{1,64}");
    private static final int BYTES_MAX = 16_384;
    private static final int DECLARATIONS_MAX = 100_000;
    private static final int THREADS = 16;
    private static final long LATENCY_MILLIS_MAX = 600_000;

    /** How it answers. */
    public enum Fault {
        NONE,
        /** 503 to everything. */
        DOWN,
        /** Something that is no answer. */
        WRONG,
        /** Another amount than it has. */
        CONTRADICTING
    }

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, JsonNode> declarations = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer http;
    private volatile Duration latency = Duration.ZERO;
    private volatile Fault fault = Fault.NONE;

    public CustomsServer(int port) throws IOException {
        http = HttpServer.create(Loopback.address(port), 0);
        http.setExecutor(Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "customs");
            thread.setDaemon(true);
            return thread;
        }));
        http.createContext(DECLARATIONS, this::tell);
        http.createContext("/control/", this::control);
        http.start();
    }

    /** @param arguments the port */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new CustomsServer(Integer.parseInt(arguments[0]));
        Thread.currentThread().join();
    }

    /** How often it was asked about a declaration. */
    public int asked() {
        return asked.get();
    }

    public void behave(Fault how, Duration late) {
        fault = how;
        latency = late;
    }

    /** @param declaration {@code {"status":"released","value":{"amount":"1.00","currency":"CNY"},"exporter":"USCC"}}; all but the status may be missing */
    public void put(String number, JsonNode declaration) {
        if (!NUMBER.matcher(number).matches() || !declaration.path("status").isTextual()) {
            throw new IllegalArgumentException(
                    "a declaration has a number of capital letters and digits, and a status");
        }
        if (declarations.size() >= DECLARATIONS_MAX) {
            throw new IllegalArgumentException("at most " + DECLARATIONS_MAX + " declarations");
        }
        declarations.put(number, declaration);
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void tell(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            Thread.sleep(latency.toMillis());
            String number = exchange.getRequestURI().getPath().substring(DECLARATIONS.length());
            JsonNode known = declarations.get(number);
            if (fault == Fault.DOWN) {
                send(exchange, 503, "{}");
            } else if (fault == Fault.WRONG) {
                send(exchange, 200, "<html>maintenance</html>");
            } else if (known == null) {
                send(exchange, 404, "{}");
            } else {
                ObjectNode answer = known.deepCopy();
                answer.put("number", number);
                if (fault == Fault.CONTRADICTING) {
                    answer.putObject("value").put("amount", "0.01").put("currency", "CNY");
                }
                send(exchange, 200, answer.toString());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void control(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(BYTES_MAX);
            try {
                JsonNode wish = json.readTree(body);
                String path = exchange.getRequestURI().getPath();
                if (path.startsWith(CONTROL)) {
                    put(path.substring(CONTROL.length()), wish);
                } else {
                    long millis = wish.path("latencyMillis").asLong();
                    if (millis < 0 || millis > LATENCY_MILLIS_MAX) {
                        throw new IllegalArgumentException("latencyMillis is from 0 to " + LATENCY_MILLIS_MAX);
                    }
                    behave(
                            Fault.valueOf(wish.path("fault").asText("none").toUpperCase(Locale.ROOT)),
                            Duration.ofMillis(millis));
                }
                send(exchange, 200, "{}");
            } catch (IOException | IllegalArgumentException wrong) {
                send(
                        exchange,
                        400,
                        json.createObjectNode()
                                .put("detail", String.valueOf(wrong.getMessage()))
                                .toString());
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
