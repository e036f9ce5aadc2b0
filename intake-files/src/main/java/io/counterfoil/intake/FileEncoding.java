package io.counterfoil.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Encodings in which companies have their files. Each is read strictly: what is no character of it is refused with its line. */
public enum FileEncoding {
    UTF_8("UTF-8"),
    GB18030("GB18030"),
    WINDOWS_1252("windows-1252"),
    UTF_16LE("UTF-16LE"),
    UTF_16BE("UTF-16BE");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String wireName;
    private final Charset charset;

    FileEncoding(String wireName) {
        this.wireName = wireName;
        this.charset = Charset.forName(wireName);
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<FileEncoding> named(String wireName) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.wireName.equals(wireName))
                .findFirst();
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(FileEncoding::wireName).toList();
    }

    boolean isWide() {
        return this == UTF_16LE || this == UTF_16BE;
    }

    boolean reads(byte[] content) {
        try {
            read("file", content);
            return true;
        } catch (RefusedFileException other) {
            return false;
        }
    }

    /**
     * Without its byte order mark.
     *
     * @param file what refusals begin with
     * @throws RefusedFileException when there is something else in it than text of this encoding
     */
    String read(Object file, byte[] content) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(content.length + 1);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CoderResult result = decoder.decode(bytes, text, true);
        if (!result.isError()) {
            result = decoder.flush(text);
        }
        text.flip();
        String read = text.toString();
        if (result.isError()) {
            throw new RefusedFileException(file, IntakeReason.NOT_IN_ENCODING, wireName, lines(read));
        }
        requireText(file, read);
        return !read.isEmpty() && read.charAt(0) == BYTE_ORDER_MARK ? read.substring(1) : read;
    }

    private static void requireText(Object file, String read) {
        for (int at = 0; at < read.length(); at++) {
            char character = read.charAt(at);
            if (character < ' ' && character != '\t' && character != '\r' && character != '\n') {
                throw new RefusedFileException(
                        file, IntakeReason.CONTROL_CHARACTER_IN_FILE, lines(read.substring(0, at)), (int) character);
            }
        }
    }

    private static long lines(String read) {
        return 1 + read.chars().filter(character -> character == '\n').count();
    }
}
