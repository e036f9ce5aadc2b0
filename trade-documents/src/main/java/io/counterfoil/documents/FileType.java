package io.counterfoil.documents;

import io.counterfoil.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files in which a trade document may come, recognised by their content: a name or a declared type is only what somebody says.
 * The end is looked at, too, so that a file that was cut off does not pass. That nothing else is inside, no recognition can promise.
 */
public enum FileType {
    /** ISO 32000. */
    PDF("application/pdf", 20) {
        @Override
        boolean isOf(byte[] content) {
            return (begins(content, "%PDF-1.") || begins(content, "%PDF-2.")) && ends(content, "%%EOF");
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
    /** ISO/IEC 10918-1. */
    JPEG("image/jpeg", 10) {
        @Override
        boolean isOf(byte[] content) {
            return begins(content, "\u00FF\u00D8\u00FF") && ends(content, "\u00FF\u00D9");
        }
    },
    /** ISO/IEC 15948. */
    PNG("image/png", 10) {
        @Override
        boolean isOf(byte[] content) {
            return begins(content, "\u0089PNG\r\n\u001A\n") && ends(content, "IEND");
        }
    };

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

    /** @throws RefusedException if it is none of them, or too large for what it is */
    public static FileType of(byte[] content) {
        FileType type = Stream.of(values())
                .filter(candidate -> candidate.isOf(content))
                .findFirst()
                .orElseThrow(
                        () -> RefusedException.malformed(
                                "file",
                                "this is not a complete PDF, OFD, XML, JPEG or PNG file; save or scan the document as one of them"));
        type.requireSize(content);
        return type;
    }

    /** @throws RefusedException if it is larger than a file of this type may be */
    public void requireSize(byte[] content) {
        if (content.length > bytesMax()) {
            throw RefusedException.malformed(
                    "file",
                    "a " + name() + " file may have " + mebibytesMax
                            + " MiB, this one has more; leave out what does not belong to the document");
        }
    }

    abstract boolean isOf(byte[] content);

    private static boolean begins(byte[] content, String latin1) {
        byte[] beginning = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static boolean ends(byte[] content, String latin1) {
        int from = Math.max(0, content.length - PADDING_BYTES_MAX);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains(latin1);
    }

    private static boolean beginsWithElement(byte[] content) {
        String beginning = new String(content, 0, Math.min(content.length, 64), StandardCharsets.UTF_8).strip();
        return beginning.length() > 1
                && beginning.charAt(0) == '<'
                && (Character.isLetter(beginning.charAt(1)) || beginning.startsWith("<!--"));
    }
}
