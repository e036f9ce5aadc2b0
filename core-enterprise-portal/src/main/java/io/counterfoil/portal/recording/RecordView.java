package io.counterfoil.portal.recording;

import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.operation.Attempt;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;

/**
 * @param suppliers that are suggested
 * @param banks that can pay
 * @param wrong sentence by field, in the order of the form
 * @param recorded whether the command that was given is done, and the form is empty again
 */
public record RecordView(
        Typed typed,
        List<Party> suppliers,
        List<Party> banks,
        Map<String, String> wrong,
        boolean recorded,
        Attempt attempt) {

    private static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "HKD");

    public List<String> currencies() {
        return CURRENCIES;
    }

    public boolean isChosen(Party bank) {
        return bank.id().toString().equals(typed.payingBank());
    }

    /** Empty for a field that is right. */
    public String wrong(String field) {
        return wrong.getOrDefault(field, "");
    }

    /** Attributes of a field. */
    public RawString aria(String field) {
        return new RawString(
                wrong.containsKey(field) ? "aria-invalid=\"true\" aria-describedby=\"" + field + "-wrong\"" : "");
    }
}
