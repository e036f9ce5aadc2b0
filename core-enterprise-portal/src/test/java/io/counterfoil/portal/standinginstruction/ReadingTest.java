package io.counterfoil.portal.standinginstruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.portal.directory.Party;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken of the form that somebody filled in. */
class ReadingTest {

    private static final Party HEAVY = new Party(UUID.randomUUID(), "Sample Heavy");
    private static final Party RAIL = new Party(UUID.randomUUID(), "Sample Rail");
    private static final Party OTHER_RAIL = new Party(UUID.randomUUID(), "Sample Rail");
    private static final List<Party> ENTERPRISES = List.of(HEAVY, RAIL, OTHER_RAIL);

    @Test
    void aDebtorIsMeantByItsNameItsIdOrAPartThatNobodyElseHas() {
        for (String typed : List.of(
                "Sample Heavy",
                " sample heavy ",
                "heavy",
                HEAVY.nameAndId(),
                HEAVY.id().toString())) {
            assertEquals(Optional.of(HEAVY), read(typed, "4.5").debtor(), typed);
        }
        assertEquals(
                Optional.of(OTHER_RAIL), read(OTHER_RAIL.nameAndId(), "4.5").debtor());
        assertEquals(
                Optional.of(OTHER_RAIL), read(OTHER_RAIL.id().toString(), "4.5").debtor());
    }

    @ParameterizedTest
    @CsvSource({"'', NO_DEBTOR", "'  ', NO_DEBTOR", "Nobody, UNKNOWN_DEBTOR", "Sample Rail, SEVERAL_DEBTORS"})
    void nobodyIsGuessed(String typed, Wrong why) {
        Reading reading = read(typed, "4.5");
        assertEquals(Map.of("debtor", why), reading.wrong());
        assertTrue(reading.instruction().isEmpty());
        assertTrue(reading.debtor().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"4.5, 4.50", "4.50, 4.50", "' 4.5 % ', 4.50", "４．５, 4.50", "0.01, 0.01", "99.99, 99.99", "12, 12.00"})
    void aCostIsReadToTheHundredth(String typed, String percent) {
        assertEquals(
                Optional.of(new NewInstruction(HEAVY, new BigDecimal(percent))),
                read("Sample Heavy", typed).instruction());
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_COST",
        "'4,5', COMMA",
        "'4，5', COMMA",
        "'4,5%', COMMA",
        "0, ZERO",
        "0.00, ZERO",
        "100, TOO_HIGH",
        "100.01, TOO_HIGH",
        "2500, TOO_HIGH",
        "'2,500', TOO_HIGH",
        "4.555, NO_PERCENTAGE",
        "0.001, NO_PERCENTAGE",
        "-1, NO_PERCENTAGE",
        "4.5.1, NO_PERCENTAGE",
        "cheap, NO_PERCENTAGE"
    })
    void whatIsWrongWithACostIsSaid(String typed, Wrong why) {
        Reading reading = read("Sample Heavy", typed);
        assertEquals(Map.of("yearlyCostMax", why), reading.wrong());
        assertTrue(reading.instruction().isEmpty());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheForm() {
        assertEquals(
                List.of("debtor", "yearlyCostMax"),
                List.copyOf(read("", "").wrong().keySet()));
    }

    private static Reading read(String debtor, String yearlyCostMax) {
        return new Reading(new Typed(debtor, yearlyCostMax), ENTERPRISES);
    }
}
