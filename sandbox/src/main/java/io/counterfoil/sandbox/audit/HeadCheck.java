package io.counterfoil.sandbox.audit;

import io.counterfoil.sandbox.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds the entries against every head that somebody vouches for. */
final class HeadCheck {

    private final TreeMap<Long, List<TrustedHead>> heads = new TreeMap<>();
    private final Findings findings;
    private final String stream;
    private final long newestSealed;
    private long soundUpTo;

    HeadCheck(String stream, List<TrustedHead> trusted, long newestSealed, Findings findings) {
        this.stream = stream;
        this.findings = findings;
        this.newestSealed = newestSealed;
        trusted.forEach(head ->
                heads.computeIfAbsent(head.entries(), none -> new ArrayList<>()).add(head));
    }

    void next(StoredEntry entry) {
        for (TrustedHead head : heads.getOrDefault(entry.sequence(), List.of())) {
            if (!head.stream().equals(stream)) {
                findings.add(Finding.of(
                        Kind.FOREIGN,
                        entry.sequence(),
                        head.source() + " vouches for another trail, " + head.stream()));
            } else if (head.hash().equals(entry.hash())) {
                soundUpTo = entry.sequence();
            } else {
                findings.add(new Finding(
                        Kind.REWRITTEN,
                        soundUpTo + 1,
                        entry.sequence(),
                        head.source() + " has hash " + head.hash() + " after entry " + entry.sequence()
                                + ", the table has " + entry.hash()));
            }
        }
    }

    void end(long lastSequence) {
        if (lastSequence > newestSealed) {
            findings.add(new Finding(
                    Kind.NOT_SEALED, newestSealed + 1, lastSequence, "the vault has sealed no head that covers them"));
        }
        for (Map.Entry<Long, List<TrustedHead>> beyond :
                heads.tailMap(lastSequence, false).entrySet()) {
            beyond.getValue()
                    .forEach(head -> findings.add(new Finding(
                            Kind.CUT_OFF,
                            lastSequence + 1,
                            beyond.getKey(),
                            head.source() + " vouches for " + beyond.getKey() + " entries, the table ends with "
                                    + lastSequence)));
        }
    }
}
