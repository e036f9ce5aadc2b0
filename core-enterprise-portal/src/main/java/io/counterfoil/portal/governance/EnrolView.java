package io.counterfoil.portal.governance;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.util.List;

/** The form for a participant, as it was filled in. */
public record EnrolView(
        String name,
        List<String> roles,
        String uscc,
        String lei,
        String eori,
        String signingAddress,
        Mistakes mistakes,
        Attempt attempt) {

    public List<String> allRoles() {
        return List.of("SUPPLIER", "ENTERPRISE", "BANK", "OPERATOR");
    }

    public boolean isChosen(String role) {
        return roles.contains(role);
    }
}
