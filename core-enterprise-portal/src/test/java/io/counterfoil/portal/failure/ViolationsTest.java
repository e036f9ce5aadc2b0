package io.counterfoil.portal.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.portal.wording.ViolationWords;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the services say of fields, read from their sources, has a sentence for a person. */
class ViolationsTest {

    private static final List<String> SOURCES = List.of(
            "receivables-service/src/main/java",
            "bank-gateway/src/main/java",
            "service-kit/web/src/main/java/io/counterfoil/service/web/Fields.java",
            "kernel/src/main/java");

    /** A statement that says something of a field, or of a value that a field has. */
    private static final Pattern SAYS = Pattern.compile(
            "\\b(?:[vV]iolation|malformed|matching|oneOf|IllegalArgumentException)\\([^;{]*|_IN_WORDS = [^;]*");

    /** Text, perhaps with something put before, into or after it. */
    private static final Pattern TEXT = Pattern.compile(
            "(?:[\\w.()]+ \\+ )?\"[^\"]*\"(?:\\s*\\+ (?:\"[^\"]*\"|[\\w.]+(?:\\([\\w., ]*\\)[\\w.]*)*))*");

    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|[^\"+]+");

    /** No page sends what these are about: the portal's own work, settings, or a question's parameters. */
    private static final Set<String> NOT_TYPED = Set.of(
            "1 to 40 small letters, digits and hyphens, such as customs-status",
            "only with not-verified and undecided",
            "only with registered",
            "7 and 7 do not add up",
            "7 does not hold a fingerprint secret in hexadecimal (32 bytes or more)",
            "7 cannot be used: 7",
            "7: 7 cannot be read",
            "a code of ISO 4217, as CNY",
            "a header of the file",
            "a day, as 2026-07-01",
            "an amount of that currency, as 1234.56",
            "required with an amount, as CNY: amounts of two currencies cannot be compared",
            "required: a business day, as 2026-07-01",
            "the nextCursor of the page before, unchanged, with the same sort and order",
            "a day before 7",
            "a day up to 7, at most 7 days",
            "not after the business date, 7",
            "counterfoil.audit.bank: 7 is not hosted here",
            "a part must be worth something: 7",
            "an offer stays open for 0 to 366 days, not 7",
            "counterfoil.documents.participant-mebibytes is from 1 to 7",
            "counterfoil.documents.read-at-once is from 1 to 7",
            "counterfoil.documents.send-within is from 1S to 10M",
            "counterfoil.hosted-banks: an id has 1 to 40 of a-z, 0-9 and -: 7",
            "counterfoil.hosted-banks: at most 7",
            "7: there is no TLS configuration quarkus.tls.7",
            "counterfoil.settlement.lease is 7, at least 7",
            "7registration is 7, and no registry is connected: set counterfoil.registry.url, or 7registration=7 if this bank registers nothing",
            "7: a document that another one looks like always waits for a person",
            "counterfoil.webhooks.retry-after has 1 to 20 durations",
            "the sequence of the last event that was read, or 0",
            "7: a declaration without customs status always waits for a person",
            "7: there is no check 7",
            "a report has at most 7 checks",
            "kind 7",
            "role 7",
            "counterfoil.advance-rate must be above 0 and at most 1, with 7 decimals at most: 7",
            "currency without minor units: 7",
            "either a holder or a depth, and not both",
            "is required: nothing is proposed",
            "is required: 7", // a file, which is the body
            "negative amount: 7",
            "no null items",
            "no refusal 7",
            "no state of an act: 7",
            "not on chain: 7",
            "without a kind of documents: 7",
            "no cost by 7",
            "nobody owes by 7",
            "not a cursor: 7",
            "not a hash: 7",
            "not a plain decimal: 7",
            "nothing on chain to wait for: 7",
            "set 7vault-directory",
            "set one of 7master-key-file, .master-key-secret (mounted",
            "the fingerprint secret needs at least 7 bytes",
            "too many decimals for 7: 7",
            "“7” is decided by rule 7: 7");

    /** The portal says it as of its own forms. */
    private static final String REQUIRED = "is required";

    private static final ViolationWords WORDS = (ViolationWords) Proxy.newProxyInstance(
            ViolationsTest.class.getClassLoader(),
            new Class<?>[] {ViolationWords.class},
            (proxy, method, given) -> method.getName() + (given == null ? "" : Arrays.toString(given)));

    private static Set<String> said() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.walk(Path.of("..", source))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    SAYS.matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .flatMap(statement -> texts(statement).stream())
                            .filter(text -> text.contains(" "))
                            .map(text -> text.replace("%04X", "202E"))
                            .forEach(said::add);
                }
            }
        }
        return said;
    }

    /** With a 7 for whatever is put into them. */
    private static List<String> texts(String statement) {
        List<String> texts = new ArrayList<>();
        TEXT.matcher(statement)
                .results()
                .forEach(text -> texts.add(PIECE.matcher(text.group())
                        .results()
                        .map(piece -> piece.group(1) != null
                                ? piece.group(1)
                                : piece.group().isBlank() ? "" : "7")
                        .collect(Collectors.joining())));
        return texts;
    }

    @Test
    void eachHasOneSentence() throws IOException {
        Set<String> said = said();
        assertTrue(said.size() > 50, said::toString);
        assertEquals(
                List.of(),
                said.stream()
                        .filter(text -> Violations.patternsOf(text).size() != 1)
                        .filter(text -> !NOT_TYPED.contains(text) && !text.equals(REQUIRED))
                        .toList());
    }

    @Test
    void eachSentenceIsOfSomethingThatIsSaid() throws IOException {
        Set<String> used = said().stream()
                .flatMap(text -> Violations.patternsOf(text).stream())
                .collect(Collectors.toSet());
        assertEquals(
                List.of(),
                Violations.patterns().stream()
                        .filter(pattern -> !used.contains(pattern))
                        .toList());
    }

    @Test
    void whatItIsAboutIsKept() {
        assertEquals(
                "characters[200]",
                Violations.sentence("1 to 200 characters", WORDS).orElseThrow());
        assertEquals(
                "between[1970-01-01, 2999-12-31]",
                Violations.sentence("from 1970-01-01 to 2999-12-31", WORDS).orElseThrow());
        assertEquals(
                "unseen[U+202E]",
                Violations.sentence("no control characters, no invisible ones, no halves of characters: U+202E", WORDS)
                        .orElseThrow());
        assertEquals(
                "most[1,000.00 CNY]",
                Violations.sentence("above zero and at most 1,000.00 CNY", WORDS)
                        .orElseThrow());
    }
}
