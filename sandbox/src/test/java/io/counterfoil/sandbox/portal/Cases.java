package io.counterfoil.sandbox.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.sandbox.replay.Clients;
import io.counterfoil.sandbox.replay.PlainHttp;
import io.counterfoil.sandbox.replay.TestInstallation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Asks the workflow where cases stand. */
final class Cases {

    private final ObjectMapper json = new ObjectMapper();
    private final Clients clients;
    private final String root;

    Cases(TestInstallation parts) throws IOException {
        clients = Clients.of(parts);
        root = parts.sandbox().url("workflow") + "/workflow/v1";
    }

    /** The case of a process about a payable, a piece or a request; empty while there is none. */
    Optional<JsonNode> find(String process, String payable, String key) {
        JsonNode page = get("/cases?limit=200&process=" + process + "&payableId=" + payable);
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(file -> file.path("businessKey").asText().equals(key))
                .findFirst();
    }

    /** Where it waits, by activity; of one that has ended its outcome. */
    String stands(String process, String payable, String key) {
        Optional<JsonNode> found = find(process, payable, key);
        if (found.isEmpty()) {
            return "none";
        }
        JsonNode file = get("/cases/" + found.get().path("id").asText());
        if (file.path("state").asText().equals("ended")) {
            return file.path("outcome").asText();
        }
        return StreamSupport.stream(file.path("waits").spliterator(), false)
                .map(wait -> wait.path("activity").asText())
                .sorted()
                .reduce((one, other) -> one + " " + other)
                .orElse("nowhere");
    }

    /** Of this case, open for that caller. */
    JsonNode task(Caller caller, String key, String activity) {
        JsonNode page = read(ask(caller, "/tasks?limit=200"));
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(task -> task.path("businessKey").asText().equals(key)
                        && task.path("activity").asText().equals(activity))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + activity + " in " + page));
    }

    /** By the task's button, with the caller's own token. */
    HttpResponse<String> act(Caller caller, JsonNode task, String act) {
        return send(
                caller,
                HttpRequest.newBuilder(
                                URI.create(root + "/tasks/" + task.path("id").asText() + "/acts"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Prefer", "wait=20")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"act\":\"" + act + "\"}")));
    }

    int incidents() {
        return get("/incidents").path("items").size();
    }

    /** By an operator: all that stand still. */
    void tryIncidentsAgain() {
        get("/incidents").path("items").forEach(incident -> {
            HttpResponse<String> answer = send(
                    clients.operator(),
                    HttpRequest.newBuilder(URI.create(
                                    root + "/incidents/" + incident.path("id").asText() + "/retry"))
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{}")));
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
        });
    }

    JsonNode get(String path) {
        return read(ask(clients.operator(), path));
    }

    private JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        try {
            return json.readTree(answer.body());
        } catch (IOException noJson) {
            throw new AssertionError(answer.body(), noJson);
        }
    }

    HttpResponse<String> ask(Caller caller, String path) {
        return send(caller, HttpRequest.newBuilder(URI.create(root + path)));
    }

    private HttpResponse<String> send(Caller caller, HttpRequest.Builder request) {
        try {
            return PlainHttp.send(
                    request.header("Authorization", "Bearer " + clients.tokens().of(caller)));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
