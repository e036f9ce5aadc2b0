package io.counterfoil.service.sql;

import io.counterfoil.kernel.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One SELECT with named parameters ({@code :me}), each of which may stand in it more than once. */
public final class Query {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z][a-zA-Z]*)");

    private final DataSource database;
    private final String sql;
    private final List<String> places = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new HashMap<>();

    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public Query(DataSource database, String sql) {
        this.database = database;
        Matcher matcher = PARAMETER.matcher(sql);
        this.sql = matcher.replaceAll(found -> {
            places.add(found.group(1));
            return "?";
        });
    }

    public Query with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    public <T> List<T> list(RowReader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < places.size(); i++) {
                if (!values.containsKey(places.get(i))) {
                    throw new IllegalStateException("no value for :" + places.get(i));
                }
                Object value = values.get(places.get(i));
                statement.setObject(i + 1, value instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : value);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the projection cannot be read", e);
        }
    }

    /** Minor units of the column, in the currency of the row's column {@code currency}. */
    public static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }

    public static @Nullable Money moneyOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : money(row, column);
    }

    public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
