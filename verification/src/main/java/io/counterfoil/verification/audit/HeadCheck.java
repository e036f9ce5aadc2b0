package io.counterfoil.verification.audit;

import io.counterfoil.verification.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds the entries against every head that somebody vouches for. */
final class HeadCheck {

    private record Range(long from, long to) {}

    private final TreeMap<Long, List<TrustedHead>> heads = new TreeMap<>();
    private final Map<String, Range> rewritten = new TreeMap<>();
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
                endRewritten(head.source());
                soundUpTo = entry.sequence();
            } else {
                Range known = rewritten.get(head.source());
                rewritten.put(head.source(), new Range(known == null ? soundUpTo + 1 : known.from(), entry.sequence()));
            }
        }
    }

    /** One finding for each source, however many heads it has: what it vouches for, up to the furthest. */
    void end(long lastSequence) {
        List.copyOf(rewritten.keySet()).forEach(this::endRewritten);
        if (lastSequence > newestSealed) {
            findings.add(new Finding(
                    Kind.NOT_SEALED, newestSealed + 1, lastSequence, "the vault has sealed no head that covers them"));
        }
        Map<String, Long> furthest = new TreeMap<>();
        heads.tailMap(lastSequence, false)
                .values()
                .forEach(beyond -> beyond.forEach(head -> furthest.merge(head.source(), head.entries(), Math::max)));
        furthest.forEach((source, entries) -> findings.add(new Finding(
                Kind.CUT_OFF,
                lastSequence + 1,
                entries,
                source + " vouches for " + entries + " entries, the table ends with " + lastSequence)));
    }

    private void endRewritten(String source) {
        Range range = rewritten.remove(source);
        if (range != null) {
            findings.add(new Finding(
                    Kind.REWRITTEN, range.from(), range.to(), source + " has another hash after entry " + range.to()));
        }
    }
}
