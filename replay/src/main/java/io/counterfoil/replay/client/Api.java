package io.counterfoil.replay.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Commands and reads, each made to its end: what is pending is awaited, what is unknown is asked again under the same key,
 * and only what lapsed on its way to the chain is tried under a new one.
 */
public final class Api {
    private static final int ATTEMPTS_MAX = 5;
    private static final int PAGE = 200;
    /** Refusals that end by themselves: another request with the key is under way, or a queue is full. */
    private static final Set<String> PASSING = Set.of("in-progress", "idempotency-key-in-use", "busy");

    private final Http http;
    private final Tokens tokens;
    private final Place place;

    public Api(Http http, Tokens tokens, Place place) {
        this.http = http;
        this.tokens = tokens;
        this.place = place;
    }

    private record Body(String mediaType, BodyPublisher content) {

        static Body of(@Nullable JsonNode json) {
            String text = json == null ? "{}" : json.toString();
            return new Body("application/json", BodyPublishers.ofString(text));
        }
    }

    public Http http() {
        return http;
    }

    /** @param key Idempotency-Key of the n-th attempt, from 0 */
    public Confirmed post(Caller as, String path, @Nullable JsonNode body, IntFunction<String> key) {
        return post(as, place.service().resolve("/api/v1" + path), Body.of(body), key);
    }

    /** @param mediaType of the file, such as {@code application/pdf} */
    public Confirmed upload(Caller as, String path, String mediaType, byte[] file, IntFunction<String> key) {
        return post(
                as,
                place.service().resolve("/api/v1" + path),
                new Body(mediaType, BodyPublishers.ofByteArray(file)),
                key);
    }

    /** A bank's act; it goes on where it stands, so asking again is how it is continued. */
    public Confirmed postToBank(Caller bank, String path, IntFunction<String> key) {
        return postToBank(bank, path, null, key);
    }

    public Confirmed postToBank(Caller bank, String path, @Nullable JsonNode body, IntFunction<String> key) {
        return post(bank, place.atBank(path), Body.of(body), key);
    }

    /** A person's act about a task: what the service of the ledger answered to it. */
    Confirmed postToWorkflow(Caller as, String path, JsonNode body, IntFunction<String> key) {
        return post(as, place.workflow().resolve("/workflow/v1" + path), Body.of(body), key);
    }

    JsonNode getOfWorkflow(Caller as, String path) {
        return read(as, place.workflow().resolve("/workflow/v1" + path));
    }

    public JsonNode get(Caller as, String path) {
        return read(as, place.service().resolve("/api/v1" + path));
    }

    /** @param path below {@code /banks/} */
    public JsonNode getOfBank(Caller bank, String path) {
        return read(bank, place.atBank(path));
    }

    /** Who the banks are, as their gateways say; in the order of their ids. */
    public List<JsonNode> banks(Caller as) {
        List<JsonNode> banks = new ArrayList<>();
        for (URI gateway : Set.copyOf(place.gateways().values())) {
            read(as, gateway.resolve("/banks")).path("items").forEach(banks::add);
        }
        banks.sort(Comparator.comparing(bank -> bank.path("id").asText()));
        return banks;
    }

    /** All items of a list, page by page. */
    public List<JsonNode> list(Caller as, String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(as, path + "?limit=" + PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty());
        return items;
    }

    private JsonNode read(Caller as, URI uri) {
        try {
            return http.expect(authorized(as, uri).GET());
        } catch (ProblemException refused) {
            if (refused.status() != 401) {
                throw refused;
            }
            tokens.discard(as);
            return http.expect(authorized(as, uri).GET());
        }
    }

    private Confirmed post(Caller as, URI uri, Body body, IntFunction<String> key) {
        long begin = System.nanoTime();
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            Http.Answer answer = answer(as, uri, body, key.apply(attempt));
            boolean lapsed = ProblemException.type(answer.body()).equals("not-on-chain")
                    || answer.body().path("state").asText().equals("lapsed");
            if (!lapsed) {
                return new Confirmed(answer.body(), answer.replayed(), (System.nanoTime() - begin) / 1e6);
            }
        }
        throw new UnreachableException("POST " + uri + " did not reach the chain in " + ATTEMPTS_MAX
                + " attempts. Run ./counterfoil status, and then the same command again.");
    }

    /** The final answer to one key: confirmed, or never on chain. */
    private Http.Answer answer(Caller as, URI uri, Body body, String key) {
        Patience.Waiting waiting = http.patience().begin();
        boolean renewed = false;
        while (true) {
            try {
                Http.Answer answer = http.exchange(command(as, uri, body, key));
                if (answer.status() == 202) {
                    answer = await(as, uri, answer);
                }
                if (answer.status() < 300 && !isPending(answer.body())) {
                    requireNotRefused(uri, answer);
                    return answer;
                }
                String type = ProblemException.type(answer.body());
                if (answer.status() == 409 && type.equals("not-on-chain")) {
                    return answer;
                }
                if (answer.status() == 401 && !renewed) {
                    tokens.discard(as);
                    renewed = true;
                } else if (!isPassing(answer.status(), type) || waiting.isOver()) {
                    throw new ProblemException("POST " + uri, answer.status(), answer.body());
                }
            } catch (IOException unknown) {
                if (waiting.isOver()) {
                    throw http.gone("POST " + uri, unknown);
                }
            }
            waiting.pause();
        }
    }

    private static boolean isPending(JsonNode operation) {
        return operation.path("state").asText().equals("pending");
    }

    private static boolean isPassing(int status, String type) {
        return status < 300 || status == 429 || status >= 500 || PASSING.contains(type);
    }

    /** An operation the chain refused, met again under its key, is an answer of 200 or a problem, as the service likes. */
    private static void requireNotRefused(URI uri, Http.Answer answer) {
        if (answer.body().path("state").asText().equals("refused")) {
            throw new ProblemException("POST " + uri, 409, answer.body().path("problem"));
        }
    }

    private Http.Answer await(Caller as, URI uri, Http.Answer accepted) throws IOException {
        boolean byTask = uri.getAuthority().equals(place.workflow().getAuthority());
        URI operation = (byTask ? place.service() : uri).resolve(accepted.location());
        Patience.Waiting waiting = http.patience().begin();
        while (true) {
            Http.Answer now = http.exchange(authorized(as, operation).GET());
            if (now.status() == 200 && !isPending(now.body())) {
                return new Http.Answer(200, now.body(), accepted.replayed(), "");
            }
            if (waiting.isOver()) {
                throw new IOException("still pending: " + operation);
            }
            waiting.pause();
        }
    }

    private HttpRequest.Builder command(Caller as, URI uri, Body body, String key) {
        HttpRequest.Builder request = authorized(as, uri)
                .header("Idempotency-Key", key)
                .header("Prefer", "wait=20")
                .header("Content-Type", body.mediaType());
        return request.POST(body.content());
    }

    private HttpRequest.Builder authorized(Caller as, URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + tokens.of(as));
    }
}
