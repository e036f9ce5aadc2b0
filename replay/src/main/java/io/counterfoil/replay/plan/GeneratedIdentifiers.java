package io.counterfoil.replay.plan;

import io.counterfoil.kernel.LegalEntityIdentifier;
import io.counterfoil.kernel.UnifiedSocialCreditCode;
import java.math.BigInteger;

/**
 * Identifiers that pass every check and belong to nobody.
 *
 * <p>The social credit codes name an administrative division that does not exist (000000), the LEIs an issuer that does
 * not (9999, followed by SYN), so that nobody takes one for a real company's.
 */
public final class GeneratedIdentifiers {
    private static final String CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private GeneratedIdentifiers() {}

    /** GB 32100-2015: authority 9 (commerce), category 1 (company), division 6, organisation code 9, check character. */
    public static String unifiedSocialCreditCode(Party party) {
        String organisation = text("uscc", party, CREDIT_CODE_ALPHABET, ORGANISATION_WEIGHTS.length);
        String body = "91" + "000000" + organisation + organisationCheck(organisation);
        return body + UnifiedSocialCreditCode.checkCharacterOf(body);
    }

    /** ISO 17442: issuer 4, entity 14, and two check digits of ISO 7064 mod 97-10. */
    public static String legalEntityIdentifier(Party party) {
        String body = "9999SYN" + text("lei", party, ALPHANUMERIC, 11);
        return body + LegalEntityIdentifier.checkDigitsOf(body);
    }

    /** GB 11714: letters count as in base 36; ten is written X. */
    private static char organisationCheck(String organisation) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : Character.forDigit(check, 10);
    }

    private static String text(String kind, Party party, String alphabet, int length) {
        BigInteger number = new BigInteger(1, Derived.sha256(kind, party.kind(), party.name()));
        StringBuilder text = new StringBuilder(length);
        BigInteger base = BigInteger.valueOf(alphabet.length());
        for (int i = 0; i < length; i++) {
            BigInteger[] parts = number.divideAndRemainder(base);
            text.append(alphabet.charAt(parts[1].intValueExact()));
            number = parts[0];
        }
        return text.toString();
    }
}
