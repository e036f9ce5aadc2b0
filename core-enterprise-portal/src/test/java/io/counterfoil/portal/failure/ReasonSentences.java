package io.counterfoil.portal.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of an enumeration, read from its source, against the sentences that people get.
 *
 * @param words the interface that has the sentences, each of them a method
 */
record ReasonSentences<W>(Path source, Class<W> words, Sayer<W> sayer) {

    private static final Pattern REASON =
            Pattern.compile("^    ([A-Z_]+)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\)", Pattern.MULTILINE);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** Null for a reason that it does not know. */
    interface Sayer<W> {
        @Nullable
        String sentence(String code, IntFunction<String> about, W words);
    }

    /** @param elsewhere reasons that are said in another way */
    void assertEachHasOneOfItsOwn(int atLeast, Set<String> elsewhere) throws IOException {
        List<MatchResult> reasons =
                REASON.matcher(Files.readString(source)).results().toList();
        assertTrue(reasons.size() >= atLeast, () -> "found " + reasons.size());
        TreeSet<String> said = new TreeSet<>();
        for (MatchResult reason : reasons) {
            String code = reason.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
            if (elsewhere.contains(code)) {
                continue;
            }
            String sentence = said(code);
            assertNotNull(sentence, code);
            assertTrue(said.add(sentence), () -> code + " is said as another one: " + sentence);
            for (MatchResult place : PLACE.matcher(reason.group(2)).results().toList()) {
                assertTrue(sentence.contains("about " + place.group(1)), () -> code + " leaves out " + place.group());
            }
        }
        assertEquals(words.getDeclaredMethods().length, said.size());
        assertNull(said("reason-of-tomorrow"), "of another version of the service");
    }

    private @Nullable String said(String code) {
        W spoken = words.cast(Proxy.newProxyInstance(
                words.getClassLoader(),
                new Class<?>[] {words},
                (proxy, method, given) -> method.getName() + (given == null ? "[]" : Arrays.toString(given))));
        return sayer.sentence(code, at -> "about " + at, spoken);
    }
}
