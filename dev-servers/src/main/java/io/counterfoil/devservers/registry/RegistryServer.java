package io.counterfoil.devservers.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.devservers.standin.Fault;
import io.counterfoil.devservers.standin.Kept;
import io.counterfoil.devservers.standin.StandIn;
import io.counterfoil.devservers.standin.StandIn.Reply;
import io.counterfoil.devservers.standin.StandIn.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the movable-property registry. Like the real one it takes what it is told: who registers twice is registered twice.
 * {@code PUT /control/registrations/NUMBER} puts there what somebody else has registered; {@code GET /control/registrations} tells all.
 */
public final class RegistryServer implements AutoCloseable {

    private static final String REGISTRATIONS = "/registrations";
    private static final String CONTROL = "/control/registrations";
    private static final String IN_FORCE = "in-force";
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z-]{6,40}");
    private static final List<String> REQUIRED =
            List.of("state", "securedParty", "assignor", "amount", "registeredOn", "expiresOn");
    private static final int ITEMS_MAX = 500;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Kept registrations;
    private final StandIn door;

    public RegistryServer(StandIn.Start start) throws IOException {
        registrations = new Kept(start.kept());
        door = new StandIn("registry", start, new StandIn.Business() {
            @Override
            public Reply answer(Request request, Fault fault) {
                return answered(request, fault);
            }

            @Override
            public Reply control(Request request) {
                return controlled(request);
            }
        });
    }

    /** @param arguments port, file of the registrations, and with TLS authority, certificate and key */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new RegistryServer(StandIn.Start.of(arguments));
        Thread.currentThread().join();
    }

    /** @param on method and path that this is limited to; empty: all */
    public void behave(Fault how, Duration late, String on) {
        door.behave(how, late, on);
    }

    @Override
    public void close() {
        door.close();
    }

    /** Of one reference, whatever became of them. */
    public List<JsonNode> under(String reference) {
        return found(each -> each.path("reference").asText().equals(reference));
    }

    /** @param claim as it is registered, with its state and days */
    public void put(String number, ObjectNode claim) {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException(
                    "a registration's number has 6 to 40 digits, capital letters and hyphens");
        }
        for (String field : REQUIRED) {
            if (!claim.hasNonNull(field)) {
                throw new IllegalArgumentException("a registration has " + REQUIRED);
            }
        }
        registrations.put(number, claim.put("number", number));
    }

    private Reply answered(Request request, Fault fault) {
        boolean post = request.method().equals("POST");
        String path = request.path();
        if (post && path.equals(REGISTRATIONS + "/search")) {
            return listed(found(over(request.body())), fault);
        }
        if (path.equals(REGISTRATIONS) && request.method().equals("GET")) {
            return listed(found(under(request)), fault);
        }
        if (path.equals(REGISTRATIONS) && post) {
            if (fault == Fault.TWICE) {
                registered(request.body());
            }
            return new Reply(201, told(registered(request.body()), fault));
        }
        String[] parts = path.split("/");
        JsonNode known = parts.length < 3 ? null : registrations.get(parts[2]);
        if (known == null) {
            return new Reply(404, JSON.objectNode().put("detail", "no such registration"));
        }
        return post && path.endsWith("/cancellation")
                ? changed(known, "state", JSON.textNode("cancelled"))
                : amended(known, request);
    }

    private Predicate<JsonNode> over(JsonNode search) {
        String assignor = search.path("assignor").asText();
        Set<JsonNode> documents = new HashSet<>();
        search.path("documents").forEach(documents::add);
        return each -> isInForce(each)
                && each.path("assignor").path("identifier").asText().equals(assignor)
                && (each.path("documents").isEmpty() || anyOf(each.path("documents"), documents));
    }

    private static Predicate<JsonNode> under(Request request) {
        String party = request.query().getOrDefault("secured-party", "");
        String reference = request.query().getOrDefault("reference", "");
        return each -> isInForce(each)
                && each.path("securedParty").path("identifier").asText().equals(party)
                && each.path("reference").asText().equals(reference);
    }

    private static boolean isInForce(JsonNode registration) {
        return registration.path("state").asText().equals(IN_FORCE);
    }

    private static boolean anyOf(JsonNode listed, Set<JsonNode> wanted) {
        for (JsonNode one : listed) {
            if (wanted.contains(one)) {
                return true;
            }
        }
        return false;
    }

    private synchronized List<JsonNode> found(Predicate<JsonNode> wanted) {
        return registrations.all().stream().filter(wanted).toList();
    }

    private static Reply listed(List<JsonNode> found, Fault fault) {
        ArrayNode items = JSON.arrayNode();
        found.stream().limit(ITEMS_MAX).forEach(each -> items.add(told(each, fault)));
        ObjectNode answer = JSON.objectNode().put("more", found.size() > ITEMS_MAX);
        answer.set("items", items);
        return new Reply(200, answer);
    }

    private static JsonNode told(JsonNode registration, Fault fault) {
        return fault == Fault.CONTRADICTING
                ? ((ObjectNode) registration.deepCopy()).put("reference", "of somebody else")
                : registration;
    }

    private synchronized JsonNode registered(JsonNode claim) {
        for (String part : List.of("securedParty", "assignor")) {
            if (!claim.path(part).path("identifier").isTextual()) {
                throw new IllegalArgumentException("a registration names its " + part);
            }
        }
        LocalDate today = LocalDate.now(Clock.systemUTC());
        String number = "%tY%<tm%<td%012d".formatted(today, registrations.size() + 1);
        ObjectNode registration = claim.deepCopy();
        registration.put("number", number).put("state", IN_FORCE).put("registeredOn", today.toString());
        registrations.put(number, registration);
        return registration;
    }

    private Reply amended(JsonNode known, Request request) {
        if (!isInForce(known)) {
            return new Reply(409, JSON.objectNode().put("detail", "the registration is cancelled"));
        }
        changed(known, "amount", request.body().path("amount"));
        return changed(
                registrations.get(known.path("number").asText()),
                "expiresOn",
                request.body().path("expiresOn"));
    }

    private synchronized Reply changed(@Nullable JsonNode known, String field, JsonNode value) {
        ObjectNode now = ((ObjectNode) Objects.requireNonNull(known)).deepCopy();
        now.set(field, value);
        registrations.put(now.path("number").asText(), now);
        return new Reply(200, now);
    }

    private Reply controlled(Request request) {
        if (request.path().equals(CONTROL) && request.method().equals("GET")) {
            ObjectNode all = JSON.objectNode();
            ArrayNode items = all.putArray("items");
            registrations.all().forEach(items::add);
            return new Reply(200, all);
        }
        if (!request.path().startsWith(CONTROL + "/") || !request.body().isObject()) {
            throw new IllegalArgumentException("PUT " + CONTROL + "/NUMBER with a registration");
        }
        put(request.path().substring(CONTROL.length() + 1), (ObjectNode) request.body());
        return new Reply(200, JSON.objectNode());
    }
}
