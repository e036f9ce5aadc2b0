package io.counterfoil.ledger;

import java.util.Set;

/**
 * A participant as the contract has it.
 *
 * @param key address of its current signing key, 0x and 40 lower-case hexadecimal digits
 */
public record LedgerParticipant(String key, Set<Role> roles, boolean suspended) {

    public LedgerParticipant {
        roles = Set.copyOf(roles);
    }
}
