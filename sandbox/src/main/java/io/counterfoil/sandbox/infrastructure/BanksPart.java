package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.sandbox.bank.BanksServer;
import io.counterfoil.sandbox.identity.RealmClient;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two banks: one process, but a vault, a master key and a client of Keycloak for each. */
record BanksPart(Sandbox sandbox) implements Part {

    private static final int HEAP_MB = 192;
    static final List<String> BANKS = List.of("bank-a", "bank-b");

    @Override
    public String name() {
        return "banks";
    }

    @Override
    public Kind kind() {
        return Kind.API;
    }

    @Override
    public List<String> ports() {
        return List.of("banks");
    }

    /** Not after the service: the banks ask it only when they are asked themselves. */
    @Override
    public List<String> after() {
        return List.of("postgres", "devnode", "keycloak");
    }

    @Override
    public String url() {
        return sandbox.url(name());
    }

    @Override
    public Launch launch() throws IOException {
        JavaLaunch java = JavaLaunch.ofClass(sandbox, name(), HEAP_MB, BanksServer.class.getName())
                .option("counterfoil.banks.port", sandbox.ports().of("banks"))
                .option("counterfoil.banks.database.url", PostgresPart.jdbcUrl(sandbox, PostgresPart.BANKS))
                .option("counterfoil.banks.database.user", PostgresPart.BANKS)
                .secret("COUNTERFOIL_BANKS_DATABASE_PASSWORD", PostgresPart.password(sandbox, PostgresPart.BANKS))
                .option("counterfoil.banks.service-url", new ReceivablesServicePart(sandbox).url())
                .option("counterfoil.banks.issuer-url", new Identity(sandbox).issuer())
                .option("counterfoil.ledger.peers", sandbox.peer())
                .option("counterfoil.ledger.deployment", sandbox.deploymentFile())
                .option("counterfoil.fingerprint.secret-file", sandbox.secrets().file(Sandbox.FINGERPRINT_SECRET));
        TlsFiles own = sandbox.tls().of(name());
        Path chain = sandbox.tls().chainDirectory();
        if (own != null && chain != null) {
            java.option("counterfoil.banks.authority-file", own.authority())
                    .option("counterfoil.banks.certificate-file", own.certificate())
                    .option("counterfoil.banks.key-file", own.key())
                    .option("counterfoil.ledger.tls-directory", chain);
        }
        for (RealmClient client : new Identity(sandbox).bankClients()) {
            setUp(client, java);
        }
        return java.launch();
    }

    private void setUp(RealmClient client, JavaLaunch java) throws IOException {
        String bank = client.id();
        VaultFolder vault = sandbox.bankVault(bank);
        String prefix = "counterfoil.banks." + bank + ".";
        java.option(prefix + "participant-id", client.participant())
                .option(prefix + "client-id", bank)
                .secret(environmentName(prefix + "client-secret"), client.secret())
                .option(prefix + "vault-directory", vault.folder())
                .option(prefix + "master-key-file", vault.masterKeyFile());
    }

    private static String environmentName(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    @Override
    public Optional<String> problem() {
        return HttpProbe.problemAt(sandbox.tls().httpClient(), url() + "/health/ready");
    }
}
