package io.counterfoil.portal.operation;

import io.counterfoil.portal.failure.Sentences;
import io.counterfoil.portal.format.Language;
import java.util.List;

/**
 * What a page says of the command that was given on it.
 *
 * @param sentences of a refusal; empty for all other kinds
 */
public record Notice(Kind kind, List<String> sentences) {

    public static final Notice NONE = new Notice(Kind.NONE, List.of());

    /** In the order in which they can follow each other. */
    public enum Kind {
        NONE,
        RECORDING,
        UNKNOWN,
        MISSING,
        LAPSED,
        REFUSED
    }

    public Notice {
        sentences = List.copyOf(sentences);
    }

    public static Notice of(Outcome outcome, Language language) {
        if (outcome instanceof Outcome.Refused refused) {
            return new Notice(Kind.REFUSED, Sentences.of(refused.refusal(), language));
        }
        return new Notice(kind(outcome), List.of());
    }

    private static Kind kind(Outcome outcome) {
        if (outcome instanceof Outcome.Pending) {
            return Kind.RECORDING;
        } else if (outcome instanceof Outcome.Unknown) {
            return Kind.UNKNOWN;
        } else if (outcome instanceof Outcome.Missing) {
            return Kind.MISSING;
        }
        return outcome instanceof Outcome.Lapsed ? Kind.LAPSED : Kind.NONE;
    }

    /** While it is on its way nobody should give it again. */
    public boolean isOpenEnded() {
        return kind == Kind.RECORDING || kind == Kind.UNKNOWN;
    }

    /** It did not arrive, or nobody knows: what was typed is needed again. */
    public boolean isUnsure() {
        return kind == Kind.UNKNOWN || kind == Kind.MISSING || kind == Kind.LAPSED;
    }

    /** The same command can be given again, under the key it had. */
    public boolean keepsKey() {
        return kind == Kind.MISSING;
    }
}
