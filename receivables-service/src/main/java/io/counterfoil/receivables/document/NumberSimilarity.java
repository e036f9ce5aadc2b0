package io.counterfoil.receivables.document;

/** When two numbers of documents may be one number that was misread, or changed. */
final class NumberSimilarity {

    private NumberSimilarity() {}

    /** Whether one becomes the other by changing, adding or leaving out one character. */
    static boolean isOneApart(String one, String other) {
        if (one.length() > other.length()) {
            return isOneApart(other, one);
        }
        int longer = other.length() - one.length();
        if (longer > 1) {
            return false;
        }
        int same = 0;
        while (same < one.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (same == one.length()) {
            return longer == 1;
        }
        return one.substring(same + 1 - longer).equals(other.substring(same + 1));
    }
}
