package io.counterfoil.portal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The table "How values are written", in both languages. Spaces that do not break are written as {@code _} here. */
class FormatsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Formats ZH = new Formats(Language.ZH, TODAY);
    private static final Formats EN = new Formats(Language.EN, TODAY);
    private static final Money YUAN = Money.parse("186500.00", "CNY");

    private static String shown(String text) {
        return text.replace("\u2060", "").replace('\u00a0', '_');
    }

    @Test
    void anAmountHasTwoDecimalsAndItsCurrency() {
        assertEquals("¥186,500.00", shown(ZH.amount(YUAN)));
        assertEquals("CNY_186,500.00", shown(EN.amount(YUAN)));
        Money dollars = Money.parse("1200", "USD");
        assertEquals("USD_1,200.00", shown(ZH.amount(dollars)));
        assertEquals("USD_1,200.00", shown(EN.amount(dollars)));
        assertEquals("0.01", ZH.digits(Money.parse("0.01", "CNY")));
    }

    @Test
    void aCurrencyWithoutDecimalsHasNone() {
        assertEquals("JPY_1,200", shown(EN.amount(Money.parse("1200", "JPY"))));
        assertEquals("", EN.minorPart(Money.parse("1200", "JPY")));
    }

    @Test
    void bigMoneyIsWrittenInTwoParts() {
        assertEquals("186,500", ZH.wholePart(YUAN));
        assertEquals(".00", ZH.minorPart(YUAN));
    }

    @Test
    void aFigureToBeReadFromAfarHasThreeDigits() {
        assertEquals("3.82_亿元", shown(ZH.compact(Money.parse("382400000.00", "CNY"))));
        assertEquals("6,120_万元", shown(ZH.compact(Money.parse("61234000.00", "CNY"))));
        assertEquals("9,999_元", shown(ZH.compact(Money.parse("9999.00", "CNY"))));
        assertEquals("USD_1.2_万", shown(ZH.compact(Money.parse("12000", "USD"))));
        assertEquals("CNY_382_m", shown(EN.compact(Money.parse("382400000.00", "CNY"))));
        assertEquals("CNY_48.6_bn", shown(EN.compact(Money.parse("48600000000.00", "CNY"))));
        assertEquals("CNY_186,500", shown(EN.compact(YUAN)));
        assertEquals("CNY_0", shown(EN.compact(Money.parse("0", "CNY"))));
    }

    @Test
    void capitalNumeralsAreForYuanInChinese() {
        assertEquals("人民币壹拾捌万陆仟伍佰元整", ZH.inCapitals(YUAN));
        assertEquals("", EN.inCapitals(YUAN));
        assertEquals("", ZH.inCapitals(Money.parse("1.00", "USD")));
    }

    @Test
    void aNearDayHasItsWeekdayAndAFarOneItsYear() {
        LocalDate near = LocalDate.of(2026, 7, 17);
        LocalDate far = LocalDate.of(2026, 11, 12);
        assertEquals("7月17日_周五", shown(ZH.day(near)));
        assertEquals("Fri_17_Jul", shown(EN.day(near)));
        assertEquals("2026年11月12日", shown(ZH.day(far)));
        assertEquals("12_Nov_2026", shown(EN.day(far)));
        assertEquals("8月14日_周五", shown(ZH.day(TODAY.plusDays(30))));
        assertEquals("2026年8月15日", shown(ZH.day(TODAY.plusDays(31))));
        assertEquals("2026-11-12", ZH.tableDay(far));
        assertEquals("2026-07-15_周三", shown(ZH.dayInFull(TODAY)));
        assertEquals("Wed_15_Jul_2026", shown(EN.dayInFull(TODAY)));
    }

    @Test
    void aDeadlineIsInclusive() {
        assertEquals("截至_7月17日_周五", shown(ZH.deadline(LocalDate.of(2026, 7, 17))));
        assertEquals("until_Fri_17_Jul", shown(EN.deadline(LocalDate.of(2026, 7, 17))));
        assertEquals("今天截止", ZH.deadline(TODAY));
        assertEquals("ends_today", shown(EN.deadline(TODAY)));
        assertEquals("已于 7月14日_周二截止", shown(ZH.deadline(TODAY.minusDays(1))));
        assertEquals("ended on Tue_14_Jul", shown(EN.deadline(TODAY.minusDays(1))));
        assertTrue(ZH.isSoon(TODAY.plusDays(1)));
        assertFalse(ZH.isSoon(TODAY.plusDays(2)));
        assertFalse(ZH.isPast(TODAY));
        assertTrue(ZH.isPast(TODAY.minusDays(1)));
    }

    @Test
    void beforeAWeekendMondayIsSoon() {
        Formats onFriday = new Formats(Language.ZH, LocalDate.of(2026, 7, 17));
        assertTrue(onFriday.isSoon(LocalDate.of(2026, 7, 20)));
        assertFalse(onFriday.isSoon(LocalDate.of(2026, 7, 21)));
    }

    @Test
    void daysAreCountedWithTheirPlural() {
        assertEquals("还有_77_天", shown(ZH.daysUntil(TODAY.plusDays(77))));
        assertEquals("in_77_days", shown(EN.daysUntil(TODAY.plusDays(77))));
        assertEquals("in_1_day", shown(EN.daysUntil(TODAY.plusDays(1))));
        assertEquals("1_day ago", shown(EN.daysUntil(TODAY.minusDays(1))));
        assertEquals("已过_3_天", shown(ZH.daysUntil(TODAY.minusDays(3))));
        assertEquals("今天", ZH.daysUntil(TODAY));
        assertEquals("today", EN.daysUntil(TODAY));
    }

    @Test
    void countsHaveMeasureWordsAndPlurals() {
        assertEquals("500_笔", shown(ZH.payables(500)));
        assertEquals("500_payables", shown(EN.payables(500)));
        assertEquals("1_payable", shown(EN.payables(1)));
        assertEquals("7_份", shown(ZH.pieces(7)));
        assertEquals("12_件", shown(ZH.items(12)));
        assertEquals("1,284,907", EN.number(1_284_907L));
    }

    @Test
    void theTimeIsBeijings() {
        assertEquals("14:32", ZH.time(Instant.parse("2026-07-15T06:32:59Z")));
    }

    @Test
    void anIdIsItsEnd() {
        assertEquals("5E8C-7A44", ZH.id(UUID.fromString("01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a44")));
    }

    @Test
    void aLanguageIsFoundByItsTag() {
        assertEquals(Language.ZH, Language.of("zh-Hans-CN"));
        assertEquals(Language.ZH, Language.of("zh_CN"));
        assertEquals(Language.EN, Language.of("en-GB"));
        assertEquals(Language.EN, Language.of("fr"));
    }
}
