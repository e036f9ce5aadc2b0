package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A declaration is cancelled after the bank financed it: the bank's people are told, and say what they do. */
class AlertJourneysTest extends AtThePortal {

    private static final String BANK = "bank-a";
    private static final String AMOUNT = "5300.00";

    @Journey
    void aDeclarationIsCancelledAfterItWasFinanced(Look look) throws IOException {
        Trade trade = portal.trade();
        StandIns outside = new StandIns(portal.sandbox());
        String serial = "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
        String number = trade.declarationNumber(serial);
        outside.customsHas(number, "released", AMOUNT, trade.supplierUscc());
        String request =
                trade.askedOn(trade.held("INV-" + serial, AMOUNT), trade.declared(serial, AMOUNT), AMOUNT, BANK);
        trade.checks(BANK).acceptWhatWaits(request);
        trade.quoted(request, BANK);
        trade.quoteTaken(request);
        trade.approvedBySomebodyElse(BANK, request);
        assertEquals(List.of(), trade.checks(BANK).recheck(request));
        outside.customsHas(number, "cancelled", AMOUNT, trade.supplierUscc());
        assertEquals(
                List.of("customs-cancelled", "over-limit"), trade.checks(BANK).recheck(request));
        try (Visit visit = portal.visit("bank-a-officer", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/worklist");
            visit.link("已变动的单据", "Documents that changed").click();
            assertThat(visit.heading("海关已撤销", "Cancelled at customs").first()).isVisible(PATIENTLY);
            assertThat(page.getByText(number).first()).isVisible();
            visit.look("alerts");
            var cards = page.locator("main form");
            for (int left = cards.count(); left > 0; left--) {
                cards.first().locator("input[name=text]").fill("the supplier refunds it");
                cards.first().locator("button").click();
                assertThat(cards).hasCount(left - 1);
            }
            assertThat(visit.text("没有待处理事项", "Nothing waits")).isVisible(PATIENTLY);
            visit.look("alerts-none");
            visit.done();
        }
    }
}
