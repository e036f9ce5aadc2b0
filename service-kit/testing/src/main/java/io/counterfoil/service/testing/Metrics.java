package io.counterfoil.service.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a service says of itself to Prometheus, at one moment. */
public final class Metrics {

    private final String text;
    private final Map<String, Double> values = new HashMap<>();

    private Metrics(String text) {
        this.text = text;
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int space = line.lastIndexOf(' ');
            values.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
        });
    }

    /** @param address on the management port */
    public static Metrics at(URI address) {
        try {
            return new Metrics(HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address)
                                    .timeout(Duration.ofMinutes(1))
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** As it was sent, names, labels and descriptions included. */
    public String text() {
        return text;
    }

    /**
     * The sum of all series of this name that have each of these labels.
     *
     * @param labels for instance {@code outcome="confirmed"}
     * @throws AssertionError when there is none
     */
    public double sum(String name, String... labels) {
        List<Double> found = values.entrySet().stream()
                .filter(each -> each.getKey().equals(name) || each.getKey().startsWith(name + "{"))
                .filter(each -> List.of(labels).stream().allMatch(each.getKey()::contains))
                .map(Map.Entry::getValue)
                .toList();
        if (found.isEmpty()) {
            throw new AssertionError("no " + name + " with " + List.of(labels) + " in\n" + text);
        }
        return found.stream().mapToDouble(Double::doubleValue).sum();
    }
}
