package io.counterfoil.verification.audit;

/**
 * One thing that is wrong with the audit trail.
 *
 * @param from first entry it is about
 * @param to last entry it is about, the same as {@code from} for a single one
 * @param explanation what differs from what
 */
public record Finding(Kind kind, long from, long to, String explanation) {

    public enum Kind {
        /** The fields of an entry do not give its hash. */
        CHANGED,
        /** The hash of an entry was changed, its fields were not. */
        HASH_CHANGED,
        /** Numbers without an entry. */
        MISSING,
        /** Entries that were written under other numbers. */
        RENUMBERED,
        /** A kept head was not sealed by the vault. */
        HEAD_NOT_SEALED,
        /** Entries that agree with each other, and not with a head that somebody vouches for. */
        REWRITTEN,
        /** Entries after the newest head. */
        NOT_SEALED,
        /** Somebody vouches for entries that are not there. */
        CUT_OFF,
        /** Entries of another trail. */
        FOREIGN
    }

    static Finding of(Kind kind, long entry, String explanation) {
        return new Finding(kind, entry, entry, explanation);
    }
}
