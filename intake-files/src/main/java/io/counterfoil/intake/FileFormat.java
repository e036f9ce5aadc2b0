package io.counterfoil.intake;

import java.util.Locale;

/** What a file is, by its first bytes. */
public enum FileFormat {
    CSV,
    XLSX;

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    /** A file that is no archive is taken for text; whether it is, reading it tells. */
    public static FileFormat of(byte[] content) {
        for (int at = 0; at < ARCHIVE.length; at++) {
            if (content.length <= at || content[at] != ARCHIVE[at]) {
                return CSV;
            }
        }
        return XLSX;
    }

    /** As the API writes it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
