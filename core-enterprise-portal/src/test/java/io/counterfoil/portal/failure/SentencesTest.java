package io.counterfoil.portal.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.wording.FailureWords;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was refused has a sentence of its own, whatever it was. */
class SentencesTest {

    private static final Pattern REFUSAL = Pattern.compile("^    ([A-Z_]+)\\((4\\d\\d)\\)", Pattern.MULTILINE);

    /** Says what was asked for, with what. */
    private static final FailureWords WORDS = (FailureWords) Proxy.newProxyInstance(
            SentencesTest.class.getClassLoader(),
            new Class<?>[] {FailureWords.class},
            (proxy, method, arguments) -> method.getName()
                    + (arguments == null
                            ? ""
                            : Arrays.stream(arguments)
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ", "(", ")"))));

    /** Of each service, and of every one. A malformed request and a policy say themselves what is wrong. */
    static List<String> refusals() throws IOException {
        List<String> names = new ArrayList<>();
        for (CommonRefusal refusal : CommonRefusal.values()) {
            if (refusal.status() < 500 && refusal != CommonRefusal.MALFORMED && refusal != CommonRefusal.POLICY) {
                names.add(refusal.name());
            }
        }
        names.addAll(read("receivables-service/src/main/java/io/counterfoil/receivables/operation/ReceivablesRefusal"));
        names.addAll(read("bank-gateway/src/main/java/io/counterfoil/bank/BankRefusal"));
        names.addAll(read("financing-workflow/src/main/java/io/counterfoil/workflow/WorkflowRefusal"));
        assertTrue(names.size() > 40, () -> "refusals: " + names);
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .distinct()
                .toList();
    }

    private static List<String> read(String source) throws IOException {
        Matcher found = REFUSAL.matcher(Files.readString(Path.of("..", source + ".java")));
        return found.results().map(result -> result.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void eachRefusalSaysWhatHappened(String name) {
        ServiceRefusal refusal = new ServiceRefusal(ProblemDetail.of(name, 409, null));
        // on its way, not refused
        if (!name.equals("not-on-chain")) {
            assertNotEquals("refused", Sentences.byName(refusal, WORDS));
        }
    }

    @Test
    void fieldsAreNamedOfAMalformedRequestAlone() {
        assertEquals(
                List.of("field(label(value), to a clerk: must be above zero)", "nothingChanged"),
                told("malformed", new Violation("value.amount", "must be above zero")));
        assertEquals(
                List.of("payableNotOpen", "nothingChanged"),
                told("payable-not-open", new Violation("payableIds", "0198 is confirmed")));
    }

    private static List<String> told(String name, Violation violation) {
        ServiceRefusal refusal = new ServiceRefusal(
                new ProblemDetail(ProblemDetail.typeOf(name), name, 409, null, List.of(violation), null, null));
        return Sentences.of(refusal, WORDS, said -> "to a clerk: " + said);
    }

    @Test
    void aRuleIsNamedWithItsFigures() {
        assertEquals(
                "rule(smallest-piece, ruleName(smallest-piece), at least 100.00 CNY, 100.00 CNY, exchange rules 2025, )",
                Sentences.of(new Rejection("smallest-piece", "at least 100.00 CNY", "exchange rules 2025"), WORDS));
        assertEquals(
                "rule(last-day, ruleName(last-day), from 2026-07-01 to 2026-09-30, 2026-07-01 – 2026-09-30, due, )",
                Sentences.of(new Rejection("last-day", "from 2026-07-01 to 2026-09-30", "due"), WORDS));
    }

    @Test
    void aDatedPolicySaysSinceWhenItCounts() {
        assertEquals(
                "rule(issuance-freeze, ruleName(issuance-freeze), stopped since 2026-07-01, 2026-07-01, decision 7, 2026-07-01)",
                Sentences.of(
                        new Rejection(
                                "issuance-freeze",
                                "stopped since 2026-07-01",
                                "decision 7",
                                "frozen",
                                LocalDate.of(2026, 7, 1)),
                        WORDS));
    }

    @Test
    void aLimitThatNobodySetSaysSince() {
        assertEquals(
                "notSet(ruleName(smallest-piece), 2020-02-27)",
                Sentences.of(
                        new Rejection(
                                "smallest-piece",
                                "no smallest piece is set for CAD on 2020-02-27; the operators set one",
                                "consortium policy"),
                        WORDS));
    }
}
