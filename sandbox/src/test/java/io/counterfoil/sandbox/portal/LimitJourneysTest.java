package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;

/** An officer proposes a limit, an approver puts it into force, and both see what is lent. */
class LimitJourneysTest extends AtThePortal {

    private static final String BANK = "bank-a";

    @Journey
    void aLimitIsProposedAndPutIntoForceByAnotherPerson(Look look) throws IOException {
        String number = invoice();
        String request = portal.trade().asked(portal.trade().held(number, "7200.00"), number, "7200.00", BANK);
        portal.trade().quoted(request, BANK);
        portal.trade().quoteTaken(request);
        portal.trade().approvedBySomebodyElse(BANK, request);
        try (Visit visit = portal.visit("bank-a-officer", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/worklist/limits");
            assertThat(visit.heading("提出限额", "Propose a limit")).isVisible(PATIENTLY);
            visit.expectRefusal();
            visit.button("提出限额", "Propose a limit").click();
            assertThat(page.locator("#participant[aria-invalid=true]")).isVisible(PATIENTLY);
            visit.look("limits-mistakes");
            String debtor = page.locator("#parties option").first().getAttribute("value");
            page.locator("#participant").fill(debtor);
            page.locator("#amount").fill("900,000,000,000.00");
            visit.button("提出限额", "Propose a limit").click();
            assertThat(visit.heading("待他人复核", "Waits for another person")).isVisible(PATIENTLY);
            assertThat(visit.button("生效", "Put into force")).hasCount(0);
            visit.look("limits-proposed");
        }
        try (Visit visit = portal.visit("bank-a-approver", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/worklist/limits");
            visit.button("生效", "Put into force").first().click();
            assertThat(visit.button("生效", "Put into force")).hasCount(0);
            Locator inForce = page.locator("section[aria-labelledby=in-force]");
            assertThat(inForce).containsText("900,000,000,000.00");
            assertThat(visit.heading("待他人复核", "Waits for another person")).hasCount(0);
            assertThat(page.locator(".cf-bars").first()).isVisible();
            visit.look("limits-in-force");
            visit.done();
        }
    }
}
