package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.Locale;

/** What one bank financed, the other looks up: it sees the balance, and nobody's name. */
class RegisterJourneysTest extends AtThePortal {

    @Journey
    void theOtherBankSeesWhatIsLeftAndNotWhoFinanced(Look look) throws IOException {
        String invoice = Portal.invoice();
        Trade trade = portal.trade();
        String request = trade.asked(trade.held(invoice, "8200.00"), invoice, "8200.00", "bank-a");
        trade.quoted(request, "bank-a");
        trade.quoteTaken(request);
        trade.approved("bank-a", request);
        try (Visit visit = portal.visit("bank-b-officer", look)) {
            visit.page().navigate(portal.url() + "/worklist/register");
            visit.look("bank-register");
            visit.expectRefusal();
            visit.button("查询", "Look it up").click();
            assertThat(visit.page().locator("#issuer")).hasAttribute("aria-invalid", "true");
            visit.look("bank-register-wrong");
            visit.page().locator("#issuer").fill(trade.supplierUscc());
            visit.page().locator("#number").fill(invoice.toLowerCase(Locale.ROOT));
            visit.page().locator("#issuedOn").fill(trade.today().toString());
            visit.button("查询", "Look it up").click();
            Locator entry = visit.page().locator("section[role=status]");
            assertThat(entry).containsText(visit.in("已全部融资", "Financing it once more would be a duplicate"));
            assertThat(entry).containsText("EXCT DFIN");
            assertThat(visit.page().locator("main")).not().containsText("Sandbox bank A");
            visit.look("bank-register-financed");
            visit.done();
        }
    }
}
