package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The regulator at the overview: what it shows, what its figures are made of, and that it follows the chain by itself. */
class SupervisionJourneysTest extends AtThePortal {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    private static BigDecimal number(Locator cell) {
        return new BigDecimal(cell.innerText().replace(",", "").strip());
    }

    /** Adds the last column up, and compares it with the foot. */
    private static BigDecimal sumOfTheTable(Page page) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Locator cell : page.locator("main table tbody tr td:last-child").all()) {
            sum = sum.add(number(cell));
        }
        assertEquals(number(page.locator("main table tfoot td:last-child")), sum);
        return sum;
    }

    @Test
    void eachFigureOpensDownToWhatItIsTheSumOf() throws IOException {
        portal.trade().passedOn(portal.trade().held(invoice(), "90000.00"), "40000.00");
        try (Visit visit = portal.visit("regulator", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            assertThat(visit.heading("Market overview")).isVisible(PATIENTLY);
            visit.look("supervision");
            page.locator("#k-outstanding").click();
            assertThat(visit.heading("Outstanding, by core enterprise")).isVisible(PATIENTLY);
            visit.look("supervision-debtors");
            BigDecimal ofAll = sumOfTheTable(page);
            BigDecimal ofParts = BigDecimal.ZERO;
            for (String debtor : page.locator("main table tbody a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList()) {
                page.navigate(portal.url() + debtor);
                ofParts = ofParts.add(sumOfTheTable(page));
            }
            assertEquals(ofAll, ofParts);
            visit.look("supervision-debtor");
            page.navigate(portal.url() + "/supervision/depths/0");
            visit.look("supervision-depth");
            page.navigate(portal.url() + "/supervision/days");
            visit.look("supervision-days");
            page.navigate(portal.url() + "/supervision/participants/overdue");
            visit.look("supervision-overdue");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void whatHappensOnTheChainIsOnThePhoneByItself() throws IOException {
        portal.trade().held(invoice(), "1000.00");
        try (Visit visit = portal.visit("regulator", Visit.Device.PHONE, "zh-CN")) {
            Page page = visit.page();
            assertThat(visit.heading("市场总览")).isVisible(PATIENTLY);
            visit.look("supervision");
            portal.trade().held(invoice(), "7654.32");
            assertThat(page.locator("#live tbody tr").first()).containsText("¥7,654.32", SOON);
            visit.button("English").click(); // a form that was there before the page refreshed itself
            assertThat(visit.heading("Market overview")).isVisible(PATIENTLY);
            visit.button("中文").click();
            assertThat(visit.heading("市场总览")).isVisible(PATIENTLY);
            page.locator("#k-issued").click();
            assertThat(page.locator("main table")).containsText("¥7,654.32", SOON);
            visit.look("supervision-issued");
            assertEquals(List.of(), visit.complaints());
            page.navigate(portal.url() + "/supervision/participants/nobody");
            assertThat(visit.heading("没有这个页面")).isVisible(PATIENTLY);
        }
    }

    @Test
    void whatWasNearlyFinancedTwiceIsShownWithWhereTheDocumentIsInUse() throws IOException {
        portal.trade().triedTwice(invoice(), "3210.00");
        try (Visit visit = portal.visit("regulator", Visit.Device.PHONE, "zh-CN")) {
            Page page = visit.page();
            assertThat(page.locator("#live")).containsText("超出单据额度", SOON);
            page.locator("#k-blocked").click();
            assertThat(page.locator("main table")).containsText("¥3,210.00", SOON);
            visit.look("supervision-blocked");
            assertEquals(List.of(), visit.complaints());
        }
        try (Visit visit = portal.visit("operator", Visit.Device.DESK, "en")) {
            visit.page()
                    .navigate(portal.url() + "/supervision/blocked/"
                            + portal.trade().today());
            assertThat(visit.page().locator("main table")).containsText("beyond its value", SOON);
            visit.look("supervision-blocked");
            visit.page().navigate(portal.url() + "/supervision/blocked/2020-01-01");
            assertThat(visit.page().getByText("On that day the contracts refused no financing"))
                    .isVisible(PATIENTLY);
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void theOverviewIsForThoseWhoWatchOverAll() throws IOException {
        try (Visit visit = portal.visit("supplier", Visit.Device.PHONE, "en")) {
            visit.page().navigate(portal.url() + "/supervision");
            assertThat(visit.heading("This page is not for your role")).isVisible(PATIENTLY);
        }
    }

    @Test
    void anAuditorFindsWhatWasAskedAboutOneThing() throws IOException {
        String offer = portal.trade().offered(invoice(), "1234.00");
        try (Visit visit = portal.visit("auditor", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            assertThat(visit.heading("Audit search")).isVisible(PATIENTLY);
            page.getByLabel("Thing it is about (id)").fill(offer);
            visit.button("Search").click();
            Locator found = page.locator("main tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("POST /payables/{id}/confirmation"));
            assertThat(found).hasCount(1);
            found.locator("summary").click();
            visit.look("audit");
            page.getByLabel("Participant (id)").fill("Example Motors");
            visit.button("Search").click();
            assertThat(page.locator("#participant-error")).isVisible(PATIENTLY);
            assertThat(page.getByLabel("Thing it is about (id)")).hasValue(offer);
            visit.look("audit-wrong");
            assertEquals(List.of(), visit.complaints());
        }
    }
}
