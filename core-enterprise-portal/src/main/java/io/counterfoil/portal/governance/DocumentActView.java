package io.counterfoil.portal.governance;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the operators can state of a document and its trade group.
 *
 * @param operator whether the user proposes acts
 * @param waiting act about them that waits; null if there is none
 * @param typed by name of the field, in the form that came back
 */
public record DocumentActView(
        AttestedDocument it,
        boolean operator,
        @Nullable Act waiting,
        Map<String, String> typed,
        Mistakes mistakes,
        Attempt attempt) {

    /** What stands in a field. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean canBeProposed() {
        return operator && waiting == null && attempt.canBeGiven();
    }
}
