package io.counterfoil.receivables.onboarding.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that may be uploaded, recognised by what is in them: a name or a declared type is only what somebody says. A beginning alone could be put before anything,
 * so the end that the format asks for must be there, too. That nothing else is inside, no recognition can promise: contents are handed out as attachments only.
 */
public enum FileType {
    /** ISO 32000: versions 1.0 to 1.7 and 2.0, and the marker of the end. */
    PDF("application/pdf", "%PDF-(1\\.[0-7]|2\\.0)", "%%EOF"),
    /** ISO/IEC 10918-1: start of image, first byte of the next marker; end of image. */
    JPEG("image/jpeg", "\u00FF\u00D8\u00FF", "\u00FF\u00D9"),
    /** ISO/IEC 15948: signature, length and type of the first chunk; the last chunk's type. */
    PNG("image/png", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "IEND");

    /** Some programs add a line feed or padding after the end. */
    private static final int TAIL_BYTES_MAX = 1024;

    private static final int BEGINNING_BYTES_MAX = 16;

    private final String mediaType;
    /** Of Latin-1, a character for each byte, as the end is. */
    private final Pattern beginning;

    private final String end;

    FileType(String mediaType, String beginning, String end) {
        this.mediaType = mediaType;
        this.beginning = Pattern.compile(beginning);
        this.end = end;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is none of them. */
    public static Optional<FileType> of(byte[] content) {
        return Stream.of(values()).filter(type -> type.isOf(content)).findFirst();
    }

    public static Optional<FileType> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    private boolean isOf(byte[] content) {
        Matcher begins = beginning.matcher(latin1(content, 0, Math.min(BEGINNING_BYTES_MAX, content.length)));
        return begins.lookingAt()
                && latin1(content, Math.max(begins.end(), content.length - TAIL_BYTES_MAX), content.length)
                        .contains(end);
    }

    /** A character for each byte. */
    private static String latin1(byte[] content, int from, int to) {
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
