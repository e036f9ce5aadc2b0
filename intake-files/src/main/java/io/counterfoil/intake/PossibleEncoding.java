package io.counterfoil.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An encoding that all bytes of a file may be of, and how the file looks in it: only a person knows whether those are words.
 *
 * @param sample lines that look different in another encoding; empty where none does
 */
public record PossibleEncoding(FileEncoding encoding, List<String> sample) {

    private static final int SAMPLE_BYTES = 64 * 1024;
    private static final int LINES_MAX = 3;
    private static final int LINE_LENGTH_MAX = 200;
    private static final int ASCII_MAX = 0x7F;

    public PossibleEncoding {
        sample = List.copyOf(sample);
    }

    /**
     * The likeliest first.
     *
     * @throws RefusedFileException when there is none
     */
    static List<PossibleEncoding> of(byte[] content) {
        List<PossibleEncoding> possible = likely(content).stream()
                .filter(encoding -> encoding.reads(content))
                .map(encoding -> new PossibleEncoding(encoding, sample(encoding.read("file", content))))
                .toList();
        if (possible.isEmpty()) {
            // Says what is there that is no text.
            FileEncoding.WINDOWS_1252.read("file", content);
            throw new RefusedFileException("file", IntakeReason.ENCODING_UNKNOWN);
        }
        return possible;
    }

    private static List<FileEncoding> likely(byte[] content) {
        Optional<FileEncoding> marked = marked(content).or(() -> wide(content));
        if (marked.isPresent()) {
            return List.of(marked.get());
        }
        if (isAscii(content)) {
            return List.of(FileEncoding.UTF_8);
        }
        FileEncoding foreign = ForeignEncoding.of(foreignSample(content)).equals(FileEncoding.GB18030.wireName())
                ? FileEncoding.GB18030
                : FileEncoding.WINDOWS_1252;
        return Stream.of(FileEncoding.UTF_8, foreign, FileEncoding.GB18030, FileEncoding.WINDOWS_1252)
                .distinct()
                .toList();
    }

    private static Optional<FileEncoding> marked(byte[] content) {
        int first = content.length > 1 ? ((content[0] & 0xff) << 8) | (content[1] & 0xff) : 0;
        return switch (first) {
            case 0xfffe -> Optional.of(FileEncoding.UTF_16LE);
            case 0xfeff -> Optional.of(FileEncoding.UTF_16BE);
            case 0xefbb -> Optional.of(FileEncoding.UTF_8);
            default -> Optional.empty();
        };
    }

    /** Delimiters and digits of UTF-16 have a byte of zero each, before or after the other; no other text has any. */
    private static Optional<FileEncoding> wide(byte[] content) {
        int[] zeros = new int[2];
        for (int at = 0; at < Math.min(content.length, SAMPLE_BYTES); at++) {
            if (content[at] == 0) {
                zeros[at % 2]++;
            }
        }
        if (zeros[0] + zeros[1] == 0) {
            return Optional.empty();
        }
        return Optional.of(zeros[0] > zeros[1] ? FileEncoding.UTF_16BE : FileEncoding.UTF_16LE);
    }

    private static boolean isAscii(byte[] content) {
        for (byte each : content) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whole lines around the first byte above ASCII. */
    private static byte[] foreignSample(byte[] content) {
        int first = 0;
        while (content[first] >= 0) {
            first++;
        }
        int from = first;
        while (from > 0 && content[from - 1] != '\n') {
            from--;
        }
        int to = Math.min(content.length, from + SAMPLE_BYTES);
        while (to < content.length && to > first + 1 && content[to - 1] != '\n') {
            to--;
        }
        return Arrays.copyOfRange(content, from, to);
    }

    private static List<String> sample(String text) {
        return text.lines()
                .filter(line -> line.chars().anyMatch(character -> character > ASCII_MAX))
                .limit(LINES_MAX)
                .map(line -> line.length() <= LINE_LENGTH_MAX ? line : line.substring(0, LINE_LENGTH_MAX))
                .toList();
    }
}
