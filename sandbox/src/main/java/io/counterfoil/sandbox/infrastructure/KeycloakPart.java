package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.keycloak.KeycloakDistribution;
import io.counterfoil.devservers.keycloak.KeycloakHome;
import io.counterfoil.devservers.keycloak.KeycloakSettings;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keycloak, the OpenID provider; what it keeps is in PostgreSQL. */
record KeycloakPart(Sandbox sandbox) implements Part {

    private static final int HEAP_MB = 256;

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public Kind kind() {
        return Kind.INFRASTRUCTURE;
    }

    @Override
    public List<String> ports() {
        return List.of("keycloak", "keycloak-management");
    }

    @Override
    public List<String> after() {
        return List.of("postgres");
    }

    @Override
    public String url() {
        return sandbox.url(name());
    }

    @Override
    public Launch launch() throws IOException {
        KeycloakDistribution distribution = KeycloakDistribution.prepared(sandbox.keycloakArchive());
        KeycloakHome home = KeycloakHome.link(sandbox.folder("keycloak"), distribution);
        return new Launch(home.serverCommand(HEAP_MB), settings().environment());
    }

    @Override
    public Optional<String> problem() {
        return HttpProbe.problemAt(sandbox.tls().httpClient(), settings().readyUrl());
    }

    @Override
    public void whenReady() throws IOException {
        new Identity(sandbox).setUp();
    }

    /** The first start makes its tables and keys: 13 s of one processor, which on a busy machine are minutes. */
    @Override
    public Duration readyWithin() {
        return Duration.ofMinutes(6);
    }

    private KeycloakSettings settings() {
        return new KeycloakSettings(
                sandbox.ports().of("keycloak"),
                sandbox.ports().of("keycloak-management"),
                PostgresPart.jdbcUrl(sandbox, PostgresPart.KEYCLOAK),
                PostgresPart.KEYCLOAK,
                PostgresPart.password(sandbox, PostgresPart.KEYCLOAK),
                sandbox.secrets().text(Identity.ADMIN_SECRET),
                sandbox.tls().of(name()));
    }
}
