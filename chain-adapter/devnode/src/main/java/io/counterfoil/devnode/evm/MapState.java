package io.counterfoil.devnode.evm;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** A whole state in memory. Not safe for threads. */
public final class MapState implements StateView {

    private final Map<Address, Account> accounts = new HashMap<>();
    private final Map<Address, Map<Word, Word>> storage = new HashMap<>();

    @Override
    public Account account(Address address) {
        return accounts.getOrDefault(address, Account.NONE);
    }

    @Override
    public Word storage(Address address, Word key) {
        Map<Word, Word> slots = storage.get(address);
        return slots == null ? Word.ZERO : slots.getOrDefault(key, Word.ZERO);
    }

    public void apply(StateChanges changes) {
        changes.destroyed().forEach(accounts::remove);
        changes.destroyed().forEach(storage::remove);
        changes.accounts().forEach(this::setAccount);
        changes.storage().forEach((slot, value) -> setStorage(slot.account(), slot.key(), value));
    }

    public void setAccount(Address address, Account account) {
        if (account.isEmpty()) {
            accounts.remove(address);
        } else {
            accounts.put(address, account);
        }
    }

    public void setStorage(Address address, Word key, Word value) {
        if (!value.isZero()) {
            storage.computeIfAbsent(address, a -> new HashMap<>()).put(key, value);
            return;
        }
        Map<Word, Word> slots = storage.get(address);
        if (slots != null && slots.remove(key) != null && slots.isEmpty()) {
            storage.remove(address);
        }
    }

    public void forEachAccount(BiConsumer<Address, Account> action) {
        accounts.forEach(action);
    }

    public void forEachSlot(BiConsumer<Slot, Word> action) {
        storage.forEach(
                (address, slots) -> slots.forEach((key, value) -> action.accept(new Slot(address, key), value)));
    }
}
