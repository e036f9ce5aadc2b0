package io.counterfoil.portal.governance;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.util.List;

/** The form for a dated limit, as it was filled in. */
public record PolicyForm(
        String kind,
        String currency,
        String value,
        String effectiveFrom,
        String source,
        Mistakes mistakes,
        Attempt attempt) {

    public List<String> kinds() {
        return PolicyBook.KINDS;
    }

    public boolean isChosen(String one) {
        return one.equals(kind);
    }
}
