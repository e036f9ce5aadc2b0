package io.counterfoil.receivables.onboarding;

import io.counterfoil.receivables.onboarding.model.Terms;
import io.counterfoil.service.events.Fact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A version of the platform's terms was proposed or published. Everybody knows a published one. */
record TermsChanged(boolean published, Terms terms) implements Fact {

    @Override
    public String aggregate() {
        return "terms";
    }

    @Override
    public String kind() {
        return published ? "terms-published" : "terms-proposed";
    }

    @Override
    public UUID subject() {
        return terms.id();
    }

    @Override
    public Set<UUID> readers() {
        return Set.of();
    }

    @Override
    public boolean forAll() {
        return published;
    }

    @Override
    public Object data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("termsId", terms.id());
        data.put("version", terms.version());
        data.put("effectiveFrom", terms.effectiveFrom());
        return data;
    }
}
