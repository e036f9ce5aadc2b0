package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a supplier does with a voucher: looks at it, passes a part on, takes that back, sells it to a bank. */
class SupplierJourneysTest extends AtThePortal {

    /** A mistake is mended on the way, and the offer is withdrawn in the end. */
    @Test
    void aSupplierPassesOnAPartAndTakesItBackAtADesk() throws IOException {
        String voucher = portal.trade().held(invoice(), "90000.00");
        portal.trade().passedOn(voucher, "20000.00");
        try (Visit visit = portal.visit("supplier", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/vouchers/" + voucher);
            assertThat(visit.heading("Where the parts are")).isVisible(PATIENTLY);
            visit.look("voucher");
            visit.link("Pass on").click();
            page.locator("#amount").fill("80000");
            visit.expectRefusal();
            visit.button("Next: check").click();
            assertThat(page.locator("#amount")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#amount")).hasValue("80,000");
            visit.look("pass-on-refused");
            page.locator("#amount").fill("40000");
            assertThat(page.locator("#rest")).containsText("30,000.00");
            page.locator("#search")
                    .pressSequentially(portal.trade().secondTierName().substring(0, 6));
            page.getByLabel(portal.trade().secondTierName()).check();
            visit.look("pass-on");
            visit.button("Next: check").click();
            assertThat(visit.heading("What will happen")).isVisible(PATIENTLY);
            visit.look("pass-on-check");
            visit.button("Pass on CNY 40,000.00 to " + portal.trade().secondTierName())
                    .click();
            assertThat(visit.button("Withdraw CNY 40,000.00")).isVisible(PATIENTLY);
            visit.look("offer-made");
            String offer = page.url().replaceFirst(".*/offers/([^?]*).*", "$1");
            assertEquals("open", portal.trade().stateOfOffer(offer));
            page.navigate(portal.url());
            visit.offer(offer).click();
            visit.button("Withdraw CNY 40,000.00").click();
            assertThat(page.getByText("Withdrawn. CNY 40,000.00 is yours again."))
                    .isVisible(PATIENTLY);
            visit.look("offer-withdrawn");
            assertEquals("withdrawn", portal.trade().stateOfOffer(offer));
            assertEquals(List.of(), visit.complaints());
        }
    }
}
