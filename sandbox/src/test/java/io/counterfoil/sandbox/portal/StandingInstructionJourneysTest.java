package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;

/** A supplier lets quotes be taken in its name. What is left active costs so little that no quote of another journey is taken. */
class StandingInstructionJourneysTest extends AtThePortal {

    /** A mistake is mended on the way; then another one takes its place, and that one is stopped. */
    @Journey
    void anInstructionIsGivenReplacedAndStopped(Look look) throws IOException {
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/company");
            visit.look("company-supplier");
            page.locator("main a[href='/standing-instructions']").click();
            assertThat(visit.heading("如何运作", "How it works")).isVisible(PATIENTLY);
            visit.look("standing-instructions");
            visit.link("设立委托", "Give an instruction").click();
            assertThat(page.locator("#debtor")).isVisible(PATIENTLY);
            visit.done();
            visit.expectRefusal();
            page.locator("#debtor").fill(portal.trade().makerName());
            page.locator("#yearlyCostMax").fill("0,03");
            visit.button("下一步：核对", "Next: check").click();
            assertThat(page.locator("#yearlyCostMax")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#yearlyCostMax")).hasValue("0,03");
            assertTrue(page.locator("#debtor")
                    .inputValue()
                    .startsWith(portal.trade().makerName()));
            visit.look("standing-instruction-wrong");
            agree(visit, "0.03");
            assertThat(active(visit)).containsText(portal.trade().makerName());
            assertThat(active(visit)).containsText("0.03%");
            visit.look("standing-instruction-given");
            String first = activeId(visit);
            active(visit).locator("a[href*='/new?']").first().click();
            assertThat(page.locator("#yearlyCostMax")).hasValue("0.03");
            agree(visit, "0.02");
            assertThat(active(visit)).containsText("0.02%");
            assertThat(active(visit)).not().containsText("0.03%");
            assertThat(stopped(visit).first()).containsText("0.03%");
            visit.look("standing-instruction-replaced");
            String second = activeId(visit);
            assertEquals("stopped", portal.trade().instructions().stateOf(first));
            assertEquals("active", portal.trade().instructions().stateOf(second));
            page.locator("a[href='/standing-instructions/" + second + "/stop']").click();
            assertThat(visit.heading("停止长期委托", "Stop the standing instruction")).isVisible(PATIENTLY);
            visit.look("standing-instruction-stop");
            visit.button("停止，折合年化不超过 0.02%", "Stop, at most 0.02% a year").click();
            assertThat(visit.text("已停止。", "Stopped. You take each quote")).isVisible(PATIENTLY);
            assertThat(stopped(visit).first()).containsText("0.02%");
            assertThat(stopped(visit).first()).containsText(visit.in("停止于", "stopped by"));
            visit.look("standing-instruction-stopped");
            assertEquals("stopped", portal.trade().instructions().stateOf(second));
            visit.done();
        }
    }

    /** Nobody presses a button: the sale says under what its quote was taken, and the instruction lists the sale. */
    @Journey
    void aQuoteIsTakenUnderAnInstructionAndBothSaySo(Look look) throws IOException {
        Trade trade = portal.trade();
        String invoice = Portal.invoice();
        String instruction = trade.instructions().given("99.99");
        String request;
        try {
            request = trade.asked(trade.held(invoice, "4321.00"), invoice, "4321.00", "bank-a");
            trade.quoted(request, "bank-a");
            await().atMost(Duration.ofMinutes(2)).until(() -> trade.states().sale(request), "locked"::equals);
        } finally {
            trade.instructions().stop(instruction);
        }
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/financing-requests/" + request);
            Locator under = page.locator("main a[href='/standing-instructions']");
            assertThat(under).hasText(visit.in("长期委托", "standing instruction"));
            visit.look("sale-under-instruction");
            under.click();
            assertThat(stopped(visit).first().locator("a[href='/financing-requests/" + request + "']"))
                    .isVisible(PATIENTLY);
            visit.look("standing-instruction-taken");
            visit.done();
        }
    }

    /** A colleague was quicker: the page says who stopped it, and offers nothing more. */
    @Journey
    void whatIsStoppedMeanwhileIsSaidToBe(Look look) throws IOException {
        String instruction = portal.trade().instructions().given();
        try (Visit visit = portal.visit("supplier", look)) {
            visit.page().navigate(portal.url() + "/standing-instructions/" + instruction + "/stop");
            String another = portal.trade().instructions().given();
            assertEquals("stopped", portal.trade().instructions().stateOf(instruction));
            visit.expectRefusal();
            visit.button("停止，折合年化不超过 0.01%", "Stop, at most 0.01% a year").click();
            assertThat(visit.text("已经停止，", "It is stopped, and no more quotes")).isVisible(PATIENTLY);
            assertThat(visit.page().locator(".cf-actbar")).hasCount(0);
            visit.look("standing-instruction-stopped-meanwhile");
            assertEquals("active", portal.trade().instructions().stateOf(another));
            visit.done();
        }
    }

    /** From the form to the list, by way of what is agreed to. */
    private static void agree(Visit visit, String percent) {
        visit.page().locator("#yearlyCostMax").fill(percent);
        visit.button("下一步：核对", "Next: check").click();
        assertThat(visit.heading("核对：您将委托什么", "What you agree to")).isVisible(PATIENTLY);
        visit.look("standing-instruction-check");
        visit.button("设立，折合年化不超过 " + percent + "%", "Give, at most " + percent + "% a year")
                .click();
        assertThat(visit.text("已设立。", "Given. Quotes for vouchers of")).isVisible(PATIENTLY);
    }

    /** There is one debtor in the sandbox for whose vouchers this supplier gives any. */
    private static Locator active(Visit visit) {
        return visit.page().locator("section[aria-labelledby='active'] li");
    }

    private static Locator stopped(Visit visit) {
        return visit.page().locator("section[aria-labelledby='stopped'] li");
    }

    private static String activeId(Visit visit) {
        return active(visit)
                .locator("a[href$='/stop']")
                .first()
                .getAttribute("href")
                .replaceFirst(".*/standing-instructions/([^/]*)/stop", "$1");
    }
}
