package io.counterfoil.receivables.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What really stands in the tables. */
@ApplicationScoped
public class Database {

    private static final List<String> TABLES = List.of(
            "payable",
            "piece",
            "offer",
            "financing",
            "settlement",
            "redemption",
            "document",
            "reservation",
            "participant",
            "policy_limit",
            "business_date",
            "act",
            "act_support",
            "threshold",
            "retired_key",
            "audit_anchor",
            "figure",
            "movement",
            "trade_group",
            "blocked_attempt",
            "checkpoint");

    private final DataSource database;

    Database(DataSource database) {
        this.database = database;
    }

    /** Every row of every table of the projection, as JSON. */
    public Map<String, List<String>> projection() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            rows.put(table, column("select to_jsonb(t)::text from projection." + table + " t order by 1"));
        }
        return rows;
    }

    /** As before the first block, and before any event of a chain. */
    public void forgetTheChain() {
        execute("truncate "
                + TABLES.stream()
                        .filter(table -> !table.equals("checkpoint"))
                        .map(table -> "projection." + table)
                        .collect(Collectors.joining(", ")));
        execute("update projection.checkpoint set block_number = -1, block_hash = ''");
        execute("""
                do $$ begin
                    lock table records.outbox in exclusive mode; -- the relay writes, too, in an order of its own
                    delete from records.outbox where block is not null;
                    update records.outbox_cleaned set through_block = -1;
                end $$
                """);
    }

    public void execute(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    public List<String> eventIds() {
        return column("select event_id from records.outbox order by position");
    }

    public List<String> column(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (found.next()) {
                    values.add(found.getString(1));
                }
                return values;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
