package io.counterfoil.devnode.evm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state as one transaction sees and changes it: a layer over a state that stays as it is, in which every step can
 * be undone. Also holds what Ethereum forgets at the end of a transaction: logs, the refund counter, and which
 * accounts and slots are warm (EIP-2929). Used by one thread, for one transaction.
 */
public final class WorldState {

    private final StateView base;
    private final Map<Address, Account> accounts = new HashMap<>();
    private final Map<Slot, SlotState> slots = new HashMap<>();
    private final Set<Address> warmAccounts = new HashSet<>();
    private final Set<Address> destroyed = new LinkedHashSet<>();
    private final List<Log> logs = new ArrayList<>();
    private final ArrayList<Runnable> undo = new ArrayList<>();
    private long refund;

    /** The value at the start of the transaction decides the price and the refund of later writes (EIP-2200). */
    private static final class SlotState {
        private final Word original;
        private Word current;
        private boolean warm;

        private SlotState(Word original) {
            this.original = original;
            this.current = original;
        }
    }

    public WorldState(StateView base) {
        this.base = base;
    }

    // ------------------------------------------------------------ undoing

    /** A point to which {@link #undoTo} can go back. */
    int mark() {
        return undo.size();
    }

    void undoTo(int mark) {
        for (int i = undo.size() - 1; i >= mark; i--) {
            undo.remove(i).run();
        }
    }

    // ------------------------------------------------------------ accounts

    public Account account(Address address) {
        return accounts.computeIfAbsent(address, base::account);
    }

    void setAccount(Address address, Account account) {
        Account before = account(address);
        accounts.put(address, account);
        undo.add(() -> accounts.put(address, before));
    }

    void incrementNonce(Address address) {
        Account account = account(address);
        setAccount(address, account.withNonce(account.nonce() + 1));
    }

    void transfer(Address from, Address to, Word value) {
        if (value.isZero() || from.equals(to)) {
            return;
        }
        setAccount(from, account(from).withBalance(account(from).balance().subtract(value)));
        setAccount(to, account(to).withBalance(account(to).balance().add(value)));
    }

    /** Takes effect at the end of the transaction. */
    void destroy(Address address) {
        if (destroyed.add(address)) {
            undo.add(() -> destroyed.remove(address));
        }
    }

    // ------------------------------------------------------------ storage

    public Word storage(Address address, Word key) {
        return slot(address, key).current;
    }

    Word originalStorage(Address address, Word key) {
        return slot(address, key).original;
    }

    void setStorage(Address address, Word key, Word value) {
        SlotState slot = slot(address, key);
        Word before = slot.current;
        slot.current = value;
        undo.add(() -> slot.current = before);
    }

    private SlotState slot(Address address, Word key) {
        Slot place = new Slot(address, key);
        SlotState slot = slots.get(place);
        if (slot == null) {
            slot = new SlotState(base.storage(address, key));
            slots.put(place, slot);
        }
        return slot;
    }

    // ------------------------------------------------------------ warmth

    /** Whether the account was cold until now. */
    boolean warm(Address address) {
        if (!warmAccounts.add(address)) {
            return false;
        }
        undo.add(() -> warmAccounts.remove(address));
        return true;
    }

    /** Whether the slot was cold until now. */
    boolean warm(Address address, Word key) {
        SlotState slot = slot(address, key);
        if (slot.warm) {
            return false;
        }
        slot.warm = true;
        undo.add(() -> slot.warm = false);
        return true;
    }

    // ------------------------------------------------------------ logs and refund

    void addLog(Log log) {
        logs.add(log);
        undo.add(() -> logs.remove(logs.size() - 1));
    }

    public List<Log> logs() {
        return List.copyOf(logs);
    }

    void addRefund(long gas) {
        refund += gas;
        undo.add(() -> refund -= gas);
    }

    long refund() {
        return refund;
    }

    // ------------------------------------------------------------ result

    /** What is different from the base now, self-destructed accounts removed. */
    public StateChanges changes() {
        Map<Address, Account> changedAccounts = new HashMap<>();
        accounts.forEach((address, account) -> {
            if (!destroyed.contains(address) && !account.equals(base.account(address))) {
                changedAccounts.put(address, account);
            }
        });
        Map<Slot, Word> changedStorage = new HashMap<>();
        slots.forEach((slot, state) -> {
            if (!destroyed.contains(slot.account()) && !state.current.equals(state.original)) {
                changedStorage.put(slot, state.current);
            }
        });
        return new StateChanges(Set.copyOf(destroyed), changedAccounts, changedStorage);
    }
}
