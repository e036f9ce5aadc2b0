package io.counterfoil.service.testing;

import io.counterfoil.devnode.DevNode;
import io.counterfoil.devnode.DevNodeConfig;
import io.counterfoil.devservers.issuer.TokenIssuer;
import io.counterfoil.devservers.kafka.EmbeddedKafka;
import io.counterfoil.devservers.postgres.EmbeddedPostgres;
import io.counterfoil.devservers.postgres.PostgresDatabase;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.ledger.LimitRow;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything a service lives with, for real and for one run: PostgreSQL, Kafka, a chain with our contracts, a token issuer. A
 * service adds its own settings.
 */
@SuppressWarnings("NullAway.Init") // Quarkus calls start before anything else, and stop after whatever start has done
public abstract class ServiceSurroundings implements QuarkusTestResourceLifecycleManager {

    public static final UUID OPERATOR = UUID.fromString("01980000-0000-7000-8000-000000000001");
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 7, 1);

    /** Days, as where the business date follows the calendar. */
    public static final long DATE_STEP_MAX = 31;

    private static final LocalDate IN_FORCE = LocalDate.of(2025, 6, 15);
    private static final String PASSWORD = "service-test";

    private final String database;
    private Path directory;
    private EmbeddedPostgres postgres;
    private Path kafkaDirectory;
    private EmbeddedKafka kafka;
    private DevNode node;
    private TokenIssuer issuer;

    /** @param database its name, and that of its owner */
    protected ServiceSurroundings(String database) {
        this.database = database;
    }

    /**
     * The chain of a run.
     *
     * @param directory of the run; removed at its end
     * @param vault has the operator's key
     */
    protected record Chain(
            Path directory, String peer, Path deployment, Path vault, Path masterKey, Path fingerprintSecret) {}

    /** Of the run's tokens; there before {@link #settings} is asked for. */
    protected final TokenIssuer issuer() {
        return issuer;
    }

    /** What only this service is configured with. */
    protected abstract Map<String, String> settings(Chain chain);

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory(database + "-test");
            postgres = EmbeddedPostgres.start(directory.resolve("postgres"), 0);
            postgres.create(new PostgresDatabase(database, PASSWORD));
            kafkaDirectory = directory.resolve("kafka");
            kafka = EmbeddedKafka.start(kafkaDirectory, 0);
            node = DevNode.start(DevNodeConfig.in(directory.resolve("devnode")));
            issuer = TokenIssuer.start();
            Map<String, String> settings = new HashMap<>(chain());
            settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database));
            settings.put("quarkus.datasource.username", database);
            settings.put("quarkus.datasource.password", PASSWORD);
            settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
            settings.put("quarkus.oidc.auth-server-url", issuer.issuerUrl());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> chain() throws IOException {
        Path masterKey = directory.resolve("master.key");
        MasterKey.create(masterKey);
        Pkcs12KeyVault vault = Pkcs12KeyVault.open(directory.resolve("vault"), masterKey);
        vault.create(OPERATOR);
        Path secret = Files.writeString(directory.resolve("fingerprint.secret"), "07".repeat(32));
        Path deployed = directory.resolve("deployment.json");
        String peer = "127.0.0.1:" + node.port();
        try (FiscoNode connection = FiscoNode.connect(NodeSettings.of(List.of(peer)))) {
            Deployment deployment = connection.deploy(vault, OPERATOR, FIRST_DAY, DATE_STEP_MAX, limits());
            DeploymentFile.write(deployed, deployment);
        }
        Map<String, String> settings = new HashMap<>(Map.ofEntries(
                Map.entry("counterfoil.body-timeout", "5S"),
                Map.entry("counterfoil.rate.subject-per-second", "10000"),
                Map.entry("counterfoil.rate.participant-per-second", "10000"),
                Map.entry("counterfoil.rate.failed-authentications-per-minute", "100000"),
                Map.entry(
                        "counterfoil.audit.witness-file",
                        directory.resolve("audit.witness").toString()),
                Map.entry("counterfoil.ledger.peers", peer),
                Map.entry("counterfoil.ledger.deployment", deployed.toString()),
                Map.entry("counterfoil.fingerprint.secret-file", secret.toString())));
        settings.putAll(settings(new Chain(directory, peer, deployed, directory.resolve("vault"), masterKey, secret)));
        return settings;
    }

    private static List<LimitRow> limits() {
        return List.of(
                new LimitRow(LimitKind.TENOR_MONTHS_MAX, null, IN_FORCE, 12),
                new LimitRow(LimitKind.TENOR_MONTHS_UNEXPLAINED_MAX, null, IN_FORCE, 6),
                new LimitRow(LimitKind.DEPTH_MAX, null, IN_FORCE, 3),
                new LimitRow(LimitKind.FAN_OUT_MAX, null, IN_FORCE, 5),
                new LimitRow(LimitKind.FUNDING_DAYS, null, IN_FORCE, 3),
                new LimitRow(LimitKind.RESERVE_DAYS, null, IN_FORCE, 180),
                new LimitRow(LimitKind.SETTLEMENT_DAYS, null, IN_FORCE, 5),
                new LimitRow(LimitKind.ATTEST_DAYS, null, IN_FORCE, 10),
                new LimitRow(LimitKind.ANSWER_DAYS, null, IN_FORCE, 3),
                new LimitRow(LimitKind.SMALLEST_PIECE, "CNY", IN_FORCE, 10_00));
    }

    /** Tokens as the issuer signs them; functions of the JDK's types, because the test runs in another class loader. */
    @Override
    public void inject(TestInjector injector) {
        BiFunction<UUID, List<String>, Map<String, Object>> claims = (participant, roles) -> issuer.tokens()
                .claims(String.join("+", roles) + " of " + participant, roles, participant, Instant.now());
        Function<Map<String, Object>, String> sign = issuer.tokens()::sign;
        injector.injectIntoFields(claims, field -> field.getName().equals("claims"));
        injector.injectIntoFields(sign, field -> field.getName().equals("sign"));
        Runnable stop = () -> kafka.close();
        Runnable start = this::startKafkaAgain;
        injector.injectIntoFields(stop, field -> field.getName().equals("stopKafka"));
        injector.injectIntoFields(start, field -> field.getName().equals("startKafka"));
    }

    /** With its data, on its port. */
    private void startKafkaAgain() {
        try {
            kafka = EmbeddedKafka.start(kafkaDirectory, kafka.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            closeQuietly();
        }
    }

    private void closeQuietly() {
        if (issuer != null) {
            issuer.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        if (directory != null) {
            remove(directory);
        }
    }

    /** Each run leaves 50 MB; a part that is not quite gone may still write, and then something stays. */
    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException stillInUse) {
            System.out.println("not removed: " + folder + " (" + stillInUse + ")");
        }
    }
}
