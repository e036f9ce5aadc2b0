package io.counterfoil.portal.home;

import io.counterfoil.kernel.Money;
import java.util.List;

/**
 * What the first page of a role shows whose own pages are still to come; what does not concern the role is empty.
 *
 * @param requests open financing requests of a bank
 * @param hostedAs the bank's name at the gateway
 */
public record RoleView(List<Total> requests, String hostedAs) {

    /** In one currency. */
    public record Total(int count, Money sum) {}
}
