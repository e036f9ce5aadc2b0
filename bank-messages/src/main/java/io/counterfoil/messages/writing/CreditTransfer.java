package io.counterfoil.messages.writing;

import io.counterfoil.kernel.Money;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One payment that a bank is told to make.
 *
 * @param endToEndId under which it is found again in a statement; 1 to 35 characters of those that every bank passes on
 * @param creditorAccount IBAN or another number
 * @param creditorBank BIC or CNAPS code of the creditor's bank; null where the account says it, or it is the paying bank
 * @param remittance for the recipient, at most 140 characters
 */
public record CreditTransfer(
        String endToEndId,
        Money amount,
        String creditor,
        String creditorAccount,
        @Nullable String creditorBank,
        String remittance) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9+?/:().,' -]{1,35}");
    private static final Pattern CNAPS = Pattern.compile("\\d{12}");
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final int NAME_MAX = 140;
    private static final int REMITTANCE_MAX = 140;

    public CreditTransfer {
        requireId(endToEndId);
        if (amount.isZero()) {
            throw new IllegalArgumentException("a payment of nothing is not instructed");
        }
        requireText("creditor", creditor, NAME_MAX);
        if (creditorBank != null
                && !isCnaps(creditorBank)
                && !BIC.matcher(creditorBank).matches()) {
            throw new IllegalArgumentException("neither a BIC nor a CNAPS code: " + creditorBank);
        }
        requireText("remittance", remittance, REMITTANCE_MAX);
    }

    static boolean isCnaps(String bank) {
        return CNAPS.matcher(bank).matches();
    }

    static void requireId(String id) {
        if (!ID.matcher(id).matches() || id.startsWith("/") || id.endsWith("/") || id.contains("//")) {
            throw new IllegalArgumentException("not an id that every bank passes on, of 1 to 35 characters: " + id);
        }
    }

    static void requireText(String what, String text, int max) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > max) {
            throw new IllegalArgumentException("the " + what + " has 1 to " + max + " characters: " + text);
        }
    }
}
