package io.counterfoil.bank.approval;

import io.counterfoil.decisions.Example;
import io.counterfoil.kernel.Money;
import java.util.Map;
import java.util.UUID;

/**
 * A case, and what the author of a table expects of it.
 *
 * @param route one of {@link ApprovalQuestion#ROUTES}
 */
public record ApprovalExample(
        String name, Money value, int tenorDays, UUID debtor, UUID supplier, String route, int checkers) {

    Example example() {
        return new Example(
                name,
                ApprovalQuestion.facts(value, tenorDays, debtor, supplier),
                Map.of("route", route, "checkers", String.valueOf(checkers)));
    }
}
