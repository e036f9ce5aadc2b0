package io.counterfoil.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Number of a voucher in the shape in which the bill market writes those of its packages: 30 digits. The day of issue (8), the place of the issuance on
 * the chain - block (11), transaction (5), log (4) - and two {@link CheckDigits}. It follows from the chain alone, so a rebuild gives the
 * same number. It is not a number of the Shanghai Commercial Paper Exchange.
 */
public final class PackageNumber {

    public static final int LENGTH = 30;

    private static final long BLOCK_MAX = 99_999_999_999L;
    private static final int TRANSACTION_MAX = 99_999;
    private static final int LOG_MAX = 9_999;

    private PackageNumber() {}

    /**
     * @param transaction index in the block
     * @param log index in the transaction
     * @throws IllegalStateException for a place that has no room in the number
     */
    public static String of(LocalDate issuedOn, long block, int transaction, int log) {
        if (block > BLOCK_MAX || transaction > TRANSACTION_MAX || log > LOG_MAX) {
            throw new IllegalStateException(
                    "no package number for block " + block + ", transaction " + transaction + ", log " + log);
        }
        String body = DateTimeFormatter.BASIC_ISO_DATE.format(issuedOn)
                + String.format(Locale.ROOT, "%011d%05d%04d", block, transaction, log);
        return CheckDigits.appendedTo(body);
    }

    /** Whether it has the length and its check digits fit. */
    public static boolean isValid(String number) {
        return number.matches("\\d{" + LENGTH + "}") && CheckDigits.fit(number);
    }
}
