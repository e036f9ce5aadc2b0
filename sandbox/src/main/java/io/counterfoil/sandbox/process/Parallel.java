package io.counterfoil.sandbox.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does one thing to each part, at the same time where their order allows. */
final class Parallel {

    private Parallel() {}

    /**
     * @param parts each after those it waits for
     * @param waitsFor names of earlier parts; if one of them fails, the part is left out
     * @throws SandboxException with the failures of all parts
     */
    static void each(List<Part> parts, Function<Part, List<String>> waitsFor, Consumer<Part> action) {
        if (parts.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(parts.size());
        Map<String, CompletableFuture<Void>> done = new LinkedHashMap<>();
        try {
            for (Part part : parts) {
                CompletableFuture<?>[] earlier = waitsFor.apply(part).stream()
                        .map(done::get)
                        .filter(Objects::nonNull)
                        .toArray(CompletableFuture<?>[]::new);
                done.put(
                        part.name(), CompletableFuture.allOf(earlier).thenRunAsync(() -> action.accept(part), threads));
            }
            throwAllFailures(done);
        } finally {
            threads.shutdown();
        }
    }

    private static void throwAllFailures(Map<String, CompletableFuture<Void>> done) {
        Map<Throwable, String> failures = new LinkedHashMap<>(); // one failure also ends those that wait for it
        done.forEach((name, future) -> {
            try {
                future.join();
            } catch (CompletionException e) {
                failures.putIfAbsent(Objects.requireNonNullElse(e.getCause(), e), name);
            }
        });
        if (failures.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder();
        failures.forEach((failure, name) -> message.append(message.isEmpty() ? "" : System.lineSeparator())
                .append(name)
                .append(": ")
                .append(failure instanceof SandboxException ? failure.getMessage() : failure));
        SandboxException all = new SandboxException(message.toString());
        failures.keySet().forEach(all::addSuppressed);
        throw all;
    }
}
