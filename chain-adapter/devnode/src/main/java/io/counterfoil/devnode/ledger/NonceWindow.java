package io.counterfoil.devnode.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The nonces of the last {@link ChainParameters#BLOCK_LIMIT_WINDOW} blocks. Older ones need no memory: a transaction
 * that carries one has a block limit that has passed, or another hash and so another content.
 */
final class NonceWindow {

    private final Set<String> nonces = new HashSet<>();
    private final Deque<List<String>> blocks = new ArrayDeque<>();

    synchronized void add(Block block) {
        List<String> added = block.transactions().stream()
                .map(transaction -> transaction.data().nonce())
                .toList();
        nonces.addAll(added);
        blocks.addLast(added);
        if (blocks.size() > ChainParameters.BLOCK_LIMIT_WINDOW) {
            blocks.removeFirst().forEach(nonces::remove);
        }
    }

    synchronized boolean contains(String nonce) {
        return nonces.contains(nonce);
    }
}
