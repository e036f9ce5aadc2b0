package io.counterfoil.sandbox.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Says to the sandbox's customs what it knows of a declaration. */
final class CustomsDesk {

    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final Sandbox sandbox;
    private final String exporter;

    /** @param exporter its USCC */
    CustomsDesk(Sandbox sandbox, String exporter) {
        this.sandbox = sandbox;
        this.exporter = exporter;
    }

    /** @param declaration object with nothing in it */
    void says(ObjectNode declaration, String number, String status, ObjectNode value) throws IOException {
        declaration.put("status", status).put("exporter", exporter).set("value", value);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(sandbox.url("customs") + "/control/declarations/" + number))
                .timeout(WITHIN)
                .PUT(BodyPublishers.ofString(declaration.toString()))
                .build();
        try {
            HttpResponse<String> answer = sandbox.tls().httpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IOException("customs answered with " + answer.statusCode() + ": " + answer.body());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while customs was told about a declaration", stopped);
        }
    }
}
