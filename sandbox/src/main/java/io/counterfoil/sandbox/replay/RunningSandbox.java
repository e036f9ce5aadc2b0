package io.counterfoil.sandbox.replay;

import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.replay.client.Place;
import io.counterfoil.sandbox.verify.Verification;
import io.counterfoil.sandbox.verify.Verifier;
import io.counterfoil.sandbox.verify.VerifyOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a replay needs to know of the parts that run on this machine. */
public record RunningSandbox(Sandbox sandbox) {
    /** The outbox is empty a moment after the last operation; this long only when something is wrong. */
    private static final Duration CATCH_UP_MAX = Duration.ofSeconds(60);

    public Place place() throws IOException {
        return new Place(
                http("receivables-service"),
                http("banks"),
                new Identity(sandbox).clients(),
                sandbox.operators(),
                sandbox.data().path());
    }

    public Verification verify(@Nullable Path journal) {
        int postgres = sandbox.ports().of("postgres");
        return Verifier.verify(new VerifyOptions(
                new VerifyOptions.Database(
                        "jdbc:postgresql://127.0.0.1:" + postgres + "/receivables",
                        "receivables",
                        sandbox.secrets().text("postgres-receivables")),
                "127.0.0.1:" + sandbox.ports().of("kafka"),
                List.of("127.0.0.1:" + sandbox.ports().of("devnode")),
                deployment(),
                journal,
                CATCH_UP_MAX));
    }

    private Path deployment() {
        return sandbox.folder("chain").resolve("deployment.json");
    }

    private URI http(String part) {
        return URI.create("http://127.0.0.1:" + sandbox.ports().of(part));
    }
}
