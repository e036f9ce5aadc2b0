package io.counterfoil.service.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one door for SQL: statements in the transaction of the caller, or each in its own. Entities and their repositories
 * are the rule; whoever comes here says why beside the statement ("SQL: ..."). What a repository has persisted in the same
 * transaction is seen here once it was flushed.
 */
@ApplicationScoped
public class Sql {

    private final DataSource database;

    public Sql(DataSource database) {
        this.database = database;
    }

    /** A statement with parameters {@code :like} this one, each of which may stand in it more than once. */
    public NamedSql named(String sql) {
        return new NamedSql(this, sql);
    }

    public <T> List<T> list(String sql, Function<Row, T> reader, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, Arrays.asList(arguments));
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.apply(new Row(rows)));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("database: " + failed.getMessage(), failed);
        }
    }

    public <T> Optional<T> first(String sql, Function<Row, T> reader, @Nullable Object... arguments) {
        return list(sql, reader, arguments).stream().findFirst();
    }

    public int update(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, Arrays.asList(arguments))) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("database: " + failed.getMessage(), failed);
        }
    }

    /** Collections become arrays of their element's type: UUID, String, Long or Integer. */
    private static PreparedStatement prepared(
            Connection connection, String sql, List<? extends @Nullable Object> arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.size(); i++) {
            Object argument = arguments.get(i);
            if (argument instanceof Object[] elements) {
                bind(statement, connection, i + 1, elements);
            } else if (argument instanceof Collection<?> elements) {
                bind(statement, connection, i + 1, elements.toArray());
            } else {
                statement.setObject(i + 1, argument);
            }
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, Connection connection, int place, Object[] elements)
            throws SQLException {
        Object first = elements.length == 0 ? new UUID(0, 0) : elements[0];
        String type = first instanceof UUID
                ? "uuid"
                : first instanceof Long ? "int8" : first instanceof Integer ? "int4" : "text";
        statement.setArray(place, connection.createArrayOf(type, elements));
    }
}
