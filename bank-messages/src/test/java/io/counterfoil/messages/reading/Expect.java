package io.counterfoil.messages.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a refusal must have, whatever the reason. */
final class Expect {

    private static final Pattern WITH_PLACE =
            Pattern.compile("line [1-9]\\d*, column [1-9]\\d*: .{20,}", Pattern.DOTALL);
    /** Words of parsers and schemas, and traces. */
    private static final Pattern NOT_FOR_CLERKS = Pattern.compile("cvc-|Exception|null|ParseError|javax|org\\.|NaN");

    private Expect() {}

    static Violation refused(String what, byte[] content) {
        return refused(what, content, StatementReader::read);
    }

    /** @return the one violation, which has a path, a line, a column, a reason and what to do */
    static Violation refused(String what, byte[] content, Function<byte[], ?> reader) {
        return complete(what, assertThrows(RefusedException.class, () -> reader.apply(content), what));
    }

    static Violation complete(String what, RefusedException refused) {
        assertEquals(1, refused.violations().size(), what);
        Violation violation = refused.violations().get(0);
        assertFalse(violation.field().isBlank(), what);
        assertTrue(WITH_PLACE.matcher(violation.message()).matches(), what + ": " + violation);
        assertTrue(violation.message().contains(";"), what + " does not say what to do: " + violation);
        assertNotNull(violation.code(), what);
        assertFalse(NOT_FOR_CLERKS.matcher(violation.message()).find(), what + ": " + violation);
        return violation;
    }
}
