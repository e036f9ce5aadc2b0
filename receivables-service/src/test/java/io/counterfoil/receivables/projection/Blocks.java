package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.LedgerEvent.DocumentReserved;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.LedgerTransaction;
import io.counterfoil.ledger.LoggedEvent;
import io.counterfoil.ledger.TransactionHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Blocks of which each follows the one before; one transaction for each event, as most are. */
final class Blocks {

    static final String SIGNER = "0x" + "a".repeat(40);

    private static final int REVERTED = 16;

    private final List<LedgerBlock> sealed = new ArrayList<>();

    static String hashOf(long number) {
        return "0x%064x".formatted(0xb10c_0000L + number);
    }

    private static Instant sealedAt(long number) {
        return Instant.parse("2026-07-01T00:00:00Z").plusSeconds(number);
    }

    LedgerBlock seal(LedgerEvent... events) {
        long number = sealed.size();
        List<LedgerTransaction> transactions = new ArrayList<>();
        for (int i = 0; i < events.length; i++) {
            transactions.add(transaction(number, i, events[i]));
        }
        return add(transactions);
    }

    /** A block for each event, save that documents are reserved in the block in which the piece is locked, as the contract does. */
    List<LedgerBlock> sealOneByOne(List<LedgerEvent> events) {
        List<LedgerBlock> blocks = new ArrayList<>();
        List<LedgerEvent> together = new ArrayList<>();
        for (LedgerEvent event : events) {
            together.add(event);
            if (!(event instanceof DocumentReserved)) {
                blocks.add(seal(together.toArray(LedgerEvent[]::new)));
                together.clear();
            }
        }
        return blocks;
    }

    LedgerBlock sealInOneTransaction(LedgerEvent... events) {
        return add(List.of(transaction(sealed.size(), 0, events)));
    }

    /** Of one transaction, which the contract refused. */
    LedgerBlock sealRefused(LedgerRevertedException failure) {
        LedgerTransaction refused =
                new LedgerTransaction(0, hash(sealed.size(), 0), SIGNER, REVERTED, "0x", failure, List.of());
        return add(List.of(refused));
    }

    private LedgerBlock add(List<LedgerTransaction> transactions) {
        long number = sealed.size();
        LedgerBlock block = new LedgerBlock(number, hashOf(number), hashOf(number - 1), sealedAt(number), transactions);
        sealed.add(block);
        return block;
    }

    List<LedgerBlock> all() {
        return List.copyOf(sealed);
    }

    private static LedgerTransaction transaction(long block, int index, LedgerEvent... events) {
        List<LoggedEvent> logged = new ArrayList<>();
        for (LedgerEvent event : events) {
            logged.add(
                    new LoggedEvent(2 * logged.size() + 1, event)); // beside each stands an ERC event that is skipped
        }
        return new LedgerTransaction(index, hash(block, index), SIGNER, 0, "0x", null, logged);
    }

    private static TransactionHash hash(long block, int index) {
        return new TransactionHash("0x%064x".formatted((block << 20) + index + 1));
    }
}
