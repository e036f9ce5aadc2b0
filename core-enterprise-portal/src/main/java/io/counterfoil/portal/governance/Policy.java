package io.counterfoil.portal.governance;

import io.counterfoil.portal.governance.RegistersApi.PolicyJson;
import java.time.LocalDate;

/**
 * A dated policy.
 *
 * @param currency empty for every kind but the smallest piece and the issuance limit
 * @param documentKind empty for every kind but the advance rate
 * @param value months, days or a count; an amount of the currency; a part of 1; frozen or lifted
 * @param source regulation or decision that it comes from
 */
public record Policy(
        String kind, String currency, String documentKind, LocalDate effectiveFrom, String value, String source) {

    boolean isOfSame(Policy other) {
        return kind.equals(other.kind) && currency.equals(other.currency) && documentKind.equals(other.documentKind);
    }

    static Policy of(PolicyJson json) {
        String currency = json.currency();
        String documentKind = json.documentKind();
        return new Policy(
                json.kind(),
                currency == null ? "" : currency,
                documentKind == null ? "" : documentKind,
                json.effectiveFrom(),
                json.value(),
                json.source());
    }
}
