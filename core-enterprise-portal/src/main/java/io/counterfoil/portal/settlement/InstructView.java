package io.counterfoil.portal.settlement;

import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.payable.Payable;
import io.quarkus.qute.RawString;
import java.util.Map;

/**
 * A payable that is to be paid; parties by name.
 *
 * @param amount as it was typed, like {@code reference}
 * @param wrong sentence by field
 */
public record InstructView(
        Payable payable,
        String creditor,
        String payingBank,
        String amount,
        String reference,
        Map<String, String> wrong,
        Attempt attempt) {

    /** Empty for a field that is right. */
    public String wrong(String field) {
        return wrong.getOrDefault(field, "");
    }

    /** Attributes of a field. */
    public RawString aria(String field) {
        return new RawString(
                wrong.containsKey(field) ? "aria-invalid=\"true\" aria-describedby=\"" + field + "-wrong\"" : "");
    }

    public boolean canBeInstructed() {
        return payable.canBeSettled() && attempt.canBeGiven();
    }
}
