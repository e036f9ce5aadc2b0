package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.sandbox.identity.RealmClient;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A process of bank-gateway; each of its banks has a vault, a master key and a client of Keycloak. */
record BankGatewayPart(Sandbox sandbox, Gateway gateway) implements Part {

    /** Percent per year; another for each, so that a supplier has a choice. */
    private static final Map<String, String> ANNUAL_RATES = Map.of("bank-a", "4.35", "bank-b", "4.60");

    private static final int HEAP_MB = 256;

    @Override
    public String name() {
        return gateway.part();
    }

    @Override
    public Kind kind() {
        return Kind.API;
    }

    @Override
    public List<String> ports() {
        return List.of(name(), gateway.managementPort());
    }

    /** Not after the service: a bank asks it when it is asked itself, and goes on with its settlements once it is there. */
    @Override
    public List<String> after() {
        return List.of("postgres", "devnode", "keycloak");
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
        VaultFolder sealing = sandbox.gatewayVault(gateway);
        JavaLaunch java = JavaLaunch.ofJar(sandbox, name(), HEAP_MB, sandbox.quarkusJar("bank-gateway"))
                .option("quarkus.http.host", "127.0.0.1")
                .option("quarkus.datasource.jdbc.url", PostgresPart.jdbcUrl(sandbox, gateway.database()))
                .option("quarkus.datasource.username", gateway.database())
                .secret("QUARKUS_DATASOURCE_PASSWORD", PostgresPart.password(sandbox, gateway.database()))
                .option("quarkus.oidc.auth-server-url", new Identity(sandbox).issuer())
                .option("counterfoil.platform.url", new ReceivablesServicePart(sandbox).url())
                .option("counterfoil.customs.url", sandbox.url(StandInPart.CUSTOMS))
                .option("counterfoil.registry.url", sandbox.url(StandInPart.REGISTRY))
                .option("counterfoil.ledger.peers", sandbox.peer())
                .option("counterfoil.ledger.deployment", sandbox.deploymentFile())
                .option("counterfoil.calendars", sandbox.calendars())
                .option("counterfoil.rate.subject-per-second", QuarkusLaunch.REQUESTS_PER_SECOND)
                .option("counterfoil.rate.participant-per-second", QuarkusLaunch.REQUESTS_PER_SECOND)
                .option("counterfoil.rate.failed-authentications-per-minute", QuarkusLaunch.FAILED_PER_MINUTE)
                .option("counterfoil.audit.witness-file", sandbox.gatewayAuditWitness(gateway))
                .option("counterfoil.vault.directory", sealing.folder())
                .option("counterfoil.vault.master-key-file", sealing.masterKeyFile())
                .option("counterfoil.fingerprint.secret-file", sandbox.secrets().file(Sandbox.FINGERPRINT_SECRET))
                .option("counterfoil.webhooks.private-addresses-allowed", true) // core systems run on this machine, too
                .option("counterfoil.hosted-banks", String.join(",", gateway.banks()));
        QuarkusLaunch.observed(sandbox, name(), java);
        TlsFiles own = sandbox.tls().of(name());
        if (own == null) {
            java.option("quarkus.http.port", sandbox.ports().of(name()));
        } else {
            QuarkusLaunch.speakTls(own, sandbox.ports().of(name()), java);
            java.option("counterfoil.platform.tls-configuration-name", QuarkusLaunch.TLS_NAME)
                    .option("counterfoil.customs.tls-configuration-name", QuarkusLaunch.TLS_NAME)
                    .option("counterfoil.registry.tls-configuration-name", QuarkusLaunch.TLS_NAME);
        }
        Path chain = sandbox.tls().chainDirectory();
        if (chain != null) {
            java.option("counterfoil.ledger.tls-directory", chain);
        }
        for (RealmClient client : new Identity(sandbox).bankClients(gateway)) {
            host(client, java);
        }
        return java.launch();
    }

    private void host(RealmClient client, JavaLaunch java) throws IOException {
        String bank = client.id();
        VaultFolder vault = sandbox.bankVault(bank);
        String prefix = "counterfoil.banks." + bank + ".";
        java.option(
                        prefix + "name",
                        "Sandbox bank " + bank.substring(bank.indexOf('-') + 1).toUpperCase(Locale.ROOT))
                .option(prefix + "participant-id", client.participant())
                .option(prefix + "client-id", bank)
                .secret(environmentName(prefix + "client-secret"), client.secret())
                .option(prefix + "vault-directory", vault.folder())
                .option(prefix + "master-key-file", vault.masterKeyFile())
                // Replay, demonstration and journeys type invoices without a file, and mostly without a buyer.
                .option(prefix + "accepts-undecided", "file,buyer")
                .option(prefix + "annual-rate", String.valueOf(ANNUAL_RATES.get(bank)));
    }

    private static String environmentName(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    @Override
    public Optional<String> problem() {
        return HttpProbe.problemAt(sandbox.tls().httpClient(), url() + "/q/health/ready");
    }
}
