package io.counterfoil.portal.governance;

import io.counterfoil.portal.governance.RegistersApi.PolicyJson;
import java.time.LocalDate;

/**
 * A dated limit.
 *
 * @param currency empty for every kind but the smallest piece
 * @param value months, days or a count; an amount of the currency
 * @param source regulation or decision that it comes from
 */
public record Policy(String kind, String currency, LocalDate effectiveFrom, String value, String source) {

    boolean isOfSame(Policy other) {
        return kind.equals(other.kind) && currency.equals(other.currency);
    }

    static Policy of(PolicyJson json) {
        String currency = json.currency();
        return new Policy(
                json.kind(), currency == null ? "" : currency, json.effectiveFrom(), json.value(), json.source());
    }
}
