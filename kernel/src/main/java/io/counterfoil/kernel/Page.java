package io.counterfoil.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some items of a list in the order of their ids, and where the next page begins; {@code nextCursor} is null on the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public static final int LIMIT_MAX = 200;
    public static final int LIMIT_DEFAULT = 50;

    public Page {
        items = List.copyOf(items);
    }

    /** @param found up to one item more than the limit: the surplus one says that there is a next page */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, UUID> id) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, limit);
        return new Page<>(shown, Cursor.after(id.apply(shown.get(limit - 1))).toText());
    }
}
