package io.counterfoil.portal.governance;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A payable, or a piece of a voucher.
 *
 * @param debtor by name
 * @param other by name: the supplier of a payable, the holder of a piece
 * @param invoice empty for a piece
 * @param onChain what is only recorded can move nowhere, and cannot be frozen
 */
public record Freezable(
        Kind kind,
        UUID id,
        String invoice,
        String debtor,
        String other,
        Money amount,
        LocalDate dueOn,
        boolean frozen,
        boolean onChain) {

    /** Named as in the addresses. */
    public enum Kind {
        PAYABLE("payables"),
        VOUCHER("vouchers");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    public boolean isPayable() {
        return kind == Kind.PAYABLE;
    }

    public String address() {
        return "/freezes/" + kind.path() + "/" + id;
    }
}
