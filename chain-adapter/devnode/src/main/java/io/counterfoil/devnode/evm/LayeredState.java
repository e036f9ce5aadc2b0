package io.counterfoil.devnode.evm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Changes lying on top of a state that stays as it is. Not safe for threads. */
public final class LayeredState implements StateView {

    private final StateView below;
    private final Set<Address> destroyed = new HashSet<>();
    private final Map<Address, Account> accounts = new HashMap<>();
    private final Map<Slot, Word> storage = new HashMap<>();

    public LayeredState(StateView below) {
        this.below = below;
    }

    @Override
    public Account account(Address address) {
        Account account = accounts.get(address);
        if (account != null) {
            return account;
        }
        return destroyed.contains(address) ? Account.NONE : below.account(address);
    }

    @Override
    public Word storage(Address address, Word key) {
        Word value = storage.get(new Slot(address, key));
        if (value != null) {
            return value;
        }
        return destroyed.contains(address) ? Word.ZERO : below.storage(address, key);
    }

    public void apply(StateChanges changes) {
        if (!changes.destroyed().isEmpty()) {
            destroyed.addAll(changes.destroyed());
            accounts.keySet().removeAll(changes.destroyed());
            storage.keySet().removeIf(slot -> changes.destroyed().contains(slot.account()));
        }
        accounts.putAll(changes.accounts());
        storage.putAll(changes.storage());
    }

    /** All that was applied, as one change of the state below. */
    public StateChanges changes() {
        return new StateChanges(destroyed, accounts, storage);
    }
}
