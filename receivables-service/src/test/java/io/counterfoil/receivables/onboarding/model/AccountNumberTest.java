package io.counterfoil.receivables.onboarding.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Person;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Account numbers, codes of banks, and what is sent to an account. */
class AccountNumberTest {

    // Examples of the IBAN registry (ISO 13616), and CNAPS codes of head offices as they are published.
    private static final String IBAN = "GB29NWBK60161331926819";

    @ParameterizedTest
    @ValueSource(strings = {IBAN, "DE89370400440532013000", "FR1420041010050500013M02606", "NO9386011117947"})
    void anIbanIsKnownByItsCheckDigits(String iban) {
        assertTrue(new AccountNumber(iban).isIban());
    }

    /** The remainder is right: 97, 98 and 02 are the check digits of these. */
    @ParameterizedTest
    @ValueSource(strings = {"00", "01", "99"})
    void checkDigitsThatNobodyComputesAreRefused(String digits) {
        String right = Map.of("00", "97", "01", "98", "99", "02").get(digits);
        String bban = IntStream.range(0, 10_000)
                .mapToObj("NWBK6016133192%04d"::formatted)
                .filter(each -> isIban("GB" + right + each))
                .findFirst()
                .orElseThrow();
        assertFalse(isIban("GB" + digits + bban));
    }

    private static boolean isIban(String number) {
        try {
            return new AccountNumber(number).isIban();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Country, length and check digits; the rest are zeros. */
    @ParameterizedTest
    @CsvSource({
        "GB, 22, true",
        "GB, 21, false",
        "GB, 23, false",
        "NO, 15, true",
        "NO, 16, false",
        "RU, 33, true",
        "MT, 31, true",
        "MT, 34, false",
        "CN, 22, false",
        "US, 22, false",
        "XX, 22, false",
        "GG, 22, false"
    })
    void anIbanHasACountryOfTheRegistryAndItsLength(String country, int length, boolean known) {
        String bban = "0".repeat(length - 4);
        boolean right =
                IntStream.rangeClosed(2, 98).anyMatch(digits -> isIban(country + "%02d".formatted(digits) + bban));
        assertEquals(known, right);
    }

    @Property
    void anotherDigitInAnIbanIsNoticed(
            @ForAll @IntRange(min = 8, max = 21) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        char[] wrong = IBAN.toCharArray();
        wrong[place] = (char) ('0' + (wrong[place] - '0' + by) % 10);
        assertThrows(IllegalArgumentException.class, () -> new AccountNumber(new String(wrong)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "1234 5678",
                "GB29 NWBK 6016 1331 9268 19",
                "gb29nwbk60161331926819",
                "123456789012345678901234567890123",
                "12345x"
            })
    void whatIsNoAccountNumberIsRefused(String number) {
        assertThrows(IllegalArgumentException.class, () -> new AccountNumber(number));
    }

    @Test
    void noLogHasTheWholeNumber() {
        AccountNumber number = new AccountNumber("6222000200112233445");
        assertEquals("****3445", number.masked());
        BankAccount account = new BankAccount(
                new java.util.UUID(0, 1),
                new java.util.UUID(0, 2),
                number,
                new BankCode("102100099996"),
                "Holder",
                "CNY",
                new Person("s", "n", "c"));
        assertFalse(account.toString().contains("62220002"), account.toString());
        MicroStatement statement = MicroStatement.draw(new Random(1));
        assertFalse(statement.toString().contains(statement.reference()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "102100099996",
                "105100000017",
                "104100000004",
                "103100000026",
                "301290000007",
                "308584000013",
                "DEUTDEFF",
                "ICBKCNBJXXX"
            })
    void aCodeOfABankIsKnown(String code) {
        assertEquals(!Character.isDigit(code.charAt(0)), new BankCode(code).isBic());
    }

    @Property
    void anotherDigitInACnapsCodeIsNoticed(
            @ForAll @IntRange(min = 0, max = 11) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        char[] wrong = "102100099996".toCharArray();
        wrong[place] = (char) ('0' + (wrong[place] - '0' + by) % 10);
        assertThrows(IllegalArgumentException.class, () -> new BankCode(new String(wrong)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "DEUTDEF", "DEUTDEFFXX", "DEUTXXFF", "deutdeff", "10210009999", "1021000999960", "DEUT1EFF"})
    void whatIsNoCodeOfABankIsRefused(String code) {
        assertThrows(IllegalArgumentException.class, () -> new BankCode(code));
    }

    @Test
    void whatIsSentIsRandomAndMatchesItselfAlone() {
        Random random = new Random(7);
        Set<String> references = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            MicroStatement statement = MicroStatement.draw(random);
            assertTrue(statement.value() >= 1 && statement.value() <= MicroStatement.VALUE_MAX);
            assertTrue(statement.reference().matches("[2-9A-HJKMNP-Z]{6}"), statement.reference());
            assertTrue(
                    statement.matches(statement.value(), statement.reference().toLowerCase(java.util.Locale.ROOT)));
            assertFalse(statement.matches(statement.value() + 1L, statement.reference()));
            assertFalse(statement.matches(statement.value(), "222222"));
            references.add(statement.reference());
        }
        assertTrue(references.size() > 990, "different references: " + references.size());
    }
}
