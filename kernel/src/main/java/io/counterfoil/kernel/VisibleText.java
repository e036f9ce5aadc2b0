package io.counterfoil.kernel;

import java.lang.Character.UnicodeScript;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Text that a person sees as it is: nothing in it is invisible, turns the direction of what follows, or breaks a line. What joins, parts or varies letters
 * belongs to the spelling of some scripts, and stands beside their letters only. Letters that look like others (Latin and Cyrillic a) are not told apart here, and a sign that varies a letter may look the same
 * in a font that does not know it. Characters that no version of Unicode known to this JVM has pass, unless Unicode has set them aside to be ignored: a rare name may be written with one that is newer.
 * Emoji joined of several are refused.
 */
public final class VisibleText {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int NULL_NOTEHEAD = 0x1D159;

    /** Of categories whose other members are seen: combining grapheme joiner, fillers of Hangul, inherent vowels of Khmer, blank pattern of Braille. */
    private static final String UNSEEN = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    /** Letters of theirs are joined and parted by U+200D and U+200C. */
    private static final Set<UnicodeScript> JOINED = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private VisibleText() {}

    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(character -> Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    /** The first character that is not to be seen as it is. */
    public static OptionalInt firstUnseen(String text) {
        int[] characters = text.codePoints().toArray();
        for (int at = 0; at < characters.length; at++) {
            if (!isSpelling(characters, at) && isUnseen(characters[at])) {
                return OptionalInt.of(characters[at]);
            }
        }
        return OptionalInt.empty();
    }

    /** Invisible by itself, and written by whoever writes these letters correctly. */
    private static boolean isSpelling(int[] text, int at) {
        int character = text[at];
        if (at == 0) {
            return false;
        }
        int before = text[at - 1];
        if (character == JOINER) {
            return JOINED.contains(scriptBefore(text, at));
        }
        if (character == NON_JOINER) {
            return JOINED.contains(scriptBefore(text, at))
                    && at + 1 < text.length
                    && JOINED.contains(UnicodeScript.of(text[at + 1]));
        }
        if (isMongolianSign(character)) {
            return Character.isLetter(before) && UnicodeScript.of(before) == UnicodeScript.MONGOLIAN;
        }
        return isVariationSelector(character) && UnicodeScript.of(before) == UnicodeScript.HAN;
    }

    /** Of the letter before, over marks that all scripts share. */
    private static UnicodeScript scriptBefore(int[] text, int at) {
        int letter = at - 1;
        while (letter > 0
                && Character.getType(text[letter]) == Character.NON_SPACING_MARK
                && UnicodeScript.of(text[letter]) == UnicodeScript.INHERITED
                && !isVariationSelector(text[letter])) {
            letter--;
        }
        return UnicodeScript.of(text[letter]);
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                UNSEEN.indexOf(character) >= 0
                        || character == NULL_NOTEHEAD
                        || isVariationSelector(character)
                        || isMongolianSign(character)
                        || isSetAside(character)
                        || isNoCharacter(character);
        };
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    /** Free variation selectors and the vowel separator. */
    private static boolean isMongolianSign(int character) {
        return character >= 0x180B && character <= 0x180F;
    }

    /** Not assigned, and to be ignored by whoever shows text (property Default_Ignorable_Code_Point). */
    private static boolean isSetAside(int character) {
        return character == 0x2065
                || (character >= 0xFFF0 && character <= 0xFFF8)
                || (character >= 0xE0000 && character <= 0xE0FFF);
    }

    /** The last two of each plane, and thirty-two in the first. */
    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }
}
