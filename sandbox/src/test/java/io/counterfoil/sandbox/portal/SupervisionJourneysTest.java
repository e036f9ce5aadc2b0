package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;

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

    @Journey
    void eachFigureOpensDownToWhatItIsTheSumOf(Look look) throws IOException {
        portal.trade().passedOn(portal.trade().held(invoice(), "90000.00"), "40000.00");
        try (Visit visit = portal.visit("regulator", look)) {
            Page page = visit.page();
            assertThat(visit.heading("市场总览", "Market overview")).isVisible(PATIENTLY);
            visit.look("supervision");
            page.locator("#k-outstanding").click();
            assertThat(visit.heading("余额，按核心企业", "Outstanding, by core enterprise"))
                    .isVisible(PATIENTLY);
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
            visit.done();
        }
    }

    /** What the page is given while it follows the chain; others may look at the same block in the other language. */
    private String followed(Page page) {
        return page.request()
                .get(portal.url() + "/supervision/live?currency=CNY&after=0")
                .text();
    }

    @Journey
    void whatHappensOnTheChainIsOnTheScreenByItself(Look look) throws IOException {
        portal.trade().held(invoice(), "1000.00");
        try (Visit visit = portal.visit("regulator", look)) {
            Page page = visit.page();
            assertThat(visit.heading("市场总览", "Market overview")).isVisible(PATIENTLY);
            visit.look("supervision");
            portal.trade().held(invoice(), "7654.32");
            assertThat(page.locator("#live tbody tr").first()).containsText("7,654.32", SOON);
            visit.button("English", "中文").click(); // a form that was there before the page refreshed itself
            assertThat(visit.heading("Market overview", "市场总览")).isVisible(PATIENTLY);
            assertTrue(followed(page).contains(visit.in("Market overview", "市场总览")));
            visit.button("中文", "English").click();
            assertThat(visit.heading("市场总览", "Market overview")).isVisible(PATIENTLY);
            assertTrue(followed(page).contains(visit.in("市场总览", "Market overview")));
            page.locator("#k-issued").click();
            assertThat(page.locator("main table")).containsText("7,654.32", SOON);
            visit.look("supervision-issued");
            Download file = page.waitForDownload(() -> page.locator("#download").click());
            assertTrue(file.suggestedFilename().matches("issued-[0-9-]+-CNY\\.csv"), file.suggestedFilename());
            assertTrue(Files.readString(file.path()).contains(",\"7654.32\","));
            visit.expectAnswer(404);
            page.navigate(portal.url() + "/supervision/participants/nobody");
            assertThat(visit.heading("没有这个页面", "This page does not exist")).isVisible(PATIENTLY);
            visit.done();
        }
    }

    @Journey
    void whatWasNearlyFinancedTwiceIsShownWithWhereTheDocumentIsInUse(Look look) throws IOException {
        portal.trade().triedTwice(invoice(), "3210.00");
        try (Visit visit = portal.visit("regulator", look)) {
            Page page = visit.page();
            assertThat(page.locator("#live")).containsText(visit.in("超出单据额度", "beyond its value"), SOON);
            page.locator("#k-blocked").click();
            assertThat(page.locator("main table")).containsText("3,210.00", SOON);
            visit.look("supervision-blocked");
            page.navigate(portal.url() + "/supervision/blocked/2020-01-01");
            assertThat(visit.text("当天合约没有因单据拒绝融资", "On that day the contracts refused no financing"))
                    .isVisible(PATIENTLY);
            visit.done();
        }
    }

    @Journey
    void theMarketIsBrokenDownAndComparedWithAnotherDay(Look look) throws IOException {
        portal.trade().owed(invoice(), "81000.00");
        try (Visit visit = portal.visit("regulator", look)) {
            Page page = visit.page();
            page.locator("#structure").click();
            assertThat(visit.heading("市场结构", "Where the market stands")).isVisible(PATIENTLY);
            assertThat(page.locator("#hhi")).isVisible(PATIENTLY);
            visit.look("supervision-breakdown");
            page.navigate(portal.url() + "/supervision/breakdown?by=industry-region");
            assertThat(page.locator("#heat")).isVisible(PATIENTLY);
            visit.look("supervision-heat");
            page.navigate(portal.url() + "/supervision/breakdown?by=due&compareWith="
                    + portal.trade().today().minusDays(1));
            assertThat(page.locator("main table")).isVisible(PATIENTLY);
            visit.look("supervision-due");
            page.navigate(portal.url() + "/supervision/breakdown?by=debtor&asOf=2999-01-01");
            assertThat(visit.text("请填写不晚于", "Give a day that is not after")).isVisible(PATIENTLY);
            Download file = page.waitForDownload(() -> page.locator("#download").click());
            String debtors = Files.readString(file.path());
            assertTrue(debtors.contains(portal.trade().makerName()), debtors);
            page.navigate(portal.url() + "/supervision/cost");
            assertThat(visit.heading("融资成本", "Cost of finance")).isVisible(PATIENTLY);
            visit.look("supervision-cost");
            page.navigate(portal.url() + "/supervision/network");
            assertThat(page.locator("#network")).isVisible(PATIENTLY);
            visit.look("supervision-network");
            page.navigate(portal.url() + "/supervision/wall");
            assertThat(page.locator("#live dl")).isVisible(PATIENTLY);
            if (look.toString().endsWith("1280")) { // nobody hangs a phone on a wall
                visit.look("supervision-wall");
            }
            visit.done();
        }
    }

    @Journey
    void aVoucherThatComesBackIsAnAlertThatSomebodyAcknowledges(Look look) throws IOException {
        portal.trade().passedInACircle(invoice(), "72000.00");
        try (Visit visit = portal.visit("regulator", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/supervision/alerts");
            page.locator("#search").click();
            Locator alert = page.locator("main section")
                    .filter(new Locator.FilterOptions().setHasText("72,000.00"))
                    .first();
            assertThat(alert).containsText(visit.in("凭证循环流转", "A voucher came back in a circle"), SOON);
            visit.look("supervision-alerts");
            Locator take = alert.locator("button[formaction$=taking]");
            take.click();
            assertThat(take).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000)); // it has an owner
            alert.locator("input[name=text]").fill("Returned by mistake");
            String heading = "#" + alert.locator("h2").getAttribute("id");
            alert.locator("button:not([formaction])").click();
            assertThat(page.locator(heading)).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(60_000));
            page.navigate(portal.url() + "/supervision/alerts?acknowledged=true");
            assertThat(page.locator("main")).containsText("72,000.00", SOON);
            visit.look("supervision-alerts-acknowledged");
            visit.done();
        }
    }

    @Journey
    void theOverviewIsForThoseWhoWatchOverAll(Look look) throws IOException {
        try (Visit visit = portal.visit("supplier", look)) {
            visit.expectAnswer(403);
            visit.page().navigate(portal.url() + "/supervision");
            assertThat(visit.heading("您的角色不能打开本页", "This page is not for your role"))
                    .isVisible(PATIENTLY);
            visit.look("forbidden");
            visit.done();
        }
    }

    @Journey
    void anAuditorFindsWhatWasAskedAboutOneThing(Look look) throws IOException {
        String offer = portal.trade().offered(invoice(), "1234.00");
        try (Visit visit = portal.visit("auditor", look)) {
            Page page = visit.page();
            assertThat(visit.heading("审计查询", "Audit search")).isVisible(PATIENTLY);
            visit.field("相关编号", "Thing it is about (id)").fill(offer);
            visit.button("查询", "Search").click();
            Locator found = page.locator("main tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("POST /payables/{id}/confirmation"));
            assertThat(found).hasCount(1);
            found.locator("summary").click();
            visit.look("audit");
            visit.field("参与方编号", "Participant (id)").fill("Example Motors");
            visit.button("查询", "Search").click();
            assertThat(page.locator("#participant-error")).isVisible(PATIENTLY);
            assertThat(visit.field("相关编号", "Thing it is about (id)")).hasValue(offer);
            visit.look("audit-wrong");
            visit.done();
        }
    }
}
