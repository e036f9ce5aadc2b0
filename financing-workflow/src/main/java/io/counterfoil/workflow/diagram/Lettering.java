package io.counterfoil.workflow.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room text takes, and where it breaks. The browser chooses the font, so this is an estimate: the widths of DejaVu Sans, the
 * widest of the fonts that a page of ours may fall back to, and a full square for a Chinese character.
 */
final class Lettering {

    /** Size of all text, in units of the diagram: a pool of 1,450 units is still readable on 1,280 pixels. */
    static final double SIZE = 12;

    static final double LINE = 14;

    /** From the middle of a line down to its baseline. */
    static final double BASELINE = 4.2;

    private static final String ELLIPSIS = "…";
    private static final int BALANCE_STEP = 4;

    /** Advance widths of the characters from space to tilde, in hundredths of the size. */
    private static final int[] HUNDREDTHS = {
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
                84,
        84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69,
                61,
        69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63,
                59,
        82, 59, 59, 52, 64, 34, 64, 84
    };

    /** Up to here are alphabets; from here on characters as wide as high. */
    private static final int FIRST_SQUARE = 0x2E80;

    private static final int OTHER_HUNDREDTHS = 80;
    private static final String NOT_AT_START = "，。、；：？！）》」』】…,.;:?!)]";
    private static final String NOT_AT_END = "（《「『【([";

    private Lettering() {}

    static double width(String text) {
        return text.codePoints().mapToDouble(Lettering::width).sum();
    }

    private static double width(int character) {
        int hundredths = OTHER_HUNDREDTHS;
        if (character >= FIRST_SQUARE) {
            hundredths = 100;
        } else if (character >= ' ' && character <= '~') {
            hundredths = HUNDREDTHS[character - ' '];
        }
        return hundredths * SIZE / 100;
    }

    /** The widest part that does not break between words. */
    static double widestWord(String text) {
        return words(text).stream()
                .mapToDouble(word -> width(word.strip()))
                .max()
                .orElse(0);
    }

    /** Lines of about the same length, none wider than {@code width}; what has no room ends in an ellipsis. */
    static List<String> wrap(String text, double width, int linesMax) {
        List<String> words = words(text);
        List<String> lines = fill(words, width);
        if (lines.size() > linesMax) {
            return shortened(lines.subList(0, linesMax), width);
        }
        double narrowest = widestWord(text);
        for (double less = width - BALANCE_STEP; less >= narrowest; less -= BALANCE_STEP) {
            List<String> narrower = fill(words, less);
            if (narrower.size() > lines.size()) {
                break;
            }
            lines = narrower;
        }
        return lines;
    }

    private static List<String> shortened(List<String> lines, double width) {
        List<String> kept = new ArrayList<>(lines);
        String last = kept.remove(kept.size() - 1);
        while (!last.isEmpty() && width(last + ELLIPSIS) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.add(last.stripTrailing() + ELLIPSIS);
        return List.copyOf(kept);
    }

    private static List<String> fill(List<String> words, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (width(line + word.stripTrailing()) <= width) {
                line.append(word);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(cutting(word, width, lines));
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** Puts what of a word is too long for one line into lines of its own; what is left begins the next. */
    private static String cutting(String word, double width, List<String> lines) {
        String left = word;
        while (width(left.stripTrailing()) > width) {
            int end = left.offsetByCodePoints(0, 1);
            while (end < left.length() && width(left.substring(0, left.offsetByCodePoints(end, 1))) <= width) {
                end = left.offsetByCodePoints(end, 1);
            }
            if (end == left.length()) {
                break;
            }
            lines.add(left.substring(0, end));
            left = left.substring(end);
        }
        return left;
    }

    /** Parts that stay together: a word with the space behind it, or a Chinese character with its punctuation. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = ' ';
        for (int character : text.codePoints().toArray()) {
            if (!word.isEmpty() && mayBreak(before, character)) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(character);
            before = character;
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean mayBreak(int before, int after) {
        if (after == ' ' || NOT_AT_START.indexOf(after) >= 0 || NOT_AT_END.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || before >= FIRST_SQUARE || after >= FIRST_SQUARE;
    }
}
