package io.counterfoil.sandbox.replay;

import io.counterfoil.replay.client.Place;
import io.counterfoil.sandbox.infrastructure.Gateway;
import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.verify.SandboxReaders;
import io.counterfoil.verification.Verification;
import io.counterfoil.verification.Verifier;
import io.counterfoil.verification.progress.HowFar;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a replay needs to know of the parts that run on this machine. */
public record RunningSandbox(Sandbox sandbox) {
    /** The outbox is empty a moment after the last operation; this long only when something is wrong. */
    private static final Duration CATCH_UP_MAX = Duration.ofSeconds(60);

    public Place place() throws IOException {
        return new Place(
                URI.create(sandbox.url("receivables-service")),
                gateways(),
                URI.create(sandbox.url("workflow")),
                new RealmCallers(new Identity(sandbox).clients()),
                sandbox.operators(),
                sandbox.data().path(),
                sandbox.tls().httpClient(),
                sandbox.tls().curl());
    }

    private Map<String, URI> gateways() {
        Map<String, URI> gateways = new HashMap<>();
        for (Gateway gateway : Gateway.ALL) {
            gateway.banks().forEach(bank -> gateways.put(bank, URI.create(sandbox.url(gateway.part()))));
        }
        return gateways;
    }

    public Verification verify(@Nullable Path journal, HowFar howFar) {
        return Verifier.verify(SandboxReaders.of(sandbox, journal, CATCH_UP_MAX), howFar);
    }
}
