package io.counterfoil.receivables.certificate.pdf;

import io.counterfoil.kernel.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How figures stand on paper, in both languages. */
final class Digits {

    private Digits() {}

    /** {@code 186,500.00} */
    static String grouped(Money money) {
        String decimal = money.toDecimal();
        int point = decimal.indexOf('.');
        String whole = point < 0 ? decimal : decimal.substring(0, point);
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(Long.parseLong(whole))
                + (point < 0 ? "" : decimal.substring(point));
    }

    /** {@code 2026 0619 0000} */
    static String inFours(String number, String separator) {
        return number.replaceAll("(.{4})(?=.)", "$1" + separator);
    }
}
