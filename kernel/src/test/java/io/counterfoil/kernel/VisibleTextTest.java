package io.counterfoil.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters are written as escapes: they would not be seen here either. */
class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x09, 0x0A, 0x7F, 0x85, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E,
                0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x2800, 0x3164, 0xD800, 0xDFFF, 0xE000,
                0xFDD0, 0xFEFF, 0xFFF9, 0xFFFE, 0xFFFF, 0x180B, 0x180F, 0x2065, 0xFE00, 0xFE0F, 0xFFF0, 0x1D159,
                0xE0001, 0xE0041, 0xE0080, 0xE0100, 0xE01EF, 0xF0000, 0x10FFFF
            })
    void whatIsNotSeenAsItIsIsFoundWhereverItStands(int unseen) {
        String character = new String(Character.toChars(unseen));
        for (String text :
                new String[] {character, character + "Zhang", "Zh" + character + "ang", "Zhang" + character}) {
            assertEquals(OptionalInt.of(unseen), VisibleText.firstUnseen(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zhang Min",
                "\u6DF1\u5733\u5E02\u7D27\u56FA\u4EF6\u6709\u9650\u516C\u53F8\uFF08\u4E2D\u56FD\uFF09",
                "\u3000\u00C5ngstr\u00F6m & S\u00F8nner A/S \u2013 \u201Cn\u00BA 7\u201D",
                "\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0D28\u0D4D\u200D",
                "\uD842\uDFB7\u7530",
                "\u845B\uDB40\uDD00\u57CE",
                "\uD884\uDF50",
                "\u0628\u0651\u200C\u0647",
                "\u0915\u0951\u094D\u200D",
                "\u182E\u180B\u1823\u1829\u180E\u182D"
            })
    void namesOfTheWorldAreSeen(String name) {
        assertEquals(OptionalInt.empty(), VisibleText.firstUnseen(name));
        assertFalse(VisibleText.isBlank(name));
    }

    /** Beside the wrong letter, at the end, or a second time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0646\u0645\u200C",
                "\u0646\u200C A",
                "A\u200D\u0646",
                "\u0D28\u0D4D\u200D\u200D",
                "\u845B\uDB40\uDD00\uDB40\uDD00",
                "\u182E\u180E\u180E",
                "\u845B\u180B"
            })
    void aSignOfSpellingElsewhereIsFound(String text) {
        assertTrue(VisibleText.firstUnseen(text).isPresent());
    }

    @Test
    void nothingButSpacesIsBlankOfWhateverKindTheyAre() {
        assertTrue(VisibleText.isBlank(" \u00A0\u2003\u3000\u2009"));
        assertTrue(VisibleText.isBlank(""));
    }

    @Test
    void everyPrintableCharacterOfLatin1IsSeen() {
        IntStream.rangeClosed(0x20, 0xFF)
                .filter(character -> !(character >= 0x7F && character <= 0x9F) && character != 0xAD)
                .forEach(character ->
                        assertEquals(OptionalInt.empty(), VisibleText.firstUnseen(Character.toString(character))));
    }
}
