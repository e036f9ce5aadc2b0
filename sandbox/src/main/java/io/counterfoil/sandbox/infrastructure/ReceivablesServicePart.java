package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The receivables service, as Quarkus packaged it. Its settings are in its README. */
record ReceivablesServicePart(Sandbox sandbox) implements Part {

    static final String NAME = "receivables-service";

    private static final int HEAP_MB = 512;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Kind kind() {
        return Kind.API;
    }

    @Override
    public List<String> ports() {
        return List.of(NAME, QuarkusLaunch.managementPort(NAME));
    }

    @Override
    public List<String> after() {
        List<String> first = List.of("postgres", "kafka", "devnode", "keycloak");
        return sandbox.externalSigning().isOn()
                ? Stream.concat(first.stream(), Stream.of(SignerPart.NAME)).toList()
                : first;
    }

    @Override
    public String url() {
        return sandbox.url(name());
    }

    @Override
    public String openapiUrl() {
        return url() + "/q/openapi";
    }

    @Override
    public Launch launch() throws IOException {
        JavaLaunch java = JavaLaunch.ofJar(sandbox, name(), HEAP_MB, sandbox.quarkusJar(name()))
                .option("quarkus.http.host", "127.0.0.1")
                .option("quarkus.datasource.jdbc.url", PostgresPart.jdbcUrl(sandbox, PostgresPart.RECEIVABLES))
                .option("quarkus.datasource.username", PostgresPart.RECEIVABLES)
                .secret("QUARKUS_DATASOURCE_PASSWORD", PostgresPart.password(sandbox, PostgresPart.RECEIVABLES))
                .option("kafka.bootstrap.servers", KafkaPart.bootstrapServers(sandbox))
                .option("quarkus.oidc.auth-server-url", new Identity(sandbox).issuer())
                .option("counterfoil.ledger.peers", sandbox.peer())
                .option("counterfoil.ledger.deployment", sandbox.deploymentFile())
                .option("counterfoil.calendars", sandbox.calendars())
                .option("counterfoil.business-date.follows-calendar", false)
                .option("counterfoil.rate.subject-per-second", QuarkusLaunch.REQUESTS_PER_SECOND)
                .option("counterfoil.rate.participant-per-second", QuarkusLaunch.REQUESTS_PER_SECOND)
                .option("counterfoil.rate.failed-authentications-per-minute", QuarkusLaunch.FAILED_PER_MINUTE)
                .option("counterfoil.audit.witness-file", sandbox.auditWitness())
                .option("counterfoil.fingerprint.secret-file", sandbox.secrets().file(Sandbox.FINGERPRINT_SECRET))
                .option("counterfoil.certificates.check-url", new PortalPart(sandbox).url() + "/check")
                .option("quarkus.http.proxy.proxy-address-forwarding", true)
                .option("quarkus.http.proxy.trusted-proxies", "127.0.0.1")
                .option("counterfoil.documents.directory", sandbox.folder("documents"))
                .option("counterfoil.documents.key-file", sandbox.secrets().file("documents-key"));
        signWith(java);
        QuarkusLaunch.observed(sandbox, name(), java);
        TlsFiles own = sandbox.tls().of(name());
        if (own == null) {
            java.option("quarkus.http.port", sandbox.ports().of(name()));
        } else {
            speakTls(own, java);
        }
        return java.launch();
    }

    /** The vault, or the process that has it: then this one is not told how it is opened. */
    private void signWith(JavaLaunch java) throws IOException {
        if (sandbox.externalSigning().isOn()) {
            TlsFiles own = sandbox.tls().certificates().issue(NAME);
            java.option("counterfoil.signer.url", new SignerPart(sandbox).url())
                    .option("counterfoil.signer.tls-authority", own.authority())
                    .option("counterfoil.signer.tls-certificate", own.certificate())
                    .option("counterfoil.signer.tls-key", own.key());
        } else {
            VaultFolder vault = sandbox.serviceVault();
            java.option("counterfoil.vault.directory", vault.folder())
                    .option("counterfoil.vault.master-key-file", vault.masterKeyFile());
        }
    }

    private void speakTls(TlsFiles own, JavaLaunch java) {
        QuarkusLaunch.speakTls(own, sandbox.ports().of(name()), java);
        java.option("counterfoil.kafka.authority-file", own.authority())
                .option("counterfoil.kafka.certificate-file", own.certificate())
                .option("counterfoil.kafka.key-file", own.key());
        Path chain = sandbox.tls().chainDirectory();
        if (chain != null) {
            java.option("counterfoil.ledger.tls-directory", chain);
        }
    }

    @Override
    public Optional<String> problem() {
        return HttpProbe.problemAt(sandbox.tls().httpClient(), url() + "/q/health/ready");
    }
}
