package io.counterfoil.receivables.door;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.kafka.EmbeddedKafka;
import io.counterfoil.devservers.postgres.EmbeddedPostgres;
import io.counterfoil.devservers.postgres.PostgresDatabase;
import io.counterfoil.devservers.tls.Certificates;
import io.counterfoil.receivables.Migrations;
import io.counterfoil.service.events.OutboxRelay;
import io.counterfoil.service.events.RelaySettings;
import io.counterfoil.service.events.RelayTls;
import io.counterfoil.wire.TlsFiles;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A broker that asks for certificates: events leave with the right one, and wait in the outbox otherwise. */
@Timeout(180)
class RelayOverTlsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static EmbeddedKafka kafka;
    private static Certificates ours;
    private static Certificates foreign;

    @BeforeAll
    static void startParts() throws Exception {
        ours = new Certificates(folder.resolve("ours"), Clock.systemUTC());
        foreign = new Certificates(folder.resolve("foreign"), Clock.systemUTC());
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
        postgres.create(new PostgresDatabase("receivables", "receivables"));
        Migrations.ofService().dataSource(database()).load().migrate();
        kafka = EmbeddedKafka.start(
                folder.resolve("kafka"), Loopback.freePort(), Loopback.freePort(), ours.issue("kafka"));
    }

    @AfterAll
    static void stopParts() {
        kafka.close();
        postgres.close();
    }

    @Test
    void eventsLeaveWithACertificateOfTheBrokersAuthorityOnly() throws Exception {
        execute("insert into records.outbox (event_id, block, topic, key, event)"
                + " values ('1-0-0', 1, 'counterfoil.piece.v1', 'piece', 'event')");
        TlsFiles stranger = foreign.issue("relay");
        assertNothingLeaves(new RelayTls(Optional.empty(), Optional.empty(), Optional.empty()));
        assertNothingLeaves(tls(new TlsFiles(ours.authority(), stranger.certificate(), stranger.key())));
        assertNothingLeaves(tls(new TlsFiles(
                foreign.authority(),
                ours.issue("relay").certificate(),
                ours.of("relay").key())));

        OutboxRelay relay = relay(tls(ours.issue("relay")));
        relay.start(new StartupEvent());
        try {
            await().atMost(LONG).until(() -> unsent() == 0);
            assertTrue(relay.failure().isEmpty());
        } finally {
            relay.stop(new ShutdownEvent());
        }
    }

    private static void assertNothingLeaves(RelayTls tls) throws Exception {
        OutboxRelay relay = relay(tls);
        relay.start(new StartupEvent());
        try {
            await().atMost(LONG).until(() -> relay.failure().isPresent());
            assertEquals(1, unsent());
        } finally {
            relay.stop(new ShutdownEvent());
        }
    }

    @Test
    void aPartOfTheFilesIsAMistakeAndNotAPlainConnection() throws Exception {
        TlsFiles files = ours.issue("relay");
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new RelayTls(Optional.of(files.authority()), Optional.empty(), Optional.of(files.key())))
                .getMessage();
        assertTrue(message.contains("counterfoil.kafka.certificate-file"), message);
    }

    private static RelayTls tls(TlsFiles files) {
        return new RelayTls(Optional.of(files.authority()), Optional.of(files.certificate()), Optional.of(files.key()));
    }

    private static OutboxRelay relay(RelayTls tls) {
        return new OutboxRelay(
                database(),
                new RelaySettings(kafka.bootstrapServers(), tls, Duration.ofDays(7)),
                () -> List.of("counterfoil.piece.v1"));
    }

    private static PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.jdbcUrl("receivables"));
        database.setUser("receivables");
        database.setPassword("receivables");
        return database;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long unsent() throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from records.outbox where sent_at is null")) {
            row.next();
            return row.getLong(1);
        }
    }
}
