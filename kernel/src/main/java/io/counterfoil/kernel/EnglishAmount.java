package io.counterfoil.kernel;

import java.math.BigDecimal;

/** An amount in English words, as on a cheque: {@code CNY one hundred eighty-six thousand five hundred and 00/100}. */
public final class EnglishAmount {

    private static final String[] BELOW_TWENTY = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    /** Money has at most 14 digits before the point. */
    private static final String[] GROUPS = {"", " thousand", " million", " billion", " trillion"};

    private static final int GROUP = 1_000;
    private static final int HUNDRED = 100;
    private static final int TWENTY = 20;
    private static final int TEN = 10;

    private EnglishAmount() {}

    /** A currency without decimals has no fraction. */
    public static String of(Money money) {
        int decimals = money.currency().getDefaultFractionDigits();
        String hundred = BigDecimal.TEN.pow(decimals).toPlainString();
        long one = Long.parseLong(hundred);
        String words = money.currency().getCurrencyCode() + " " + whole(money.minorUnits() / one);
        return decimals == 0
                ? words
                : words + " and " + ("%0" + decimals + "d").formatted(money.minorUnits() % one) + "/" + hundred;
    }

    private static String whole(long number) {
        if (number == 0) {
            return BELOW_TWENTY[0];
        }
        StringBuilder words = new StringBuilder();
        long rest = number;
        for (int group = 0; rest > 0; group++) {
            int value = (int) (rest % GROUP);
            if (value > 0) {
                words.insert(0, belowThousand(value) + GROUPS[group] + (words.isEmpty() ? "" : " "));
            }
            rest /= GROUP;
        }
        return words.toString();
    }

    private static String belowThousand(int number) {
        if (number >= HUNDRED) {
            int rest = number % HUNDRED;
            return BELOW_TWENTY[number / HUNDRED] + " hundred" + (rest == 0 ? "" : " " + belowThousand(rest));
        }
        if (number < TWENTY) {
            return BELOW_TWENTY[number];
        }
        int ones = number % TEN;
        return TENS[number / TEN] + (ones == 0 ? "" : "-" + BELOW_TWENTY[ones]);
    }
}
