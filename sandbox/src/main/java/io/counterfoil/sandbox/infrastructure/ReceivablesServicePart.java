package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The receivables service, as Quarkus packaged it. Its settings are those of docs/architecture.md. */
record ReceivablesServicePart(Sandbox sandbox) implements Part {

    private static final int HEAP_MB = 512;

    /** A replay is one client for each participant, and faster than any of them would be. */
    private static final int REQUESTS_PER_SECOND = 2_000;

    /** All callers of a sandbox share one address, those of its tests included. */
    private static final int FAILED_PER_MINUTE = 6_000;

    @Override
    public String name() {
        return "receivables-service";
    }

    @Override
    public Kind kind() {
        return Kind.API;
    }

    @Override
    public List<String> ports() {
        return List.of("receivables-service");
    }

    @Override
    public List<String> after() {
        return List.of("postgres", "kafka", "devnode", "keycloak");
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + sandbox.ports().of("receivables-service");
    }

    @Override
    public String openapiUrl() {
        return url() + "/q/openapi";
    }

    @Override
    public Launch launch() throws IOException {
        VaultFolder vault = sandbox.serviceVault();
        return JavaLaunch.ofJar(sandbox, name(), HEAP_MB, sandbox.quarkusJar(name()))
                .option("quarkus.http.host", "127.0.0.1")
                .option("quarkus.http.port", sandbox.ports().of("receivables-service"))
                .option("quarkus.datasource.jdbc.url", PostgresPart.jdbcUrl(sandbox, PostgresPart.RECEIVABLES))
                .option("quarkus.datasource.username", PostgresPart.RECEIVABLES)
                .secret("QUARKUS_DATASOURCE_PASSWORD", PostgresPart.password(sandbox, PostgresPart.RECEIVABLES))
                .option("kafka.bootstrap.servers", KafkaPart.bootstrapServers(sandbox))
                .option("quarkus.oidc.auth-server-url", new Identity(sandbox).issuer())
                .option("counterfoil.ledger.peers", sandbox.peer())
                .option("counterfoil.ledger.deployment", sandbox.deploymentFile())
                .option("counterfoil.vault.directory", vault.folder())
                .option("counterfoil.vault.master-key-file", vault.masterKeyFile())
                .option("counterfoil.rate.client-per-second", REQUESTS_PER_SECOND)
                .option("counterfoil.rate.participant-per-second", REQUESTS_PER_SECOND)
                .option("counterfoil.rate.failed-authentications-per-minute", FAILED_PER_MINUTE)
                .option("counterfoil.audit.witness-file", sandbox.auditWitness())
                .option("counterfoil.fingerprint.secret-file", sandbox.secrets().file(Sandbox.FINGERPRINT_SECRET))
                .launch();
    }

    @Override
    public Optional<String> problem() {
        return HttpProbe.problemAt(url() + "/q/health/ready");
    }
}
