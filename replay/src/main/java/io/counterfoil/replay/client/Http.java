package io.counterfoil.replay.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Plain exchanges of JSON over HTTP/1.1 connections that are kept open. */
public final class Http {
    /** Longer than the longest wait a request asks for. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(40);

    private final HttpClient client;
    private final ObjectMapper json = JsonMapper.builder().build();
    private final Patience patience = Patience.DEFAULT;

    public Http(HttpClient client) {
        this.client = client;
    }

    public ObjectMapper json() {
        return json;
    }

    /** @param location header of a 202 or 201, empty when there is none */
    record Answer(int status, JsonNode body, boolean replayed, String location) {}

    /** @throws IOException when nothing or no JSON came back: what became of the request is unknown */
    Answer exchange(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response =
                    client.send(request.timeout(ANSWER_MAX).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    parse(response.body()),
                    response.headers().firstValue("Idempotency-Replayed").isPresent(),
                    response.headers().firstValue("Location").orElse(""));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted", interrupted);
        }
    }

    /** Repeats until it is answered; for requests that may be repeated as they are. */
    JsonNode expect(HttpRequest.Builder request) {
        Patience.Waiting waiting = patience.begin();
        String what =
                request.copy().build().method() + " " + request.copy().build().uri();
        while (true) {
            try {
                Answer answer = exchange(request.copy());
                if (answer.status() < 300) {
                    return answer.body();
                }
                boolean passing = answer.status() == 429 || answer.status() >= 500;
                if (!passing || waiting.isOver()) {
                    throw new ProblemException(what, answer.status(), answer.body());
                }
            } catch (IOException unreachable) {
                if (waiting.isOver()) {
                    throw gone(what, unreachable);
                }
            }
            waiting.pause();
        }
    }

    UnreachableException gone(String what, IOException last) {
        return new UnreachableException(
                what + " has not been answered for " + patience.most().toSeconds() + " s (" + last
                        + "). Run ./counterfoil status to see which part is down, ./counterfoil up to start it, and then the"
                        + " same command again: it goes on where it stopped, and nothing is done twice.",
                last);
    }

    Patience patience() {
        return patience;
    }

    private JsonNode parse(byte[] body) throws IOException {
        if (body.length == 0) {
            return json.createObjectNode();
        }
        try {
            return json.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new IOException("the answer is not JSON", malformed);
        }
    }
}
