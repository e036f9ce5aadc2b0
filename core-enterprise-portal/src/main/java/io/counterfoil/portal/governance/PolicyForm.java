package io.counterfoil.portal.governance;

import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.util.List;

/**
 * The form for a dated policy, as it was filled in.
 *
 * @param parties core enterprises that it could be for
 */
public record PolicyForm(Typed typed, List<Party> parties, Mistakes mistakes, Attempt attempt) {

    public PolicyForm {
        parties = List.copyOf(parties);
    }

    /** @param participant name of a core enterprise, perhaps with the end of its id */
    public record Typed(
            String kind,
            String participant,
            String currency,
            String documentKind,
            String value,
            String effectiveFrom,
            String source) {

        static final Typed NOTHING = new Typed("", "", "", "", "", "", "");
    }

    public List<String> kinds() {
        return PolicyBook.KINDS;
    }

    public List<String> documentKinds() {
        return PolicyBook.DOCUMENT_KINDS;
    }

    public boolean isChosen(String one) {
        return one.equals(typed.kind());
    }

    public boolean isOf(String documentKind) {
        return documentKind.equals(typed.documentKind());
    }
}
