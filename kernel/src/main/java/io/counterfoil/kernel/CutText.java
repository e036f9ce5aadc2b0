package io.counterfoil.kernel;

import org.jspecify.annotations.Nullable;

/** Text of strangers as it may stand in a table and in a file: short, and without what a database or a terminal stumbles over. */
public final class CutText {

    private static final int REPLACEMENT = 0xFFFD;

    private CutText() {}

    public static @Nullable String ofNullable(@Nullable String text, int lengthMax) {
        return text == null ? null : of(text, lengthMax);
    }

    /** @param lengthMax code points, as PostgreSQL counts them */
    public static String of(String text, int lengthMax) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), lengthMax));
        text.codePoints().limit(lengthMax).map(CutText::clean).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int clean(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return half || Character.isISOControl(codePoint) ? REPLACEMENT : codePoint;
    }
}
