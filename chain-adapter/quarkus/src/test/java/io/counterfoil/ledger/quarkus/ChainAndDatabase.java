package io.counterfoil.ledger.quarkus;

import io.counterfoil.devnode.DevNode;
import io.counterfoil.devnode.DevNodeConfig;
import io.counterfoil.devservers.postgres.EmbeddedPostgres;
import io.counterfoil.devservers.postgres.PostgresDatabase;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.fisco.NodeSettings;
import io.counterfoil.wire.MasterKey;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, and a chain of a name of its own with the contracts deployed. */
public final class ChainAndDatabase implements QuarkusTestResourceLifecycleManager {

    static final UUID OPERATOR = UUID.fromString("01980000-0000-7000-8000-000000000001");
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 7, 1);
    private static final String DATABASE = "ledger";

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable DevNode node;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("ledger-quarkus-test");
            EmbeddedPostgres server = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
            postgres = server;
            server.create(new PostgresDatabase(DATABASE, DATABASE));
            DevNodeConfig config = new DevNodeConfig(
                    "127.0.0.1",
                    0,
                    folder.resolve("devnode"),
                    "chain7",
                    "group7",
                    null,
                    DevNodeConfig.in(folder).sealing());
            DevNode chain = DevNode.start(config);
            node = chain;
            Path masterKey = folder.resolve("master.key");
            MasterKey.create(masterKey);
            Pkcs12KeyVault vault = Pkcs12KeyVault.open(folder.resolve("vault"), masterKey);
            vault.create(OPERATOR);
            String peer = "127.0.0.1:" + chain.port();
            Path deployment = folder.resolve("deployment.json");
            try (FiscoNode connection =
                    FiscoNode.connect(NodeSettings.of(List.of(peer)).ofGroup("chain7", "group7"))) {
                DeploymentFile.write(deployment, connection.deploy(vault, OPERATOR, FIRST_DAY, 31, List.of()));
            }
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    server.jdbcUrl(DATABASE),
                    "quarkus.datasource.username",
                    DATABASE,
                    "quarkus.datasource.password",
                    DATABASE,
                    "counterfoil.ledger.peers",
                    peer,
                    "counterfoil.ledger.deployment",
                    deployment.toString(),
                    "counterfoil.ledger.in-flight-max",
                    "3",
                    "counterfoil.ledger.reader.ahead-max",
                    "4",
                    "counterfoil.ledger.reader.retry-max",
                    "2S",
                    "counterfoil.vault.directory",
                    folder.resolve("vault").toString(),
                    "counterfoil.vault.master-key-file",
                    masterKey.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (node != null) {
                node.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (postgres != null) {
                postgres.close();
            }
        }
    }
}
