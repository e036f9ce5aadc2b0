package io.counterfoil.ledger;

import org.jspecify.annotations.Nullable;

/** Errors of AuditAnchor. */
public abstract sealed class AuditAnchorError extends LedgerError {

    private AuditAnchorError(@Nullable Object... namesAndValues) {
        super(namesAndValues);
    }

    public static final class EntriesNotAhead extends AuditAnchorError {
        public final Bytes32 stream;
        public final long entries;
        public final long last;

        EntriesNotAhead(Bytes32 stream, long entries, long last) {
            super("stream", stream, "entries", entries, "last", last);
            this.stream = stream;
            this.entries = entries;
            this.last = last;
        }
    }

    public static final class EntriesOutOfRange extends AuditAnchorError {
        public final long entries;
        public final long max;

        EntriesOutOfRange(long entries, long max) {
            super("entries", entries, "max", max);
            this.entries = entries;
            this.max = max;
        }
    }
}
