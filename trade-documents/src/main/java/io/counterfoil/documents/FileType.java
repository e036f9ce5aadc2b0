package io.counterfoil.documents;

import io.counterfoil.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that participants may bring, of a trade document or to show who they are, recognised by their content: a name or a declared type is only what somebody says.
 * The end is looked at, too, so that a file that was cut off does not pass. That nothing else is inside, no recognition can promise.
 */
public enum FileType {
    /** ISO 32000: versions 1.0 to 1.7 and 2.0, and the marker of the end. */
    PDF("application/pdf", 20) {
        @Override
        boolean isOf(byte[] content) {
            String beginning = latin1(content, 0, PDF_BEGINNING_BYTES);
            return PDF_BEGINNING.matcher(beginning).matches() && ends(content, PDF_BEGINNING_BYTES, "%%EOF");
        }
    },
    /** GB/T 33190: a ZIP archive with OFD.xml at its root. */
    OFD("application/ofd", 20) {
        @Override
        boolean isOf(byte[] content) {
            return begins(content, "PK\u0003\u0004") && OfdArchive.isOne(content);
        }
    },
    /** By its beginning only: whoever reads it parses it. */
    XML("application/xml", 5) {
        @Override
        boolean isOf(byte[] content) {
            return begins(content, "<?xml ")
                    || begins(content, "\u00EF\u00BB\u00BF<?xml ")
                    || beginsWithElement(content);
        }
    },
    /** ISO/IEC 10918-1: start of image, first byte of the next marker; end of image. */
    JPEG("image/jpeg", 10) {
        @Override
        boolean isOf(byte[] content) {
            return begins(content, JPEG_BEGINNING) && ends(content, JPEG_BEGINNING.length(), "\u00FF\u00D9");
        }
    },
    /** ISO/IEC 15948: signature, length and type of the first chunk; the last chunk's type. */
    PNG("image/png", 10) {
        @Override
        boolean isOf(byte[] content) {
            return begins(content, PNG_BEGINNING) && ends(content, PNG_BEGINNING.length(), "IEND");
        }
    };

    private static final Pattern PDF_BEGINNING = Pattern.compile("%PDF-(1\\.[0-7]|2\\.0)");
    private static final int PDF_BEGINNING_BYTES = 8;
    private static final String JPEG_BEGINNING = "\u00FF\u00D8\u00FF";
    private static final String PNG_BEGINNING = "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR";

    /** Some programs add a line feed or padding after the end. */
    private static final int PADDING_BYTES_MAX = 1024;

    private final String mediaType;
    private final int mebibytesMax;

    FileType(String mediaType, int mebibytesMax) {
        this.mediaType = mediaType;
        this.mebibytesMax = mebibytesMax;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Empty for what is no file of a trade document. */
    public static Optional<FileType> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Larger ones are refused. A scan of a contract has 1 MiB for every two to five pages; the largest invoices as XML have some MiB. */
    public int bytesMax() {
        return mebibytesMax << 20;
    }

    /** By content alone, of any size; empty for what is none of them. */
    public static Optional<FileType> recognised(byte[] content) {
        return Stream.of(values()).filter(type -> type.isOf(content)).findFirst();
    }

    /** @throws RefusedException if it is none of them, or too large for what it is */
    public static FileType of(byte[] content) {
        FileType type = recognised(content)
                .orElseThrow(() -> RefusedException.malformed(List.of(FileReason.FILE_UNKNOWN.violation())));
        type.requireSize(content);
        return type;
    }

    /** @throws RefusedException if it is larger than a file of this type may be */
    public void requireSize(byte[] content) {
        if (content.length > bytesMax()) {
            throw RefusedException.malformed(List.of(FileReason.FILE_TOO_LARGE.violation(name(), mebibytesMax)));
        }
    }

    abstract boolean isOf(byte[] content);

    private static boolean begins(byte[] content, String latin1) {
        return latin1(content, 0, latin1.length()).equals(latin1);
    }

    /** @param after bytes at the beginning that are not looked at */
    private static boolean ends(byte[] content, int after, String latin1) {
        int from = Math.max(after, content.length - PADDING_BYTES_MAX);
        return latin1(content, from, content.length).contains(latin1);
    }

    /** A character for each byte; fewer where the content ends before. */
    private static String latin1(byte[] content, int from, int to) {
        int end = Math.min(to, content.length);
        return end <= from ? "" : new String(content, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean beginsWithElement(byte[] content) {
        String beginning = new String(content, 0, Math.min(content.length, 64), StandardCharsets.UTF_8).strip();
        return beginning.length() > 1
                && beginning.charAt(0) == '<'
                && (Character.isLetter(beginning.charAt(1)) || beginning.startsWith("<!--"));
    }
}
