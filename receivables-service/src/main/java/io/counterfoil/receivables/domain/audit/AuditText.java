package io.counterfoil.receivables.domain.audit;

import org.jspecify.annotations.Nullable;

/** Text of strangers as it may stand in a table and in a file: short, and without what a database or a terminal stumbles over. */
final class AuditText {

    private static final int REPLACEMENT = 0xFFFD;

    private AuditText() {}

    static @Nullable String cut(@Nullable String text, int lengthMax) {
        return text == null ? null : of(text, lengthMax);
    }

    /** @param lengthMax code points, as PostgreSQL counts them */
    static String of(String text, int lengthMax) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), lengthMax));
        text.codePoints().limit(lengthMax).map(AuditText::clean).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int clean(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return half || Character.isISOControl(codePoint) ? REPLACEMENT : codePoint;
    }
}
