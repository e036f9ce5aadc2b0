package io.counterfoil.replay.plan;

import io.counterfoil.intake.InputLimits;
import java.util.UUID;

/**
 * Somebody who takes part in a replay. The id derives from the name, so that a later file naming the same party finds it enrolled.
 *
 * @param name as in the file; parties made up by the replay say so in their name
 */
public record Party(Kind kind, String name) implements Comparable<Party> {

    /** What a party does in a replay; one name in two columns is two parties, each with its own key. */
    public enum Kind {
        DEBTOR,
        CREDITOR,
        TIER_2,
        TIER_3,
        BANK
    }

    /** Not of banks: theirs come with their keys from the banks' server. */
    public UUID id() {
        if (kind == Kind.BANK) {
            throw new IllegalStateException("a bank's id is its own: " + name);
        }
        return Derived.uuid("party", kind.name(), name);
    }

    /** Whether the file names it; the others are made up. */
    public boolean isOfTheFile() {
        return kind == Kind.DEBTOR || kind == Kind.CREDITOR;
    }

    /** The name other people see: nothing generated may be taken for a real company or its real number. */
    public String displayName() {
        return switch (kind) {
            case DEBTOR, CREDITOR -> name + InputLimits.GENERATED_LABEL;
            case TIER_2, TIER_3, BANK -> name + " (synthetic)";
        };
    }

    @Override
    public int compareTo(Party other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
