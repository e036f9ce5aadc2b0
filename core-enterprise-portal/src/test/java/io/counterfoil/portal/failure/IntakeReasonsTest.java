package io.counterfoil.portal.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.portal.wording.IntakeReasonWords;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each reason for which a file of payables or a row of it is refused, read from its source, has a sentence with all that it is about; a broken rule is said as everywhere. */
class IntakeReasonsTest {

    private static final Path SOURCE = Path.of("../intake-files/src/main/java/io/counterfoil/intake/IntakeReason.java");
    private static final Pattern REASON =
            Pattern.compile("^    ([A-Z_]+)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\)", Pattern.MULTILINE);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private static final IntakeReasonWords WORDS = (IntakeReasonWords) Proxy.newProxyInstance(
            IntakeReasonsTest.class.getClassLoader(),
            new Class<?>[] {IntakeReasonWords.class},
            (proxy, method, given) -> method.getName() + (given == null ? "[]" : Arrays.toString(given)));

    private static List<MatchResult> reasons() throws IOException {
        return REASON.matcher(Files.readString(SOURCE)).results().toList();
    }

    @Test
    void eachReasonHasASentenceOfItsOwn() throws IOException {
        List<MatchResult> reasons = reasons();
        assertTrue(reasons.size() > 30, () -> "found " + reasons.size());
        TreeSet<String> said = new TreeSet<>();
        for (MatchResult reason : reasons) {
            String code = reason.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
            if (code.equals("broken-rule")) {
                continue;
            }
            String sentence = IntakeReasons.sentence(code, at -> "about " + at, WORDS);
            assertNotNull(sentence, code);
            assertTrue(said.add(sentence), () -> code + " is said as another one: " + sentence);
            for (MatchResult place : PLACE.matcher(reason.group(2)).results().toList()) {
                assertTrue(sentence.contains("about " + place.group(1)), () -> code + " leaves out " + place.group());
            }
        }
        assertEquals(IntakeReasonWords.class.getDeclaredMethods().length, said.size());
    }

    @Test
    void whatAnotherVersionOfTheServiceSaysHasNone() {
        assertNull(IntakeReasons.sentence("reason-of-tomorrow", at -> "", WORDS));
    }
}
