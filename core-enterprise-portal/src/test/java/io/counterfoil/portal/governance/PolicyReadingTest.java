package io.counterfoil.portal.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.governance.PolicyChangesApi.NewChangeJson;
import io.counterfoil.portal.governance.PolicyForm.Typed;
import io.counterfoil.portal.wording.PolicyWords;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an operator types for a policy: each kind needs its own fields, and what it does not need is not sent. */
class PolicyReadingTest {

    private static final Party DEBTOR = new Party(UUID.randomUUID(), "Steel works");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    /** Says its own name, but for the two words that people type. */
    private static final PolicyWords WORDS = (PolicyWords) Proxy.newProxyInstance(
            PolicyReadingTest.class.getClassLoader(),
            new Class<?>[] {PolicyWords.class},
            (proxy, method, given) -> switch (method.getName()) {
                case "issuanceFrozen" -> "停止";
                case "lifted" -> "恢复";
                default -> method.getName();
            });

    private static PolicyReading read(String kind, String value) {
        return PolicyReading.of(
                new Typed(kind, "steel WORKS", " CNY ", "invoice", value, DAY.toString(), " decision 7 "),
                List.of(DEBTOR, new Party(UUID.randomUUID(), "Other works")),
                WORDS);
    }

    private static List<String> wrong(PolicyReading read) {
        return read.mistakes().all().stream().map(Mistake::field).toList();
    }

    @Test
    void eachKindSendsWhatItNeedsAndNothingElse() {
        assertEquals(
                new NewChangeJson("ISSUANCE_LIMIT", DEBTOR.id(), "CNY", null, DAY, "1000000.00", "decision 7"),
                read("ISSUANCE_LIMIT", "1,000,000.00").policy());
        assertEquals(
                new NewChangeJson("ADVANCE_RATE", null, null, "invoice", DAY, "0.8", "decision 7"),
                read("ADVANCE_RATE", " 0.8").policy());
        assertEquals(
                new NewChangeJson("SMALLEST_PIECE", null, "CNY", null, DAY, "0.05", "decision 7"),
                read("SMALLEST_PIECE", "0.05").policy());
        assertEquals(
                new NewChangeJson("DELIVERY_DAYS_MAX", null, null, null, DAY, "60", "decision 7"),
                read("DELIVERY_DAYS_MAX", "60").policy());
    }

    @Test
    void aStopIsTypedInTheLanguageOfThePage() {
        NewChangeJson stopped = read("ISSUANCE_FREEZE", "停止").policy();
        NewChangeJson lifted = read("ISSUANCE_FREEZE", "恢复").policy();
        assertEquals("frozen", stopped == null ? "" : stopped.value());
        assertEquals("lifted", lifted == null ? "" : lifted.value());
    }

    @Test
    void whatIsMissingIsSaidForEachField() {
        PolicyReading nothing = PolicyReading.of(Typed.NOTHING, List.of(DEBTOR), WORDS);
        assertNull(nothing.policy());
        assertEquals(List.of("kind", "value", "effectiveFrom", "source"), wrong(nothing));
        PolicyReading nobody = PolicyReading.of(
                new Typed("ISSUANCE_LIMIT", "Nobody", "", "", "1", "tomorrow", "x"), List.of(DEBTOR), WORDS);
        assertEquals(List.of("participant", "currency", "effectiveFrom"), wrong(nobody));
        PolicyReading noKind =
                PolicyReading.of(new Typed("ADVANCE_RATE", "", "", "poem", "1", DAY.toString(), "x"), List.of(), WORDS);
        assertEquals(List.of("documentKind"), wrong(noKind));
    }

    @Test
    void aNameThatTwoCompaniesHaveIsNotGuessed() {
        Party twin = new Party(UUID.randomUUID(), "Steel works");
        Typed typed = new Typed("ISSUANCE_FREEZE", "Steel works", "", "", "停止", DAY.toString(), "x");
        assertEquals(List.of("participant"), wrong(PolicyReading.of(typed, List.of(DEBTOR, twin), WORDS)));
    }
}
