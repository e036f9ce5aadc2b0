package io.counterfoil.verification;

import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.TransactionHash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each acknowledged operation is on chain exactly once, in the transaction that was acknowledged. */
final class JournalCheck {

    /** Component of each event that names its subject; the event names are those of the journal. */
    private static final Map<String, String> SUBJECTS = subjects();

    /** The contracts let these happen again to the same subject: then only the transaction must be the acknowledged one. */
    private static final Set<String> REPEATABLE = Set.of(
            "piece-frozen",
            "payable-frozen",
            "participant-suspended",
            "participant-reinstated",
            "document-attested",
            "document-confirmed",
            "document-frozen",
            "document-unfrozen",
            "undo-agreed",
            "undo-agreement-withdrawn",
            "redemption-disputed");

    private final Journal journal;
    private final Map<String, List<String>> hashesByOperation = new HashMap<>();

    JournalCheck(Journal journal) {
        this.journal = journal;
        journal.lines().forEach(line -> hashesByOperation.put(key(line), new ArrayList<>(1)));
    }

    static boolean knows(String kind) {
        return SUBJECTS.containsKey(kind);
    }

    private static Map<String, String> subjects() {
        Map<String, String> subjects = new LinkedHashMap<>();
        List<String> order = List.of("fingerprint", "financingId", "pieceId", "settlementId", "payableId", "id", "to");
        for (Class<?> event : LedgerEvent.class.getPermittedSubclasses()) {
            List<String> names = new ArrayList<>();
            for (var component : event.getRecordComponents()) {
                names.add(component.getName());
            }
            order.stream()
                    .filter(names::contains)
                    .findFirst()
                    .ifPresent(subject -> subjects.put(EventDecoder.kebab(event), subject));
        }
        return Collections.unmodifiableMap(subjects);
    }

    private static String key(Journal.Line line) {
        return key(line.kind(), line.id(), line.settlementId());
    }

    private static String key(String kind, String id, @Nullable String settlement) {
        return kind + " " + id + (settlement == null ? "" : " " + settlement);
    }

    /** Called for every event of the chain. */
    void seen(LedgerEvent event, TransactionHash transaction) {
        if (hashesByOperation.isEmpty()) {
            return;
        }
        String kind = EventDecoder.kebab(event.getClass());
        String subject = subjectOf(event, kind);
        found(key(kind, subject, null), transaction);
        if (event instanceof LedgerEvent.PieceRedeemed redeemed) {
            found(key(kind, subject, redeemed.settlementId().toString()), transaction);
        } else if (event instanceof LedgerEvent.DocumentConfirmed) {
            found(key("document-attested", subject, null), transaction); // the second bank to attest confirms
        }
    }

    private void found(String key, TransactionHash transaction) {
        List<String> hashes = hashesByOperation.get(key);
        if (hashes != null) {
            hashes.add(transaction.hex());
        }
    }

    private static String subjectOf(LedgerEvent event, String kind) {
        for (var component : event.getClass().getRecordComponents()) {
            if (component.getName().equals(SUBJECTS.get(kind))) {
                try {
                    return String.valueOf(component.getAccessor().invoke(event));
                } catch (ReflectiveOperationException accessorsArePublicAndDoNotFail) {
                    throw new IllegalStateException(accessorsArePublicAndDoNotFail);
                }
            }
        }
        return "";
    }

    /** After the last event. */
    void report(Differences differences) {
        for (Journal.Malformed malformed : journal.malformed()) {
            report(
                    differences,
                    malformed.number(),
                    null,
                    null,
                    "the line cannot be read: " + malformed.reason() + ": " + malformed.text());
        }
        Set<Journal.Line> done = new HashSet<>();
        for (Journal.Line line : journal.lines()) {
            // A resumed replay may note the same operation again: that is one operation.
            if (done.add(new Journal.Line(0, line.kind(), line.id(), line.settlementId(), line.transactionHash()))) {
                check(line, hashesByOperation.getOrDefault(key(line), List.of()), differences);
            }
        }
    }

    private static void check(Journal.Line line, List<String> onChain, Differences differences) {
        String operation = line.kind() + " of " + line.id();
        long inAcknowledged =
                onChain.stream().filter(line.transactionHash()::equals).count();
        boolean onceOnly = !REPEATABLE.contains(line.kind())
                && (!line.kind().equals("piece-redeemed") || line.settlementId() != null);
        if (onChain.isEmpty()) {
            report(
                    differences,
                    line.number(),
                    line.id(),
                    line.transactionHash(),
                    operation + " never happened on chain");
        } else if (inAcknowledged == 0) {
            report(
                    differences,
                    line.number(),
                    line.id(),
                    line.transactionHash(),
                    operation + " is on chain in " + onChain + ", not in the acknowledged transaction");
        } else if (inAcknowledged > 1 || (onceOnly && onChain.size() > 1)) {
            report(
                    differences,
                    line.number(),
                    line.id(),
                    line.transactionHash(),
                    operation + " happened more than once: " + onChain);
        }
    }

    private static void report(
            Differences differences, int number, @Nullable String id, @Nullable String hash, String explanation) {
        differences.add(
                new Difference(
                        Difference.Kind.JOURNAL, "journal line " + number, id, null, null, null, hash, explanation),
                Differences.Broken.JOURNAL);
    }
}
