package io.counterfoil.kernel;

/**
 * An amount of yuan in the numerals of Chinese paper, as in 人民币壹拾捌万陆仟伍佰元整. Source: the rules for filling in bills in the Payment and
 * Settlement Measures (支付结算办法), annex 1.
 */
public final class CapitalNumerals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] IN_GROUP = {"", "拾", "佰", "仟"};
    /** Money has at most 14 digits before the point. */
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private static final int GROUP = 10_000;

    private CapitalNumerals() {}

    /** @param yuan an amount of CNY */
    public static String of(Money yuan) {
        long whole = yuan.minorUnits() / 100;
        int jiao = (int) (yuan.minorUnits() / 10 % 10);
        int fen = (int) (yuan.minorUnits() % 10);
        StringBuilder text = new StringBuilder("人民币");
        if (whole > 0) {
            text.append(integer(whole)).append('元');
        }
        if (jiao == 0 && fen == 0) {
            return text.append(whole == 0 ? "零元整" : "整").toString();
        }
        if (jiao > 0) {
            text.append(digit(jiao)).append('角');
        } else if (whole > 0) {
            text.append('零');
        }
        return text.append(fen > 0 ? digit(fen) + "分" : "整").toString();
    }

    private static String integer(long whole) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int value = (int) (whole / power(group) % GROUP);
            if (value == 0) {
                gap = text.length() > 0;
                continue;
            }
            if (text.length() > 0 && (gap || value < GROUP / 10)) {
                text.append('零');
            }
            boolean nextGroupIsEmpty = group == 3 && whole / power(2) % GROUP == 0;
            text.append(fourDigits(value)).append(group == 3 && !nextGroupIsEmpty ? "万" : GROUPS[group]);
            gap = false;
        }
        return text.toString();
    }

    private static String fourDigits(int value) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int place = IN_GROUP.length - 1; place >= 0; place--) {
            int digit = value / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = text.length() > 0;
            } else {
                text.append(gap ? "零" : "").append(digit(digit)).append(IN_GROUP[place]);
                gap = false;
            }
        }
        return text.toString();
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) {
            power *= GROUP;
        }
        return power;
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
