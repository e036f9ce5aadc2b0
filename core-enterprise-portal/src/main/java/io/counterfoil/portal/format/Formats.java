package io.counterfoil.portal.format;

import io.counterfoil.kernel.CapitalNumerals;
import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * How values are written. Amount and currency, number and unit, day and month are joined by no-break spaces.
 *
 * @param today the business date: which days are near, and which deadline ends today
 */
public record Formats(Language language, LocalDate today) {

    private static final String CNY = "CNY";
    private static final char NO_BREAK = '\u00a0';
    /** Chinese has no spaces, and a line may end after any character that is not followed by this. */
    private static final char JOINED = '\u2060';

    private static final int NEAR_DAYS = 30;
    private static final int END_LENGTH = 8;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter EN_NEAR = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter EN_FAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter EN_FULL = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    /** {@code ¥186,500.00} or {@code CNY 186,500.00}. */
    public String amount(Money money) {
        String currency = currency(money);
        return currency + (currency.equals("¥") ? "" : NO_BREAK) + digits(money);
    }

    /** {@code 186,500.00}, for a table whose head names the currency. */
    public String digits(Money money) {
        return wholePart(money) + minorPart(money);
    }

    /** {@code ¥} for yuan in Chinese, the ISO code for all else. */
    public String currency(Money money) {
        String code = money.currency().getCurrencyCode();
        return language.isChinese() && code.equals(CNY) ? "¥" : code;
    }

    /** {@code 186,500} of 186,500.00. */
    public String wholePart(Money money) {
        return grouped(Long.parseLong(money.toDecimal().replaceFirst("\\..*", "")));
    }

    /** {@code .00} of 186,500.00; empty for a currency without decimals. */
    public String minorPart(Money money) {
        String decimal = money.toDecimal();
        int point = decimal.indexOf('.');
        return point < 0 ? "" : decimal.substring(point);
    }

    /** For paper to sign: 人民币壹拾捌万陆仟伍佰元整; empty in English and for other currencies. */
    public String inCapitals(Money money) {
        boolean written =
                language.isChinese() && money.currency().getCurrencyCode().equals(CNY);
        return written ? CapitalNumerals.of(money) : "";
    }

    /** With its weekday when it is within 30 days of the business date, with its year when not. */
    public String day(LocalDate day) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(today, day)) <= NEAR_DAYS;
        if (language.isChinese()) {
            return near
                    ? monthAndDay(day) + NO_BREAK + weekday(day)
                    : joined(day.getYear(), "年") + JOINED + monthAndDay(day);
        }
        return joined((near ? EN_NEAR : EN_FAR).format(day));
    }

    /** {@code 2026-11-12}, in both languages. */
    public String tableDay(LocalDate day) {
        return day.toString();
    }

    /** {@code 2026-07-15 周三} or {@code Wed 15 Jul 2026}. */
    public String dayInFull(LocalDate day) {
        return language.isChinese() ? day.toString() + NO_BREAK + weekday(day) : joined(EN_FULL.format(day));
    }

    /** The last day on which something can be done, that day included. */
    public String deadline(LocalDate last) {
        if (last.equals(today)) {
            return language.isChinese() ? "今天截止" : "ends" + NO_BREAK + "today";
        }
        if (last.isBefore(today)) {
            return language.isChinese() ? "已于 " + day(last) + "截止" : "ended on " + day(last);
        }
        return (language.isChinese() ? "截至" : "until") + NO_BREAK + day(last);
    }

    /** Whether the business date is after it. */
    public boolean isPast(LocalDate day) {
        return day.isBefore(today);
    }

    /** Whether somebody should hurry: today or the next working day is the last one. Holidays are not known here. */
    public boolean isSoon(LocalDate last) {
        LocalDate next = today.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return !last.isAfter(next);
    }

    /** {@code 还有 77 天}, {@code in 77 days}. */
    public String daysUntil(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (language.isChinese()) {
            return days == 0 ? "今天" : (days < 0 ? "已过" : "还有") + NO_BREAK + grouped(Math.abs(days)) + NO_BREAK + "天";
        }
        String count = grouped(Math.abs(days)) + NO_BREAK + (Math.abs(days) == 1 ? "day" : "days");
        return days == 0 ? "today" : days < 0 ? count + " ago" : "in" + NO_BREAK + count;
    }

    /** 24 hours, Beijing time. */
    public String time(Instant at) {
        return TIME.format(at.atZone(BEIJING));
    }

    /** For a figure to be read from afar: three digits, as {@code 3.82 亿元}, {@code 6,120 万元} or {@code CNY 382 m}. */
    public String compact(Money money) {
        BigDecimal value = new BigDecimal(money.toDecimal());
        boolean chinese = language.isChinese();
        List<Scale> scales = chinese ? Scale.CHINESE : Scale.ENGLISH;
        Scale scale = scales.stream()
                .filter(each -> value.compareTo(each.from()) >= 0)
                .findFirst()
                .orElse(Scale.NONE);
        String number = scale.of(value) + (scale.unit().isEmpty() ? "" : NO_BREAK + scale.unit());
        String code = money.currency().getCurrencyCode();
        if (!chinese) {
            return code + NO_BREAK + number;
        }
        return code.equals(CNY) ? number + (scale.unit().isEmpty() ? NO_BREAK + "元" : "元") : code + NO_BREAK + number;
    }

    /** @param from values from which on it is used */
    private record Scale(BigDecimal from, BigDecimal divisor, String unit) {

        private static final int DIGITS = 3;
        static final Scale NONE = new Scale(BigDecimal.ZERO, BigDecimal.ONE, "");
        static final List<Scale> CHINESE = List.of(new Scale(8, "亿"), new Scale(4, "万"));
        static final List<Scale> ENGLISH = List.of(new Scale(9, "bn"), new Scale(6, "m"));

        private Scale(int zeros, String unit) {
            this(BigDecimal.TEN.pow(zeros), BigDecimal.TEN.pow(zeros), unit);
        }

        String of(BigDecimal value) {
            BigDecimal shown = unit.isEmpty()
                    ? value.setScale(0, RoundingMode.HALF_UP)
                    : value.divide(divisor).round(new MathContext(DIGITS, RoundingMode.HALF_UP));
            return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(shown);
        }
    }

    /** {@code 2026-11}, in both languages. */
    public String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    /** {@code 14:32:08}, Beijing time. */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(BEIJING));
    }

    /** {@code 2026-07-15 14:32:08}, Beijing time. */
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(BEIJING)).replace(' ', NO_BREAK);
    }

    public String payables(long count) {
        return counted(count, "笔", "payable", "payables");
    }

    public String pieces(long count) {
        return counted(count, "份", "piece", "pieces");
    }

    public String vouchers(long count) {
        return counted(count, "份", "voucher", "vouchers");
    }

    public String movements(int count) {
        return counted(count, "笔", "movement", "movements");
    }

    public String days(int count) {
        return counted(count, "天", "day", "days");
    }

    public String payables(int count) {
        return counted(count, "笔", "payable", "payables");
    }

    public String pieces(int count) {
        return counted(count, "份", "piece", "pieces");
    }

    public String items(int count) {
        return counted(count, "件", "item", "items");
    }

    private String counted(long count, String measure, String one, String many) {
        return grouped(count) + NO_BREAK + (language.isChinese() ? measure : count == 1 ? one : many);
    }

    /** {@code 3.60%} */
    public String percent(BigDecimal percent) {
        return percent.toPlainString() + "%";
    }

    public String days(long count) {
        return grouped(count) + NO_BREAK + (language.isChinese() ? "天" : count == 1 ? "day" : "days");
    }

    /** The last eight digits, {@code 5E8C-7A44}: enough to tell apart what one person sees. */
    public String id(UUID id) {
        return shortId(id);
    }

    /** A long number in groups of four, as {@code 2026 0619 0000}. */
    public String inFours(String number) {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What tells one long number from another at a glance. */
    public String end(String number) {
        return "…" + number.substring(Math.max(0, number.length() - END_LENGTH));
    }

    public static String shortId(UUID id) {
        String digits = id.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return digits.substring(24, 28) + "-" + digits.substring(28);
    }

    public String number(long number) {
        return grouped(number);
    }

    public String number(int number) {
        return grouped(number);
    }

    private static String monthAndDay(LocalDate day) {
        return joined(day.getMonthValue(), "月") + JOINED + joined(day.getDayOfMonth(), "日");
    }

    private static String joined(int number, String unit) {
        return number + String.valueOf(JOINED) + unit;
    }

    private static String weekday(LocalDate day) {
        return "周" + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1);
    }

    private static String joined(String text) {
        return text.replace(' ', NO_BREAK);
    }

    private static String grouped(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
