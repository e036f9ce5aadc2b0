package io.counterfoil.portal.voucher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.wording.SearchWords;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchReadingTest {

    private static final Party STEEL = new Party(UUID.fromString("00000000-0000-7000-8000-000000000001"), "Steel");
    private static final Party STEELWORKS =
            new Party(UUID.fromString("00000000-0000-7000-8000-000000000002"), "Steelworks");

    private static final SearchWords WORDS = (SearchWords) Proxy.newProxyInstance(
            SearchReadingTest.class.getClassLoader(),
            new Class<?>[] {SearchWords.class},
            (proxy, method, given) -> method.getName());

    private static SearchReading read(SearchForm form) {
        return new SearchReading(
                form,
                part -> List.of(STEEL, STEELWORKS).stream()
                        .filter(party -> party.name().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                        .toList(),
                WORDS);
    }

    @Test
    void anEmptyFormAsksForNothing() {
        Sought sought = read(new SearchForm()).sought();
        assertEquals(new Sought(null, null, null, null, null, null, null, null, null, SearchOrder.DUE_SOONEST), sought);
    }

    @Test
    void whatIsTypedIsReadAsPeopleWriteIt() {
        SearchForm form = new SearchForm();
        form.party = " steelw ";
        form.state = "held";
        form.amountFrom = "1,234.5";
        form.dueFrom = "2026-07-01";
        form.dueTo = "2026-07-01";
        form.sort = "change-latest";
        SearchReading reading = read(form);
        assertEquals(List.of(), reading.mistakes().all());
        assertEquals(
                new Sought(
                        STEELWORKS.id(),
                        "held",
                        "CNY",
                        "1234.50",
                        null,
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 7, 1),
                        null,
                        null,
                        SearchOrder.CHANGE_LATEST),
                reading.sought());
    }

    @Test
    void theWholeNameIsMeantThoughAnotherOneBeginsWithIt() {
        SearchForm form = new SearchForm();
        form.party = "Steel";
        assertEquals(STEEL.id(), read(form).sought().party());
    }

    /** Amounts of two currencies cannot be compared, so one is always sent with them. */
    @Test
    void toSortByAmountNeedsACurrency() {
        SearchForm form = new SearchForm();
        form.sort = "amount-smallest";
        assertEquals("CNY", read(form).sought().currency());
        form.currency = "USD";
        assertEquals("USD", read(form).sought().currency());
    }

    @Test
    void whatCannotBeReadIsSaidWithItsField() {
        SearchForm form = new SearchForm();
        form.party = "stee";
        form.state = "gone";
        form.currency = "money";
        form.amountFrom = "1.234";
        form.dueFrom = "1 July";
        form.changedFrom = "2026-07-02";
        form.changedTo = "2026-07-01";
        assertEquals(
                List.of("currency", "amountFrom", "dueFrom", "party", "state", "changedTo"),
                read(form).mistakes().all().stream().map(Mistake::field).toList());
        form.party = "nobody";
        assertEquals("partyUnknown", read(form).mistakes().of("party"));
        assertNull(read(form).sought().party());
    }

    @Test
    void aSearchCanBeKeptAsAnAddress() {
        SearchForm form = new SearchForm();
        form.party = "A & B 钢";
        form.sort = "due-latest";
        assertEquals(
                "/search?party=A+%26+B+%E9%92%A2&sort=due-latest&cursor=x",
                form.after("x").replace("%20", "+"));
        assertEquals(
                "/search?party=A+%26+B+%E9%92%A2&sort=due-latest",
                form.after("").replace("%20", "+"));
    }
}
