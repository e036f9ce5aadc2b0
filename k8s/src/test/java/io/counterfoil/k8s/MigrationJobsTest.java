package io.counterfoil.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.devservers.postgres.EmbeddedPostgres;
import io.counterfoil.devservers.postgres.PostgresDatabase;
import io.counterfoil.devservers.tls.Certificates;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The packaged services with the environment of their Jobs, a real database, and nothing else: no Kafka, no chain, no issuer. Only addresses and
 * folders are those of this machine.
 */
class MigrationJobsTest {

    private static final String PASSWORD = "for this test";
    private static final Path PROGRAMS = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;
    private static Path certificates;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
        TlsFiles issued = new Certificates(folder.resolve("issuer"), Clock.systemUTC()).issue("service");
        certificates = Files.createDirectory(folder.resolve("certificates"));
        Files.copy(issued.certificate(), certificates.resolve("tls.crt"));
        Files.copy(issued.key(), certificates.resolve("tls.key"));
        Files.copy(issued.authority(), certificates.resolve("ca.crt"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({"receivables-service,records", "bank-gateway,bank", "financing-workflow,workflow"})
    void aJobMakesTheTablesAndEnds(String service, String schema) throws Exception {
        String database = service.replace('-', '_');
        postgres.create(new PostgresDatabase(database, PASSWORD));
        assertEquals(0, run(service, database, Map.of()));
        assertTrue(tables(database, schema) > 5, "tables in " + schema);
    }

    @Test
    void aJobThatCannotMakeThemFails() throws Exception {
        assertNotEquals(0, run("financing-workflow", "missing", Map.of()));
    }

    /** What a pod does at its start: the tables are not its business. */
    @Test
    void aServiceItselfMakesNoTables() throws Exception {
        postgres.create(new PostgresDatabase("untouched", PASSWORD));
        run("financing-workflow", "untouched", Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false"));
        assertEquals(0, tables("untouched", "workflow"));
    }

    private static int run(String service, String database, Map<String, String> changes) throws Exception {
        Workload job =
                new Workload(Overlay.PROD.manifests().the("Job", service + "-migration"), Overlay.PROD.manifests());
        JsonNode container = job.pod().path("containers").get(0);
        Path jar = PROGRAMS.resolve(Workload.program(container)).resolve("target/quarkus-app/quarkus-run.jar");
        Path log = folder.resolve(service + ".log");
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        program.environment().clear();
        job.environment(container)
                .forEach((name, value) -> program.environment().put(name, here(name, value, database)));
        program.environment().putAll(changes);
        Process process = program.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        System.out.println(Files.readString(log));
        return process.waitFor();
    }

    private static String here(String name, String value, String database) {
        return switch (name) {
            case "QUARKUS_DATASOURCE_JDBC_URL" -> postgres.jdbcUrl(database);
            case "QUARKUS_DATASOURCE_USERNAME" -> database;
            case "QUARKUS_DATASOURCE_PASSWORD" -> PASSWORD;
            default ->
                value.equals(Workload.ELSEWHERE) ? "elsewhere" : value.replace("/certificates/", certificates + "/");
        };
    }

    private static int tables(String database, String schema) throws Exception {
        try (Connection connection = postgres.connectAsSuperuser(database);
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_schema = '" + schema + "'")) {
            counted.next();
            return counted.getInt(1);
        }
    }
}
