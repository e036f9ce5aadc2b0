package io.counterfoil.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Reads the bytes once, before any row: size, hash, text or not, UTF-8 or not. */
final class FileCheck {
    private static final int BLOCK_BYTES = 64 * 1024;
    private static final int SAMPLE_BYTES = 64 * 1024;

    private final Path file;
    private final MessageDigest digest;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(BLOCK_BYTES);
    private long line = 1;
    private boolean anythingVisible;

    private FileCheck(Path file) {
        this.file = file;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /**
     * @return SHA-256 of the file in hexadecimal
     * @throws RefusedFileException when it is missing, empty, too large, binary, or not UTF-8
     */
    static String sha256(Path file, InputLimits limits) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new RefusedFileException(file + " is not a readable file.");
        }
        long bytes = Files.size(file);
        if (bytes > limits.bytesMax()) {
            throw new RefusedFileException(file + " has " + bytes + " bytes; the limit is " + limits.bytesMax()
                    + ". Split it by issue date and replay the parts in order.");
        }
        return new FileCheck(file).read();
    }

    private String read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ByteBuffer pending = ByteBuffer.allocate(BLOCK_BYTES);
            byte[] block = new byte[BLOCK_BYTES / 2];
            boolean first = true;
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                digest.update(block, 0, count);
                if (first) {
                    refuseOtherFormats(block, count);
                    first = false;
                }
                pending.put(block, 0, count).flip();
                check(pending, false);
                pending.compact();
            }
            pending.flip();
            check(pending, true);
        }
        if (!anythingVisible) {
            throw new RefusedFileException(file + " is empty. It needs a header line and at least one row.");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Byte order marks of UTF-16 and the first bytes of archives deserve a better answer than "not UTF-8". */
    private void refuseOtherFormats(byte[] block, int count) {
        if (count >= 2 && (block[0] & 0xff) + (block[1] & 0xff) == 0xff + 0xfe && (block[0] & 0xff) >= 0xfe) {
            throw notUtf8("it begins with the byte order mark of UTF-16", "UTF-16");
        }
        if (count >= 4 && block[0] == 'P' && block[1] == 'K' && block[2] <= 8) {
            throw new RefusedFileException(
                    file + " is not CSV but a ZIP archive or a spreadsheet. Export it as CSV in UTF-8.");
        }
    }

    private void check(ByteBuffer bytes, boolean end) throws IOException {
        CoderResult result;
        do {
            decoded.clear();
            result = decoder.decode(bytes, decoded, end);
            decoded.flip();
            count(decoded);
            if (result.isError()) {
                throw notUtf8(
                        "line " + line + " holds the byte 0x"
                                + HexFormat.of().toHexDigits(bytes.get(bytes.position()))
                                + " where none of UTF-8 can be",
                        ForeignEncoding.of(sample()));
            }
        } while (result.isOverflow());
    }

    private void count(CharBuffer characters) {
        while (characters.hasRemaining()) {
            char character = characters.get();
            if (character == '\n') {
                line++;
            } else if (character < ' ' && character != '\t' && character != '\r') {
                throw new RefusedFileException(
                        file + " is not CSV: line " + line + " holds the control character " + (int) character + ".");
            } else if (character > ' ' && character != '\uFEFF') {
                anythingVisible = true;
            }
        }
    }

    /** The lines around the first byte that is not of UTF-8. */
    private byte[] sample() throws IOException {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long at = 1;
            for (int next = in.read(); next >= 0 && sample.size() < SAMPLE_BYTES; next = in.read()) {
                if (at >= line) {
                    sample.write(next);
                }
                at += next == '\n' ? 1 : 0;
            }
        }
        return wholeLines(sample.toByteArray());
    }

    /** A sample that ends in the middle of a character is of no encoding. */
    private static byte[] wholeLines(byte[] sample) {
        int end = sample.length;
        while (sample.length == SAMPLE_BYTES && end > 0 && sample[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(sample, end);
    }

    private RefusedFileException notUtf8(String how, String encoding) {
        return new RefusedFileException(file + " is not UTF-8: " + how + ". It looks like " + encoding
                + "; convert it first: iconv -f " + encoding + " -t UTF-8 IN.csv > OUT.csv");
    }
}
