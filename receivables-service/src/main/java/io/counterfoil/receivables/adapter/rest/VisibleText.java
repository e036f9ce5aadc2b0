package io.counterfoil.receivables.adapter.rest;

import java.lang.Character.UnicodeScript;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Text that a person sees as it is: nothing in it is invisible, turns the direction of what follows, or breaks a line, so that no two texts look alike because
 * of it. Letters that look like others (Latin and Cyrillic a) are not told apart here. Characters that no version of Unicode known to this JVM has pass: a
 * rare name may be written with one that is newer.
 */
final class VisibleText {

    /** Of categories whose other members are seen: combining grapheme joiner, fillers of Hangul, inherent vowels of Khmer, blank pattern of Braille. */
    private static final String UNSEEN = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    /** After their letters the joiners U+200C and U+200D belong to the spelling; elsewhere they are invisible and nothing else. */
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

    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(character -> Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    /** The first character that is not to be seen as it is. */
    static OptionalInt firstUnseen(String text) {
        int before = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(before)) {
            int character = text.codePointAt(at);
            if (isUnseen(character) && !(isJoiner(character) && at > 0 && JOINED.contains(UnicodeScript.of(before)))) {
                return OptionalInt.of(character);
            }
            before = character;
        }
        return OptionalInt.empty();
    }

    private static boolean isJoiner(int character) {
        return character == 0x200C || character == 0x200D;
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> UNSEEN.indexOf(character) >= 0 || isNoCharacter(character);
        };
    }

    /** The last two of each plane, and thirty-two in the first. */
    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }
}
