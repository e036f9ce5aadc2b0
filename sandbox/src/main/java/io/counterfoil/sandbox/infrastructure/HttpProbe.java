package io.counterfoil.sandbox.infrastructure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks a part's health address. */
final class HttpProbe {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int BODY_CHARACTERS_MAX = 300;

    private HttpProbe() {}

    /** @return why it is not ready, empty if it answers 200 */
    static Optional<String> problemAt(HttpClient http, String url) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return Optional.empty();
            }
            String body = answer.body().replaceAll("\\s+", " ");
            return Optional.of(url + " answers " + answer.statusCode() + " "
                    + body.substring(0, Math.min(body.length(), BODY_CHARACTERS_MAX)));
        } catch (IOException e) {
            return Optional.of(url + " does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
