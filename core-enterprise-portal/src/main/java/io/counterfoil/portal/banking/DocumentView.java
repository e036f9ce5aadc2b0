package io.counterfoil.portal.banking;

import io.counterfoil.portal.financing.FinancingRequest;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.util.List;
import java.util.Map;

/**
 * A document that a request rests on, to the bank that may say something of it.
 *
 * @param it as the chain knows it; {@code shown} as the supplier shows it
 * @param others documents of the same request
 * @param approver whether the user can say something
 * @param said what was said last: lowered, revoked, joined or frozen; empty for nothing
 * @param typed by name of the field, in the form that came back
 */
public record DocumentView(
        FinancingRequest request,
        FinancingRequest.Document it,
        Evidence.Document shown,
        List<FinancingRequest.Document> others,
        boolean approver,
        String said,
        Map<String, String> typed,
        Mistakes mistakes,
        Attempt attempt) {

    public String address() {
        return "/worklist/documents/" + request.id() + "/" + it.id();
    }

    public String currency() {
        return shown.value().currency().getCurrencyCode();
    }

    /** What stands in a field. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Once a bank has attested it, and not as somebody else's. */
    public boolean isAttested() {
        return shown.left() != null && !shown.anothers();
    }

    public boolean canBeSaid() {
        return approver && isAttested() && attempt.canBeGiven();
    }
}
