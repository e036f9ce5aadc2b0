package io.counterfoil.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What all kinds of numbers have in common: full width is half width, case, spaces and dashes do not count. */
public final class PlainNumber {

    static final int CHARACTERS_MAX = 64;

    /** Spaces, line breaks, controls, what is invisible; dashes of all lengths and the minus sign. */
    private static final Pattern DOES_NOT_COUNT = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Pd}\u2212]");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d+$)");

    private PlainNumber() {}

    /** @throws IllegalArgumentException saying what is wrong with it */
    public static String of(String written) {
        if (written.length() > 2 * CHARACTERS_MAX) {
            throw tooLong();
        }
        String compatible = Normalizer.normalize(written, Normalizer.Form.NFKC);
        String plain = DOES_NOT_COUNT.matcher(compatible).replaceAll("").toUpperCase(Locale.ROOT);
        if (plain.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("a document's number has a letter or a digit");
        }
        if (plain.length() > CHARACTERS_MAX) {
            throw tooLong();
        }
        plain.codePoints().filter(PlainNumber::isOfAnotherScript).findFirst().ifPresent(letter -> {
            throw new IllegalArgumentException("a document's number has Latin or Chinese letters, and "
                    + Character.toString(letter) + " is " + Character.UnicodeScript.of(letter));
        });
        if (VisibleText.firstUnseen(plain).isPresent()) {
            throw new IllegalArgumentException("there is an invisible character in the document's number");
        }
        return plain;
    }

    /** A Cyrillic letter that looks like a Latin one would make another document of the same paper. */
    private static boolean isOfAnotherScript(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case LATIN, HAN -> false;
            case COMMON -> Character.isLetterOrDigit(character) && (character < '0' || character > '9');
            default -> true;
        };
    }

    /** Only of digits alone: programs that take a text for a number drop these zeros, and no others. */
    static String withoutLeadingZeros(String plain) {
        return LEADING_ZEROS.matcher(plain).replaceFirst("");
    }

    private static IllegalArgumentException tooLong() {
        return new IllegalArgumentException("a document's number has at most " + CHARACTERS_MAX + " characters");
    }
}
