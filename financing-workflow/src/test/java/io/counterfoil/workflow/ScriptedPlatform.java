package io.counterfoil.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.devservers.Loopback;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A platform that tells what a test has it tell, in any order, twice, or not at all; the real one is the sandbox's. */
public final class ScriptedPlatform {

    private final ObjectMapper json = new ObjectMapper();
    private final List<JsonNode> feed = new ArrayList<>();
    private final Map<String, JsonNode> shown = new ConcurrentHashMap<>();
    private final Map<String, Runnable> during = new ConcurrentHashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile String today = "2026-07-01";
    private volatile JsonNode refusal;
    private volatile boolean silent;

    /** A person's act that arrived. */
    public record Act(String path, String bearer, String key, JsonNode body) {}

    ScriptedPlatform(int port) throws IOException {
        HttpServer http = HttpServer.create(Loopback.address(port), 0);
        http.createContext("/api/v1", this::answer);
        http.start();
        show("/policies", policies());
    }

    private JsonNode policies() {
        ObjectNode page = json.createObjectNode();
        Map.of(
                        "DEPTH_MAX",
                        3,
                        "CONFIRM_DAYS",
                        10,
                        "QUOTE_DAYS",
                        5,
                        "NOTICE_DAYS",
                        10,
                        "DEFAULT_DAYS",
                        30,
                        "DISPUTE_DAYS",
                        3)
                .forEach((kind, value) -> page.withArray("items")
                        .addObject()
                        .put("kind", kind)
                        .put("effectiveFrom", "2025-01-01")
                        .put("value", String.valueOf(value))
                        .put("source", "test"));
        return page;
    }

    /** From now on it is that day, and the feed says so. */
    public synchronized JsonNode moveTo(String day) {
        today = day;
        return tell("ledger.business-date-advanced", json.createObjectNode().put("to", day));
    }

    public String today() {
        return today;
    }

    /** The next event; its id is new. */
    public synchronized JsonNode tell(String name, ObjectNode data) {
        ObjectNode event = json.createObjectNode();
        event.put("id", UUID.randomUUID().toString());
        event.put("sequence", "%020d".formatted(feed.size() + 1));
        event.put("type", "io.counterfoil." + name + ".v1");
        event.set("data", data);
        feed.add(event);
        return event;
    }

    /** The same event again, as a feed that promises at least once may do. */
    public synchronized void tellAgain(JsonNode event) {
        ObjectNode again = event.deepCopy();
        again.put("sequence", "%020d".formatted(feed.size() + 1));
        feed.add(again);
    }

    public void show(String path, JsonNode what) {
        shown.put(path, what);
    }

    /** Once, before the next read of it is answered. */
    public void duringRead(String path, Runnable happens) {
        during.put(path, happens);
    }

    /** It is not there any more. */
    public void hide(String path) {
        shown.remove(path);
    }

    /** The next reads fail, so many of them; not those of the policies, for which the whole feed would wait. */
    public void failReads(int times) {
        failures.set(times);
    }

    /** Nothing of the feed is told, though things happen. */
    public void fallSilent(boolean falls) {
        silent = falls;
    }

    /** The next act is refused with this problem; null: none is. */
    public void refuseActs(JsonNode problem) {
        refusal = problem;
    }

    /** Of all acts that arrived, those that were refused among them. */
    public synchronized List<String> keys() {
        return List.copyOf(keys);
    }

    public synchronized List<Act> acts() {
        return List.copyOf(acts);
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath().substring("/api/v1".length());
        try (call) {
            if (call.getRequestMethod().equals("POST")) {
                act(call, path);
            } else if (path.equals("/events")) {
                if (silent) {
                    send(call, 503, json.createObjectNode());
                } else {
                    send(call, 200, page(call.getRequestURI().getQuery()));
                }
            } else if (path.equals("/business-date")) {
                send(call, 200, json.createObjectNode().put("date", today));
            } else if (!path.equals("/policies") && failures.get() > 0 && failures.decrementAndGet() >= 0) {
                send(call, 503, json.createObjectNode());
            } else if (shown.containsKey(path)) {
                Runnable happens = during.remove(path);
                if (happens != null) {
                    happens.run();
                }
                send(call, 200, shown.get(path));
            } else {
                send(call, 404, json.createObjectNode());
            }
        }
    }

    private synchronized void act(HttpExchange call, String path) throws IOException {
        keys.add(call.getRequestHeaders().getFirst("Idempotency-Key"));
        JsonNode problem = refusal;
        if (problem != null) {
            send(call, problem.path("status").asInt(403), problem);
            return;
        }
        acts.add(new Act(
                path,
                call.getRequestHeaders().getFirst("Authorization"),
                call.getRequestHeaders().getFirst("Idempotency-Key"),
                json.readTree(call.getRequestBody())));
        send(call, 200, json.createObjectNode().put("state", "confirmed"));
    }

    private synchronized JsonNode page(String query) {
        int after = Integer.parseInt(query.replaceAll("(?:.*&)?after=0*(\\d+).*", "$1"));
        int last = Math.min(feed.size(), after + 50);
        ObjectNode page = json.createObjectNode();
        page.withArray("items").addAll(feed.subList(Math.min(after, last), last));
        return page.put("last", "%020d".formatted(Math.max(after, last)));
    }

    private void send(HttpExchange call, int status, JsonNode body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        call.getResponseHeaders().set("Content-Type", status < 300 ? "application/json" : "application/problem+json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }
}
