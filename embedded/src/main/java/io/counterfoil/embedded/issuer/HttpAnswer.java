package io.counterfoil.embedded.issuer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/** What a request is answered with; the body is JSON. */
record HttpAnswer(int status, Map<String, String> headers, Object body) {

    static HttpAnswer ok(Object body) {
        return new HttpAnswer(200, Map.of(), body);
    }

    /** RFC 6749, section 5.2. */
    static HttpAnswer error(int status, String code, String description) {
        return new HttpAnswer(status, Map.of(), Map.of("error", code, "error_description", description));
    }

    HttpAnswer with(String header, String value) {
        return new HttpAnswer(status, Map.of(header, value), body);
    }

    void send(HttpExchange exchange, ObjectMapper json) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
