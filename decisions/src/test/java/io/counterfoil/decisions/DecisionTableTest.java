package io.counterfoil.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTableTest {

    private static final String[] RULES = {
        "<= 500000 | \"CNY\" | true | \"approve\" | 0 | small and verified",
        "(500000..5000000] | \"CNY\", \"HKD\" | true | \"person\" | 1 | ",
        "> 5000000 | - | - | \"person\" | 2 | large: two pairs of eyes",
        "- | not(\"CNY\",\"HKD\") | - | \"decline\" | 0 | another currency",
        "- | - | - | \"person\" | 1 | everything else",
    };

    private static Map<String, Object> facts(String amount, String currency, boolean verified) {
        return Map.of("amount", new BigDecimal(amount), "currency", currency, "verified", verified);
    }

    @ParameterizedTest
    @CsvSource({
        "500000,      CNY, true,  1, approve, 0",
        "500000.01,   CNY, true,  2, person,  1",
        "5000000,     HKD, true,  2, person,  1",
        "5000000.01,  HKD, true,  3, person,  2",
        "400000,      CNY, false, 5, person,  1",
        "400000,      USD, true,  4, decline, 0",
        "9999999999999999.99, CNY, false, 3, person, 2",
    })
    void theFirstRuleThatFitsDecides(
            String amount, String currency, boolean verified, int rule, String route, int checkers) throws Exception {
        Decided decided =
                DecisionTable.read(Tables.ROUTE, Tables.file(RULES)).decide(facts(amount, currency, verified));
        assertEquals(rule, decided.rule());
        assertEquals(route, decided.text("route"));
        assertEquals(0, new BigDecimal(checkers).compareTo((BigDecimal)
                        decided.answer().get("checkers")));
        assertEquals(
                RULES[rule - 1].substring(RULES[rule - 1].lastIndexOf('|') + 1).strip(), decided.why());
    }

    /** No number passes through a double: 0.1 + 0.2 is no reason for another answer. */
    @Test
    void amountsAreComparedToTheLastDigit() throws Exception {
        DecisionTable table = DecisionTable.read(
                Tables.ROUTE,
                Tables.file("< 9007199254740993.01 | - | - | \"approve\" | 0 | ", "- | - | - | \"person\" | 1 | "));
        assertEquals(1, table.decide(facts("9007199254740993.00", "CNY", true)).rule());
        assertEquals(2, table.decide(facts("9007199254740993.01", "CNY", true)).rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"integer", "long", "number"})
    void theTypeOfAColumnChangesNoAmount(String type) throws Exception {
        String file = new String(Tables.file(RULES), StandardCharsets.UTF_8);
        DecisionTable table = DecisionTable.read(Tables.ROUTE, changed(file, "\"double\"", "\"" + type + "\""));
        assertEquals(2, table.decide(facts("500000.01", "CNY", true)).rule());
        assertEquals(3, table.decide(facts("9999999999999999.99", "CNY", true)).rule());
    }

    @Test
    void factsThatAreMissingOrOfAnotherTypeAreNotDecided() throws Exception {
        DecisionTable table = DecisionTable.read(Tables.ROUTE, Tables.file(RULES));
        assertThrows(IllegalArgumentException.class, () -> table.decide(Map.of("amount", 1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> table.decide(Map.of("amount", "1", "currency", "CNY", "verified", true)));
    }

    private static List<TableFault> faults(byte[] file) {
        return assertThrows(TableRefusedException.class, () -> DecisionTable.read(Tables.ROUTE, file))
                .faults();
    }

    private static void refused(String where, String what, byte[] file) {
        List<TableFault> faults = faults(file);
        assertTrue(
                faults.stream()
                        .anyMatch(fault ->
                                fault.where().equals(where) && fault.what().contains(what)),
                faults::toString);
    }

    private static final String LAST = "- | - | - | \"person\" | 1 | ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount * 2",
                "for i in 1..1000000000 return i",
                "< 1, every x in [1] satisfies x > 0",
                "{a: 1}.a",
                "now()",
                "< \"x\"",
                "1 2",
                "[1..]",
            })
    void formulasAreNoConditions(String cell) {
        refused("rule 1, amount", "is no condition here", Tables.file(cell + " | - | - | \"person\" | 1 | ", LAST));
    }

    @Test
    void eachCellThatIsWrongIsNamedWithItsRule() {
        byte[] file =
                Tables.file("abc | CNY | maybe | \"perhaps\" | \"two\" | ", "1 | \"CNY\" | true | person | 1 | ", LAST);
        refused("rule 1, amount", "Write a number, a comparison such as <= 0.9", file);
        refused("rule 1, currency", "Write a text in double quotes", file);
        refused("rule 1, verified", "Write true or false", file);
        refused("rule 1, route", "“perhaps” is none of approve, person, decline", file);
        refused("rule 1, checkers", "Write a number", file);
        refused("rule 2, route", "“person” is no answer here", file);
    }

    @Test
    void aTableThatMightNotAnswerIsRefused() {
        refused("rule 1", "must fit always", Tables.file("> 1 | - | - | \"person\" | 1 | "));
        refused("", "1 to 200 rules", Tables.file());
        String[] many = new String[201];
        java.util.Arrays.fill(many, LAST);
        refused("", "this one has 201", Tables.file(many));
        refused("", "hit policy must be FIRST", Tables.file("COLLECT", new String[] {LAST}));
    }

    @Test
    void anotherQuestionsTableIsRefused() {
        String file = new String(Tables.file(RULES), StandardCharsets.UTF_8);
        refused("", "with the id route", changed(file, "id=\"route\"", "id=\"other\""));
        refused("input 1", "must be amount, not “value”", changed(file, ">amount<", ">value<"));
        refused("output checkers", "is a number, not a “string”", changed(file, "\"integer\"", "\"string\""));
        refused("output 1", "must be route", changed(file, "name=\"route\" type", "name=\"way\" type"));
    }

    @Test
    void otherLanguagesAreNotTaken() {
        String file = new String(Tables.file(RULES), StandardCharsets.UTF_8);
        refused("", "only FEEL is taken", changed(file, "id=\"d\"", "id=\"d\" expressionLanguage=\"juel\""));
        refused(
                "rule 1, amount",
                "only FEEL is taken",
                changed(
                        file,
                        "<inputEntry id=\"c0-0\">",
                        "<inputEntry id=\"c0-0\" expressionLanguage=\"javascript\">"));
        refused(
                "input amount",
                "only FEEL is taken",
                changed(file, "<inputExpression id=\"e1\"", "<inputExpression id=\"e1\" expressionLanguage=\"juel\""));
        refused(
                "rule 1, route",
                "only FEEL is taken",
                changed(file, "<outputEntry id=\"c0-3\">", "<outputEntry id=\"c0-3\" expressionLanguage=\"groovy\">"));
    }

    private static byte[] changed(String file, String what, String into) {
        assertTrue(file.contains(what), what);
        return file.replace(what, into).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoTableIsRefusedWithASentence() {
        refused("", "no DMN file", "<a/>".getBytes(StandardCharsets.UTF_8));
        refused("", "not acceptable XML", "no XML at all".getBytes(StandardCharsets.UTF_8));
        refused("", "at most 256 KiB", new byte[300 * 1024]);
        String entity = new String(Tables.file(RULES), StandardCharsets.UTF_8)
                .replace(
                        "<definitions",
                        "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><definitions");
        refused("", "DOCTYPE", entity.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void damagedFilesAreRefusedAndDoNothingElse() {
        byte[] file = Tables.file(RULES);
        long seed = System.nanoTime();
        System.out.println("DecisionTableTest: seed " + seed);
        Random random = new Random(seed);
        int mutants = Boolean.getBoolean("counterfoil.full") ? 5_000 : 300;
        assertTimeoutPreemptively(Duration.ofMinutes(4), () -> {
            for (int i = 0; i < mutants; i++) {
                byte[] mutant = file.clone();
                for (int change = random.nextInt(4); change >= 0; change--) {
                    mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
                }
                try {
                    DecisionTable.read(Tables.ROUTE, mutant).decide(facts("1", "CNY", true));
                } catch (TableRefusedException refused) {
                    assertTrue(!refused.faults().isEmpty());
                }
            }
        });
    }

    /** What the engine answers is what a person would read from the table. */
    @Property(tries = 100)
    void theEngineReadsTheTableAsAPersonDoes(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 100) Integer> limits,
            @ForAll @IntRange(max = 110) int amount)
            throws Exception {
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            rules.add("< " + limits.get(i) + " | - | - | \"approve\" | " + i + " | ");
        }
        rules.add("- | - | - | \"person\" | 99 | ");
        int expected = 0;
        while (expected < limits.size() && amount >= limits.get(expected)) {
            expected++;
        }
        DecisionTable table = DecisionTable.read(Tables.ROUTE, Tables.file(rules.toArray(String[]::new)));
        assertEquals(
                expected + 1,
                table.decide(facts(String.valueOf(amount), "CNY", true)).rule());
    }

    @Test
    void manyAskAtOnce() throws Exception {
        DecisionTable table = DecisionTable.read(Tables.ROUTE, Tables.file(RULES));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                boolean large = i % 2 == 0;
                all.add(threads.submit(() -> table.decide(facts(large ? "6000000" : "1", "CNY", true))
                                .rule()
                        == (large ? 3 : 1)));
            }
            for (Future<Boolean> one : all) {
                assertTrue(one.get(1, TimeUnit.MINUTES));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void examplesAreTriedBeforeATableDecides() throws Exception {
        DecisionTable table = DecisionTable.read(Tables.ROUTE, Tables.file(RULES));
        Trial right = Trial.of(
                table, new Example("small", facts("1", "CNY", true), Map.of("route", "approve", "checkers", 0)));
        assertTrue(right.passed());
        Trial wrong = Trial.of(
                table, new Example("too much trust", facts("6000000", "CNY", true), Map.of("route", "approve")));
        assertEquals(List.of("route"), wrong.different());
        assertEquals(3, wrong.decided().rule());
    }
}
