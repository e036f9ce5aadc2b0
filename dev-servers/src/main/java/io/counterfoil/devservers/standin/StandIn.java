package io.counterfoil.devservers.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.counterfoil.devservers.Loopback;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The door of a server that stands in for something outside: on loopback, plain or with TLS. {@code PUT /control/behaviour} makes it slow,
 * silent or wrong; what it knows is said to it below {@code /control/} as well. {@code GET /health/ready} answers while it runs.
 */
public final class StandIn implements AutoCloseable {

    private static final String CONTROL = "/control/";
    private static final String BEHAVIOUR = CONTROL + "behaviour";
    private static final int BYTES_MAX = 65_536;
    private static final int THREADS = 16;
    private static final long LATENCY_MILLIS_MAX = 600_000;
    private static final int FILES = 2; // of the arguments, before those of TLS

    /** @param body as it was sent; missing without one */
    public record Request(String method, String path, Map<String, String> query, JsonNode body) {

        public Request {
            query = Map.copyOf(query);
        }
    }

    public record Reply(int status, JsonNode body) {}

    /** @param on only what is asked like this, such as {@code POST /registrations}; empty: all */
    private record Behaviour(Fault fault, Duration latency, String on) {

        private static final Behaviour GOOD = new Behaviour(Fault.NONE, Duration.ZERO, "");

        Behaviour to(Request request) {
            return on.isEmpty() || on.equals(request.method() + " " + request.path()) ? this : GOOD;
        }
    }

    /** What is behind the door. An {@link IllegalArgumentException} is the caller's mistake: 400 with its message. */
    public interface Business {

        Reply answer(Request request, Fault fault);

        /** Something that people of the sandbox and tests say to it. */
        Reply control(Request request);
    }

    /** What a program is started with: port, file of what it keeps, and with TLS authority, certificate and key. */
    public record Start(
            int port, @Nullable Path kept, @Nullable TlsFiles tls) {

        public static Start of(String[] arguments) {
            TlsFiles tls = arguments.length <= FILES
                    ? null
                    : new TlsFiles(
                            Path.of(arguments[FILES]), Path.of(arguments[FILES + 1]), Path.of(arguments[FILES + 2]));
            return new Start(Integer.parseInt(arguments[0]), Path.of(arguments[1]), tls);
        }

        /** Listens, and is not started. */
        public HttpServer server() throws IOException {
            if (tls == null) {
                return HttpServer.create(Loopback.address(port), 0);
            }
            HttpsServer https = HttpsServer.create(Loopback.address(port), 0);
            https.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
            return https;
        }

        /** For tests: in memory only, without TLS. */
        public static Start plain(int port) {
            return new Start(port, null, null);
        }
    }

    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads;
    private final HttpServer http;
    private final Business business;
    private volatile Behaviour behaviour = Behaviour.GOOD;

    public StandIn(String name, Start start, Business business) throws IOException {
        this.business = business;
        this.http = start.server();
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        http.setExecutor(threads);
        http.createContext("/", this::serve);
        http.createContext(CONTROL, this::control);
        http.createContext("/health/ready", exchange -> {
            try (exchange) {
                send(exchange, 200, "{}");
            }
        });
        http.start();
    }

    /** How often something was asked of it. */
    public int asked() {
        return asked.get();
    }

    public void behave(Fault how, Duration late) {
        behave(how, late, "");
    }

    /** @param on method and path that this is limited to; empty: all */
    public void behave(Fault how, Duration late, String on) {
        behaviour = new Behaviour(how, late, on);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                answer(exchange);
            } catch (IllegalArgumentException mistake) {
                send(exchange, 400, detail(mistake));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        asked.incrementAndGet();
        Request request = read(exchange);
        Behaviour behaves = behaviour.to(request);
        Thread.sleep(behaves.latency().toMillis());
        Fault now = behaves.fault();
        if (now == Fault.DOWN) {
            send(exchange, 503, "{}");
            return;
        }
        if (now == Fault.BUSY) {
            send(exchange, 429, "{}");
            return;
        }
        Reply reply = business.answer(request, now);
        if (now == Fault.WRONG) {
            send(exchange, 200, "<html>maintenance</html>");
        } else if (now != Fault.LOST) {
            send(exchange, reply.status(), reply.body().toString());
        }
    }

    private void control(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                Request request = read(exchange);
                Reply reply = request.path().equals(BEHAVIOUR) ? behaved(request) : business.control(request);
                send(exchange, reply.status(), reply.body().toString());
            } catch (IllegalArgumentException | UncheckedIOException wrong) {
                send(exchange, 400, detail(wrong));
            }
        }
    }

    /** {@code {"fault":"down","latencyMillis":500,"on":"POST /registrations"}}; what is missing is none, or all. */
    private Reply behaved(Request request) {
        if (request.method().equals("PUT")) {
            long millis = request.body().path("latencyMillis").asLong();
            if (millis < 0 || millis > LATENCY_MILLIS_MAX) {
                throw new IllegalArgumentException("latencyMillis is from 0 to " + LATENCY_MILLIS_MAX);
            }
            behave(
                    Fault.of(request.body().path("fault").asText("none")),
                    Duration.ofMillis(millis),
                    request.body().path("on").asText());
        }
        Behaviour now = behaviour;
        return new Reply(
                200,
                json.createObjectNode()
                        .put("fault", now.fault().wireName())
                        .put("latencyMillis", now.latency().toMillis())
                        .put("on", now.on()));
    }

    private Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BYTES_MAX + 1);
        if (body.length > BYTES_MAX) {
            throw new IllegalArgumentException("a body has at most " + BYTES_MAX + " bytes");
        }
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            query.put(
                    pair.substring(0, Math.max(equals, 0)),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query,
                body.length == 0 ? MissingNode.getInstance() : tree(body));
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException wrong) {
            throw new IllegalArgumentException("the body is no JSON", wrong);
        }
    }

    private String detail(RuntimeException wrong) {
        return json.createObjectNode()
                .put("detail", String.valueOf(wrong.getMessage()))
                .toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
