package io.counterfoil.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.devservers.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column that verify does not compare could be changed unseen. */
class ProjectionTableTest {

    private static final Path MIGRATIONS = Path.of("../receivables-service/src/main/resources/db/migration");

    @TempDir
    private Path folder;

    @Test
    void everyColumnOfTheProjectionIsCompared() throws Exception {
        TreeMap<String, TreeSet<String>> real = new TreeMap<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0);
                Connection connection = postgres.connectAsSuperuser("postgres")) {
            connection.createStatement().execute("create schema records"); // Flyway makes it in the service
            for (Path migration : migrations()) {
                connection.createStatement().execute(Files.readString(migration));
            }
            ResultSet columns = connection
                    .createStatement()
                    .executeQuery("select table_name, column_name from information_schema.columns"
                            + " where table_schema = 'projection'");
            while (columns.next()) {
                real.computeIfAbsent(columns.getString(1), none -> new TreeSet<>())
                        .add(columns.getString(2));
            }
        }
        TreeMap<String, TreeSet<String>> compared = new TreeMap<>();
        for (ProjectionTable table : ProjectionTable.values()) {
            compared.put(table.tableName(), new TreeSet<>(table.columns()));
        }
        assertEquals(real, compared);
    }

    /** In the order of their versions, V1__... first; what is repeatable (R__...) makes nothing of the projection. */
    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .sorted(Comparator.comparingInt(ProjectionTableTest::version))
                    .toList();
        }
    }

    private static int version(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
