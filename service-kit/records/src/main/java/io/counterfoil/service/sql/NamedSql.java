package io.counterfoil.service.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A statement whose parameters have names ({@code :me}); a value that it does not ask for is left out. */
public final class NamedSql {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z][a-zA-Z]*)");

    private final Sql door;
    private final String sql;
    private final List<String> places = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new HashMap<>();

    NamedSql(Sql door, String sql) {
        this.door = door;
        Matcher matcher = PARAMETER.matcher(sql);
        this.sql = matcher.replaceAll(found -> {
            places.add(found.group(1));
            return "?";
        });
    }

    public NamedSql with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    public <T> List<T> list(Function<Row, T> reader) {
        return door.list(sql, reader, arguments());
    }

    public <T> Optional<T> first(Function<Row, T> reader) {
        return list(reader).stream().findFirst();
    }

    public boolean isFound() {
        return first(row -> true).isPresent();
    }

    public int update() {
        return door.update(sql, arguments());
    }

    private @Nullable Object[] arguments() {
        @Nullable Object[] arguments = new @Nullable Object[places.size()];
        for (int i = 0; i < arguments.length; i++) {
            if (!values.containsKey(places.get(i))) {
                throw new IllegalStateException("no value for :" + places.get(i));
            }
            arguments[i] = values.get(places.get(i));
        }
        return arguments;
    }
}
