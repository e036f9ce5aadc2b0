package io.counterfoil.verification.audit;

import io.counterfoil.verification.audit.Finding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Follows the hashes from entry to entry. An entry that was tampered with is told from those after it, which only refer to it:
 * each is tried after the stored hash of the one before, and after the hash that one should have.
 */
final class EntryChain {

    /** How far numbers can have been shifted for the shift to be recognised. */
    private static final int SHIFT_MAX = 20;

    private final Findings findings;

    /** Stored hash of the entry before. */
    private String before;

    /** What that hash would be if only it had been changed; null when it is as it should be. */
    private @Nullable String beforeComputed;

    /** Of the last entry that followed from the one before it, and its number. */
    private String sound;

    private long soundSequence;
    private long sequence;
    private long entries;

    /** An entry whose hash does not follow; what is wrong with it shows when the next one is known. */
    private @Nullable StoredEntry doubtful;

    private @Nullable Long renumberedFrom;
    private long renumberedBy;

    EntryChain(String stream, Findings findings) {
        this.findings = findings;
        this.before = stream;
        this.sound = stream;
    }

    void next(StoredEntry entry) {
        entries++;
        boolean gap = entry.sequence() != sequence + 1;
        if (gap) {
            settleDoubt(null);
            findings.add(new Finding(
                    Kind.MISSING, sequence + 1, entry.sequence() - 1, "no entry has this number, the next one has"));
        }
        if (entry.form() != StoredEntry.KNOWN_FORM) {
            findings.add(
                    Finding.of(Kind.CHANGED, entry.sequence(), "its form is " + entry.form() + ", which none has"));
        }
        settleDoubt(entry);
        judge(entry, gap);
        before = entry.hash();
        sequence = entry.sequence();
    }

    void end() {
        settleDoubt(null);
        endRenumbered();
    }

    long entries() {
        return entries;
    }

    long lastSequence() {
        return sequence;
    }

    private void judge(StoredEntry entry, boolean gap) {
        boolean follows = entry.follows(before, entry.sequence())
                || (beforeComputed != null && entry.follows(beforeComputed, entry.sequence()));
        beforeComputed = null;
        // After a gap the hash before is not known: the gap is the finding, and this entry is where the reading goes
        // on.
        if (follows || gap) {
            endRenumbered();
            sound(entry);
            return;
        }
        Long shift = shiftOf(entry);
        if (shift == null) {
            endRenumbered();
            doubtful = entry;
            return;
        }
        if (renumberedFrom == null || renumberedBy != shift) {
            endRenumbered();
            renumberedFrom = entry.sequence();
            renumberedBy = shift;
        }
        sound(entry);
    }

    private void sound(StoredEntry entry) {
        sound = entry.hash();
        soundSequence = entry.sequence();
    }

    /** By how much its number was lowered, if it follows under another number; null if it follows under none. */
    private @Nullable Long shiftOf(StoredEntry entry) {
        for (long shift = -SHIFT_MAX; shift <= SHIFT_MAX; shift++) {
            long written = entry.sequence() + shift;
            if (shift != 0 && written > 0 && (entry.follows(before, written) || entry.follows(sound, written))) {
                return shift;
            }
        }
        return null;
    }

    /** @param next null when there is none, or not directly after it */
    private void settleDoubt(@Nullable StoredEntry next) {
        StoredEntry entry = doubtful;
        if (entry == null) {
            return;
        }
        doubtful = null;
        String computed = entry.hashAfter(sound, entry.sequence());
        boolean directly = soundSequence == entry.sequence() - 1;
        if (directly && next != null && next.follows(computed, next.sequence())) {
            findings.add(Finding.of(
                    Kind.HASH_CHANGED,
                    entry.sequence(),
                    "its hash was changed; its fields give the one the next entry has"));
            beforeComputed = computed;
            return;
        }
        findings.add(Finding.of(
                Kind.CHANGED,
                entry.sequence(),
                "its fields and the hash of the entry before do not give its hash: a field was changed, or the entry"
                        + " was not written here"));
    }

    private void endRenumbered() {
        if (renumberedFrom != null) {
            findings.add(new Finding(
                    Kind.RENUMBERED,
                    renumberedFrom,
                    sequence,
                    renumberedBy < 0
                            ? "written under numbers lower by " + -renumberedBy + ": something was put in before them"
                            : "written under numbers higher by " + renumberedBy
                                    + ": something before them was taken out"));
            renumberedFrom = null;
        }
    }
}
