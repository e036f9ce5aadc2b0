package io.counterfoil.sandbox.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.counterfoil.kernel.Authorisation;
import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.ledger.LedgerException;
import io.counterfoil.ledger.LedgerRevertedException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Translates between HTTP and the banks' acts; decides nothing but who may ask. */
final class BankRoutes implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BankRoutes.class);
    private static final Authorisation TABLE = Authorisation.of("banks");
    private static final int BODY_BYTES_MAX = 16 * 1024;
    private static final int KEY_LENGTH_MAX = 200;
    private static final Pattern ACT = Pattern.compile(
            "/banks/(?<bank>[a-z0-9-]{1,40})/(?<on>financing-requests|settlements)/(?<id>[0-9a-fA-F-]{36})/(?<act>[a-z]{1,20})");

    private final Map<String, Bank> banks;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final BooleanSupplier ready;

    BankRoutes(Map<String, Bank> banks, CallerTokens tokens, ObjectMapper json, BooleanSupplier ready) {
        this.banks = Map.copyOf(banks);
        this.tokens = tokens;
        this.json = json;
        this.ready = ready;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                answer(exchange);
            } catch (RefusedException refused) {
                send(exchange, refused.problem().status(), ProblemDetail.MEDIA_TYPE, refused.problem());
            } catch (LedgerRevertedException refused) {
                ProblemDetail problem = ProblemDetail.of("ledger-refused", 409, refused.getMessage());
                send(exchange, 409, ProblemDetail.MEDIA_TYPE, problem);
            } catch (LedgerException unavailable) {
                ProblemDetail problem = ProblemDetail.of("ledger-unavailable", 503, unavailable.getMessage());
                send(exchange, 503, ProblemDetail.MEDIA_TYPE, problem);
            } catch (RuntimeException bug) {
                LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), bug);
                send(
                        exchange,
                        500,
                        ProblemDetail.MEDIA_TYPE,
                        ProblemDetail.of("internal-error", 500, "the bank's server failed; its log says why"));
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/health/live" -> send(exchange, 200, "application/json", Map.of("status", "UP"));
            case "/health/ready" -> {
                boolean up = ready.getAsBoolean();
                send(exchange, up ? 200 : 503, "application/json", Map.of("status", up ? "UP" : "DOWN"));
            }
            case "/banks" -> {
                require(exchange, "GET");
                caller(exchange, BankOperation.LIST_BANKS);
                List<BankCard> cards = banks.values().stream()
                        .map(bank -> bank.card().get())
                        .sorted()
                        .toList();
                send(exchange, 200, "application/json", Map.of("items", cards));
            }
            default -> send(exchange, 200, "application/json", act(exchange, path));
        }
    }

    private Outcome act(HttpExchange exchange, String path) throws IOException {
        Matcher parts = ACT.matcher(path);
        if (!parts.matches()) {
            throw RefusedException.notFound("there is nothing at " + path);
        }
        require(exchange, "POST");
        BankOperation operation = BankOperation.at(parts.group("on") + "/" + parts.group("act"))
                .orElseThrow(() -> RefusedException.notFound("there is nothing at " + path));
        CallerTokens.Caller caller = caller(exchange, operation.id());
        Bank bank = banks.get(parts.group("bank"));
        if (bank == null || !bank.participant().toString().equals(caller.participant())) {
            // The same answer for both: a stranger does not learn which banks there are.
            throw RefusedException.notFound("there is no bank " + parts.group("bank") + " of yours");
        }
        BankAct act = bank.acts().get(operation);
        if (act == null) {
            throw RefusedException.notFound("there is nothing at " + path);
        }
        String key = key(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        requireEmptyBody(exchange);
        return act.on(uuid(parts.group("id")), key);
    }

    /** @throws RefusedException 401 without a valid token, 403 when the table does not have one of its roles */
    private CallerTokens.Caller caller(HttpExchange exchange, String operation) {
        CallerTokens.Caller caller = tokens.caller(exchange.getRequestHeaders().getFirst("Authorization"));
        if (TABLE.allowed(operation, caller.roles()).isEmpty()) {
            throw new RefusedException(403, "forbidden", "the token's roles do not allow this");
        }
        return caller;
    }

    private static String key(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > KEY_LENGTH_MAX) {
            throw new RefusedException(
                    400, "idempotency-key-missing", "send Idempotency-Key with 1 to " + KEY_LENGTH_MAX + " characters");
        }
        return header;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw RefusedException.notFound(text + " is not an id");
        }
    }

    private static void require(HttpExchange exchange, String method) {
        if (!exchange.getRequestMethod().equals(method)) {
            exchange.getResponseHeaders().set("Allow", method);
            throw new RefusedException(405, "method-not-allowed", "use " + method);
        }
    }

    /** What a bank does follows from its own reads; a body could only tell it what it must not believe. */
    private void requireEmptyBody(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
        if (body.length > BODY_BYTES_MAX) {
            throw new RefusedException(413, "too-large", "at most " + BODY_BYTES_MAX + " bytes");
        }
        if (body.length == 0) {
            return;
        }
        JsonNode tree;
        try {
            tree = json.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new RefusedException(400, "malformed", "the body is not JSON; send none, or {}");
        }
        if (!tree.isObject() || !tree.isEmpty()) {
            throw new RefusedException(400, "malformed", "this request takes no fields; send no body, or {}");
        }
    }

    private void send(HttpExchange exchange, int status, String type, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        if (status == 401) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
