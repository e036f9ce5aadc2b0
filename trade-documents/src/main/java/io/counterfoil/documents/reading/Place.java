package io.counterfoil.documents.reading;

import io.counterfoil.kernel.CutText;
import io.counterfoil.kernel.RefusedException;

/**
 * Where something stands in an XML file.
 *
 * @param path names of the elements from the root on, without prefixes; the second of a name has {@code [2]}
 * @param line from 1
 * @param column from 1; of an element where its content begins, so of a value the value's
 */
record Place(String path, int line, int column) {

    private static final int PATH_CHARACTERS_MAX = 300;
    private static final int MESSAGE_CHARACTERS_MAX = 600;
    private static final int CODE_CHARACTERS_MAX = 100;

    /** @param why what is wrong and what to do, one sentence for whoever sent the file */
    RefusedException refused(String why) {
        return RefusedException.malformed(
                CutText.of(path, PATH_CHARACTERS_MAX),
                CutText.of("line " + line + ", column " + column + ": " + why, MESSAGE_CHARACTERS_MAX));
    }

    Place of(String child) {
        return new Place(path + "/" + child, line, column);
    }

    /** What a stranger wrote where only a code belongs, as it may stand in a sentence. */
    static String shown(String strangers) {
        return "\"" + CutText.of(strangers, CODE_CHARACTERS_MAX).replaceAll("[^ -~]", "?") + "\"";
    }
}
