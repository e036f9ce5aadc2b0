package io.counterfoil.portal.banking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.wording.FindingWords;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each finding of a bank's checks, read from the source of the gateway, has a sentence with the values of both sides. */
class FindingsTest {

    private static final Path GATEWAY = Path.of("../bank-gateway/src/main/java/io/counterfoil/bank/verification");
    private static final Pattern FINDING =
            Pattern.compile("^    ([A-Z_]+)\\(\\s*[A-Z_]+,\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\)", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("^    ([A-Z_]+)[,;]", Pattern.MULTILINE);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private static final FindingWords WORDS = (FindingWords) Proxy.newProxyInstance(
            FindingsTest.class.getClassLoader(),
            new Class<?>[] {FindingWords.class},
            (proxy, method, given) -> method.getName() + (given == null ? "[]" : Arrays.toString(given)));

    /** Units, and what a supplier types into a number, may look like amounts and days. */
    @Test
    void whatOnlyLooksLikeAnAmountOrADayIsShownAsItStands() {
        Formats formats = new Formats(Language.EN, LocalDate.of(2026, 11, 2));
        for (String argument : List.of("10 KGM", "5 PCS", "2026-99-99", "2026-13-01T99:00:00Z", "1.2345 CNY")) {
            assertEquals(argument, Findings.shown(argument, formats));
        }
        assertEquals("CNY 1,000.00", Findings.shown("1000.00 CNY", formats).replace('\u00a0', ' '));
    }

    @Test
    void eachFindingHasASentenceOfItsOwn() throws IOException {
        List<MatchResult> findings = FINDING.matcher(Files.readString(GATEWAY.resolve("Finding.java")))
                .results()
                .toList();
        TreeSet<String> said = new TreeSet<>();
        for (MatchResult finding : findings) {
            String code = finding.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
            String sentence = Findings.sentence(code, at -> "about " + at, WORDS);
            assertNotNull(sentence, code);
            assertTrue(said.add(sentence), () -> code + " is said as another one: " + sentence);
            for (MatchResult place : PLACE.matcher(finding.group(2)).results().toList()) {
                assertTrue(sentence.contains("about " + place.group(1)), () -> code + " leaves out " + place.group());
            }
        }
        assertEquals(FindingWords.class.getDeclaredMethods().length, said.size());
    }

    /** Titles of checks are in one sentence for each language; one that is missing would be shown as a code. */
    @Test
    void eachCheckHasATitle() throws IOException {
        String english =
                Files.readString(Path.of("src/main/java/io/counterfoil/portal/wording/VerificationWords.java"));
        String chinese = Files.readString(Path.of("src/main/resources/messages/verification_zh.properties"));
        List<String> codes = CODE.matcher(Files.readString(GATEWAY.resolve("CheckCode.java")))
                .results()
                .map(code -> "{#is '" + code.group(1).toLowerCase(Locale.ROOT).replace('_', '-') + "'}")
                .toList();
        assertTrue(codes.size() > 10, codes.toString());
        for (String code : codes) {
            assertTrue(english.contains(code), code);
            assertTrue(chinese.contains(code), code);
        }
    }
}
