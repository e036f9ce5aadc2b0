package io.counterfoil.sandbox.replay;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Requests of a test that no client of ours would send. None waits for ever: over HTTP/1.1, without an upgrade, and a minute long. */
public final class PlainHttp {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration ANSWER_MAX = Duration.ofMinutes(1);

    private PlainHttp() {}

    public static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.timeout(ANSWER_MAX).build(), HttpResponse.BodyHandlers.ofString());
    }
}
