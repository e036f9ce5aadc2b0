package io.counterfoil.intake;

import java.io.IOException;
import java.util.Locale;

/** What a file is, by its content. */
public enum FileFormat {
    CSV,
    /** A workbook. */
    XLSX,
    /** An electronic invoice, or an archive of some. */
    DOCUMENTS;

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final int BEGINNING = 100;

    /** What is neither an archive nor XML is taken for text; whether it is, reading it tells. */
    public static FileFormat of(byte[] content) {
        if (isArchive(content)) {
            return isWorkbook(content) ? XLSX : DOCUMENTS;
        }
        return isXml(content) ? DOCUMENTS : CSV;
    }

    static boolean isArchive(byte[] content) {
        for (int at = 0; at < ARCHIVE.length; at++) {
            if (content.length <= at || content[at] != ARCHIVE[at]) {
                return false;
            }
        }
        return true;
    }

    /** A damaged archive is taken for a workbook, and refused as one. */
    private static boolean isWorkbook(byte[] content) {
        try (Archive archive = Archive.open(content)) {
            return archive.names().stream()
                    .anyMatch(name -> name.startsWith("xl/") || name.equals("[Content_Types].xml"));
        } catch (IOException damaged) {
            return true;
        }
    }

    private static boolean isXml(byte[] content) {
        for (int at = 0; at < Math.min(content.length, BEGINNING); at++) {
            if (content[at] == '<') {
                return true;
            }
            boolean mark = content[at] < 0;
            if (!mark && !Character.isWhitespace(content[at])) {
                return false;
            }
        }
        return false;
    }

    /** As the API writes it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
