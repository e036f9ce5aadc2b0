package io.counterfoil.replay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The checks are computed here in another way than they are made. */
class GeneratedIdentifiersTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void creditCodesHaveTheRightCheckCharactersAndNoRealDivision() {
        for (int i = 0; i < 1000; i++) {
            String code = GeneratedIdentifiers.unifiedSocialCreditCode(party(i));
            assertTrue(code.matches("91000000[0-9A-HJ-NPQRTUWXY]{10}"), code);
            BigInteger sum = BigInteger.ZERO;
            for (int position = 0; position < 17; position++) {
                sum = sum.add(BigInteger.valueOf(ALPHABET.indexOf(code.charAt(position)))
                        .multiply(BigInteger.valueOf(3).pow(position)));
            }
            int check = (31 - sum.mod(BigInteger.valueOf(31)).intValue()) % 31;
            assertEquals(ALPHABET.charAt(check), code.charAt(17), code);
        }
    }

    @Test
    void legalEntityIdentifiersLeaveTheRemainderOne() {
        for (int i = 0; i < 1000; i++) {
            String lei = GeneratedIdentifiers.legalEntityIdentifier(party(i));
            assertTrue(lei.matches("9999SYN[0-9A-Z]{11}\\d{2}"), lei);
            String digits = lei.chars()
                    .mapToObj(character -> Integer.toString(Character.digit(character, 36)))
                    .collect(Collectors.joining());
            assertEquals(1, new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue(), lei);
        }
    }

    @Test
    void differentPartiesHaveDifferentIdentifiersAndIds() {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            Party party = party(i);
            assertTrue(seen.add(GeneratedIdentifiers.unifiedSocialCreditCode(party)));
            assertTrue(seen.add(GeneratedIdentifiers.legalEntityIdentifier(party)));
            assertTrue(seen.add(party.id()));
        }
        assertEquals(8, party(1).id().version());
        assertEquals(2, party(1).id().variant());
    }

    private static Party party(int number) {
        return new Party(Party.Kind.DEBTOR, "Company " + number);
    }
}
