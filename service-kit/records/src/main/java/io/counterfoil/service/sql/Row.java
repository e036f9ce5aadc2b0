package io.counterfoil.service.sql;

import io.counterfoil.kernel.Money;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer. A column that may be null is asked for as such: {@code ...OrNull}. */
public final class Row {

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    private interface Column<T> {
        @Nullable
        T read() throws SQLException;
    }

    public boolean has(String column) {
        return orNull(() -> row.getObject(column)) != null;
    }

    public UUID id(String column) {
        return there(column, idOrNull(column));
    }

    public @Nullable UUID idOrNull(String column) {
        return orNull(() -> row.getObject(column, UUID.class));
    }

    public List<UUID> ids(String column) {
        Array ids = there(column, orNull(() -> row.getArray(column)));
        return List.of(there(column, orNull(() -> (UUID[]) ids.getArray())));
    }

    public List<String> texts(String column) {
        Array texts = there(column, orNull(() -> row.getArray(column)));
        return List.of(there(column, orNull(() -> (String[]) texts.getArray())));
    }

    public String text(String column) {
        return there(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        return orNull(() -> row.getString(column));
    }

    public boolean flag(String column) {
        return there(column, flagOrNull(column));
    }

    public @Nullable Boolean flagOrNull(String column) {
        return orNull(() -> row.getObject(column, Boolean.class));
    }

    public int count(String column) {
        return Math.toIntExact(number(column));
    }

    public long number(String column) {
        return there(column, orNull(() -> {
            long number = row.getLong(column);
            return row.wasNull() ? null : number;
        }));
    }

    public LocalDate day(String column) {
        return there(column, dayOrNull(column));
    }

    public @Nullable LocalDate dayOrNull(String column) {
        return orNull(() -> row.getObject(column, LocalDate.class));
    }

    public Instant moment(String column) {
        return there(column, orNull(() -> row.getObject(column, OffsetDateTime.class)))
                .toInstant();
    }

    /** Minor units of the column, in the currency of the row's column {@code currency}. */
    public Money money(String column) {
        return new Money(number(column), Currency.getInstance(text("currency")));
    }

    public @Nullable Money moneyOrNull(String column) {
        return has(column) ? money(column) : null;
    }

    private static <T> T there(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("no value in column " + column);
        }
        return value;
    }

    private static <T> @Nullable T orNull(Column<T> column) {
        try {
            return column.read();
        } catch (SQLException failed) {
            throw new IllegalStateException("database: " + failed.getMessage(), failed);
        }
    }
}
