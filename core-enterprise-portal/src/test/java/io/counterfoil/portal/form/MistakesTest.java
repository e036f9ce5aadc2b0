package io.counterfoil.portal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each mistake is said beside the field that it is about. */
class MistakesTest {

    @Test
    void aFieldSaysItsOwnMistakeOnly() {
        Mistakes mistakes = new Mistakes(List.of(
                new Mistakes.Mistake("amount", "too much"),
                new Mistakes.Mistake("amount", "too fine"),
                new Mistakes.Mistake("", "the voucher is locked")));
        assertEquals("too much", mistakes.of("amount"));
        assertEquals("", mistakes.of("recipient"));
        assertTrue(Mistakes.NONE.isEmpty());
    }
}
