package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;

/** Looking for vouchers, and taking files away: a supplier its own, a regulator everybody's. */
class SearchJourneysTest extends AtThePortal {

    @Journey
    void aSupplierFindsAVoucherByAmountAndTakesItsPaymentsHome(Look look) throws IOException {
        String voucher = portal.trade().held(invoice(), "77123.45");
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/vouchers");
            visit.link("查找凭证", "Search vouchers").click();
            assertThat(visit.heading("查找凭证", "Search vouchers")).isVisible(PATIENTLY);
            page.locator("#amountFrom").fill("77,123.45");
            page.locator("#amountTo").fill("none");
            visit.button("查找", "Search").click();
            assertThat(page.locator("#amountTo-said .cf-err")).isVisible(PATIENTLY);
            visit.look("search-refused");
            page.locator("#amountTo").fill("77123.45");
            page.locator("#sort").selectOption("amount-largest");
            visit.button("查找", "Search").click();
            assertThat(page.locator("a[href='/vouchers/" + voucher + "']")).isVisible(PATIENTLY);
            visit.look("search-found");
            page.locator("#party").fill("nobody of this name");
            visit.button("查找", "Search").click();
            assertThat(page.locator("#party-said .cf-err")).isVisible(PATIENTLY);
            String payments = file(page, "#remittance");
            assertTrue(payments.startsWith("\"openedOn\",\"settlementId\""), payments);
            page.navigate(portal.url() + "/certificates");
            visit.look("certificates");
            visit.done();
        }
    }

    @Journey
    void aRegulatorFindsEverybodysAndTakesAnExtract(Look look) throws IOException {
        String voucher = portal.trade().held(invoice(), "77223.45");
        try (Visit visit = portal.visit("regulator", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/search?currency=CNY&amountFrom=77223.45&amountTo=77223.45");
            assertThat(page.locator("a[href='/trees/" + voucher + "']")).isVisible(PATIENTLY);
            visit.look("search-regulator");
            String extract = file(page, "#extract");
            assertTrue(extract.contains(voucher), "the extract has the voucher");
            page.locator("a[href='/trees/" + voucher + "']").click();
            assertThat(page.locator("main")).containsText(visit.in("票据包号", "Package number"));
            visit.look("tree-with-package-number");
            visit.done();
        }
    }

    /** What the first button of a form downloads. */
    private static String file(Page page, String heading) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator("form:has(" + heading + ") button").first().click());
        assertEquals(null, download.failure());
        return Files.readString(download.path());
    }
}
