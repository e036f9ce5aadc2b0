package io.counterfoil.devnode.ledger;

import static java.util.Comparator.comparing;

import io.counterfoil.devnode.evm.Account;
import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Keccak;
import io.counterfoil.devnode.evm.Slot;
import io.counterfoil.devnode.evm.StateChanges;
import io.counterfoil.devnode.evm.Word;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A hash that stands for the whole state: of the parent's state root and the block's changes in a fixed order. It
 * tells two states apart as a Merkle tree's root would, and costs only the changes, but proves nothing to a light client.
 */
final class StateRoot {

    private StateRoot() {}

    static Word after(Word parent, StateChanges changes) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(parent.toBytes());
        parts.add(ByteBuffer.allocate(12)
                .putInt(changes.destroyed().size())
                .putInt(changes.accounts().size())
                .putInt(changes.storage().size())
                .array());
        changes.destroyed().stream().sorted(comparing(Address::word)).forEach(address -> parts.add(address.toBytes()));
        changes.accounts().entrySet().stream()
                .sorted(comparing(entry -> entry.getKey().word()))
                .forEach(entry -> addAccount(parts, entry));
        changes.storage().entrySet().stream()
                .sorted(comparing(
                        Map.Entry::getKey,
                        comparing((Slot slot) -> slot.account().word()).thenComparing(Slot::key)))
                .forEach(entry -> addSlot(parts, entry));
        return Keccak.hash(parts.toArray(byte[][]::new));
    }

    private static void addAccount(List<byte[]> parts, Map.Entry<Address, Account> entry) {
        Account account = entry.getValue();
        parts.add(entry.getKey().toBytes());
        parts.add(ByteBuffer.allocate(Long.BYTES).putLong(account.nonce()).array());
        parts.add(account.balance().toBytes());
        parts.add(account.code().hash().toBytes());
    }

    private static void addSlot(List<byte[]> parts, Map.Entry<Slot, Word> entry) {
        parts.add(entry.getKey().account().toBytes());
        parts.add(entry.getKey().key().toBytes());
        parts.add(entry.getValue().toBytes());
    }
}
