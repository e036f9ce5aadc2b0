package io.counterfoil.documents.reading;

import io.counterfoil.kernel.RefusedException;

/**
 * Where something stands in an XML file.
 *
 * @param path names of the elements from the root on, without prefixes; the second of a name has {@code [2]}
 * @param line from 1
 * @param column from 1; of an element where its content begins, so of a value the value's
 */
record Place(String path, int line, int column) {

    /** @param why what is wrong and what to do, one sentence for whoever sent the file */
    RefusedException refused(String why) {
        return RefusedException.malformed(path, "line " + line + ", column " + column + ": " + why);
    }

    Place of(String child) {
        return new Place(path + "/" + child, line, column);
    }
}
