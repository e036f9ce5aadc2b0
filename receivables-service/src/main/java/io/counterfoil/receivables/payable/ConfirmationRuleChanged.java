package io.counterfoil.receivables.payable;

import io.counterfoil.service.events.Fact;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What became of a debtor's rule for its confirmations. */
record ConfirmationRuleChanged(Change change, UUID ruleId, UUID debtor) implements Fact {

    enum Change {
        CONFIRMATION_RULE_PROPOSED,
        CONFIRMATION_RULE_CONSENTED,
        CONFIRMATION_RULE_WITHDRAWN
    }

    @Override
    public String aggregate() {
        return "participant";
    }

    @Override
    public String kind() {
        return change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public UUID subject() {
        return debtor;
    }

    @Override
    public Set<UUID> readers() {
        return Set.of(debtor);
    }

    @Override
    public Object data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("ruleId", ruleId);
        data.put("debtor", debtor);
        return data;
    }
}
