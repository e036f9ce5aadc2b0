package io.counterfoil.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that is missing or malformed.
 *
 * @param field path in the body, such as {@code value.amount}, or the name of a parameter or header
 * @param message in English
 * @param code stable name of the reason, for whoever says it in another language; null where the message is all there is
 * @param arguments what the reason is about, in the order in which its sentence names them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Violation(
        String field,
        String message,
        @Nullable String code,
        @Nullable List<String> arguments) {

    public Violation(String field, String message) {
        this(field, message, null, null);
    }
}
