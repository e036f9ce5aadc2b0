package io.counterfoil.workflow.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {

    @Test
    void wordsStayWholeAndLinesAreAboutAsLong() {
        assertEquals(List.of("Read piece", "and recipient"), Lettering.wrap("Read piece and recipient", 94, 3));
        assertEquals(List.of("Take piece", "back (supplier)"), Lettering.wrap("Take piece back (supplier)", 114, 3));
    }

    @Test
    void chineseBreaksAnywhereButNotBesidePunctuation() {
        assertEquals(List.of("读取子凭证", "与受让人"), Lettering.wrap("读取子凭证与受让人", 94, 3));
        assertEquals(List.of("供应商", "（持有", "人）"), Lettering.wrap("供应商（持有人）", 48, 3));
        assertEquals(List.of("甲乙丙", "丁。"), Lettering.wrap("甲乙丙丁。", 48, 3));
    }

    @Test
    void whatHasNoRoomEndsInAnEllipsis() {
        List<String> lines = Lettering.wrap("one two three four five six", 40, 2);
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).endsWith("…"), lines::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Standing instruction covers it?",
                "付款行（由其网关完成）",
                "WWWWWWWWWWWWWWWWWWWWWWWW",
                "mixed 混合 text，with（both）",
                "\uD83D\uDCB0\uD83D\uDCB0\uD83D\uDCB0\uD83D\uDCB0\uD83D\uDCB0\uD83D\uDCB0"
            })
    void noLineIsTooWideAndNothingIsLost(String text) {
        for (double width = 40; width < 200; width += 3) {
            List<String> lines = Lettering.wrap(text, width, 50);
            for (String line : lines) {
                assertTrue(Lettering.width(line) <= width, line + " in " + width);
            }
            assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
        }
    }

    @Test
    void noTextHasNoLines() {
        assertEquals(List.of(), Lettering.wrap("", 90, 3));
    }
}
