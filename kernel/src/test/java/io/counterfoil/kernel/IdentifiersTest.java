package io.counterfoil.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void realCreditCodesAreValidAndNoneSurvivesAChangedCharacter() throws IOException {
        List<String> codes = realOnes("uscc-valid.txt", 100);
        codes.forEach(code -> assertEquals(code, new UnifiedSocialCreditCode(code).value()));
        codes.forEach(code ->
                assertNoChangedCharacterIsValid(code, UnifiedSocialCreditCode::new, "0123456789ABCDEFGHJKLMNPQRTUWXY"));
    }

    @Test
    void realLegalEntityIdentifiersAreValidAndNoneSurvivesAChangedCharacter() throws IOException {
        List<String> identifiers = realOnes("lei-valid.txt", 8);
        identifiers.forEach(lei -> assertEquals(lei, new LegalEntityIdentifier(lei).value()));
        identifiers.forEach(lei -> assertNoChangedCharacterIsValid(
                lei, LegalEntityIdentifier::new, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
    }

    @Test
    void generatedCheckCharactersAreThoseThatAreAccepted() {
        String code = "91MA0TEST00000001";
        assertThrows(IllegalArgumentException.class, () -> new UnifiedSocialCreditCode(code + "I"));
        String body = "91MA0TE5T00000001".replace('S', '5');
        assertEquals(
                18,
                new UnifiedSocialCreditCode(body + UnifiedSocialCreditCode.checkCharacterOf(body))
                        .value()
                        .length());
        String lei = "5299000000CNTRFL01".substring(0, 18);
        assertEquals(
                20,
                new LegalEntityIdentifier(lei + LegalEntityIdentifier.checkDigitsOf(lei))
                        .value()
                        .length());
    }

    @Test
    void lowerCaseAndWrongLengthsAreRefused() {
        for (String wrong : List.of("", "91110000600037341", "91110000600037341l", "911100006000373411L")) {
            assertThrows(IllegalArgumentException.class, () -> new UnifiedSocialCreditCode(wrong), wrong);
        }
        for (String wrong : List.of("", "5299000000CNTRFL01", "5299000000cntrfl0112")) {
            assertThrows(IllegalArgumentException.class, () -> new LegalEntityIdentifier(wrong), wrong);
        }
    }

    @Test
    void aCustomsNumberSaysItsDirection() {
        assertTrue(new CustomsDeclarationNumber("220120260000000001").isExport());
        assertFalse(new CustomsDeclarationNumber("220120261000000001").isExport());
        for (String wrong :
                List.of("22012026000000000", "2201202600000000011", "220120262000000001", "22012026A000000001")) {
            assertThrows(IllegalArgumentException.class, () -> new CustomsDeclarationNumber(wrong), wrong);
        }
    }

    private static void assertNoChangedCharacterIsValid(String valid, Function<String, ?> parse, String alphabet) {
        for (int at = 0; at < valid.length(); at++) {
            char next = alphabet.charAt((alphabet.indexOf(valid.charAt(at)) + 1) % alphabet.length());
            String changed = valid.substring(0, at) + next + valid.substring(at + 1);
            assertThrows(IllegalArgumentException.class, () -> parse.apply(changed), changed);
        }
    }

    private static List<String> realOnes(String file, int count) throws IOException {
        String data = System.getProperty("counterfoil.data", "");
        if (data.isEmpty()) {
            System.out.println("did not run: identifiers from " + file + ", because counterfoil.data is not set");
        }
        assumeFalse(data.isEmpty());
        List<String> lines = Files.readAllLines(Path.of(data, "identifiers", file)).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        assertEquals(count, lines.size());
        return lines;
    }
}
