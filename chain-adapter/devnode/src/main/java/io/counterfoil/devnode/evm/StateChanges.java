package io.counterfoil.devnode.evm;

import java.util.Map;
import java.util.Set;

/**
 * What a transaction or a block changed. A destroyed account loses account and storage first; the other changes come
 * after. A slot set to zero and an empty account are absent from then on.
 */
public record StateChanges(Set<Address> destroyed, Map<Address, Account> accounts, Map<Slot, Word> storage) {

    public static final StateChanges NONE = new StateChanges(Set.of(), Map.of(), Map.of());
}
