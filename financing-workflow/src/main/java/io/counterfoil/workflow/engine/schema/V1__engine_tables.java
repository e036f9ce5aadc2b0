package io.counterfoil.workflow.engine.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** The engine's own tables, by the scripts that come with it, in the schema of this service. */
@SuppressWarnings("checkstyle:TypeName") // Flyway reads version and title from it
public class V1__engine_tables extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("set local search_path to workflow");
            for (String script : SCRIPTS) {
                statement.execute(text("org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql"));
            }
        }
    }

    /** It changes when the engine's version does, and then needs a migration of its own. */
    @Override
    public Integer getChecksum() {
        return "7.24.0".hashCode();
    }

    private static String text(String resource) throws IOException {
        try (InputStream script = ProcessEngine.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(script, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
