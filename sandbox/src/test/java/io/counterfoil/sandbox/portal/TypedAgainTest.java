package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** A form whose command got lost on its way is filled in again with what was typed, and no form about anything else. */
class TypedAgainTest extends AtThePortal {

    private static final int UNAVAILABLE = 503;
    private static final Pattern EMPTY = Pattern.compile("^$");

    @Journey
    void whatWasTypedIsThereAgainOnce(Look look) throws IOException {
        try (Visit visit = portal.visit("enterprise-maker", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/payables/new");
            page.locator("#invoiceNumber").fill("LOST-1");
            page.locator("#amount").fill("1,234.00");
            page.locator("#currency").selectOption("EUR");
            lost(visit, "**/payables/new");
            page.navigate(portal.url() + "/payables/new?command=" + UUID.randomUUID() + "&since=0");
            assertThat(page.locator("#notice[data-typed]")).isVisible(PATIENTLY);
            assertThat(page.locator("#invoiceNumber")).hasValue("LOST-1");
            assertThat(page.locator("#amount")).hasValue("1,234.00");
            assertThat(page.locator("#currency")).hasValue("EUR");
            visit.look("record-typed-again");
            page.navigate(portal.url() + "/payables");
            page.navigate(portal.url() + "/payables/new");
            assertThat(page.locator("#invoiceNumber")).hasValue("LOST-1");
            page.navigate(portal.url() + "/payables/new");
            assertThat(page.locator("#invoiceNumber")).hasValue(EMPTY);
            visit.done();
        }
    }

    @Journey
    void whatIsAboutOnePayableIsNotPutIntoTheFormOfAnother(Look look) throws IOException {
        String one = portal.trade().owed(invoice(), "310.00");
        String other = portal.trade().owed(invoice(), "320.00");
        try (Visit visit = portal.visit("enterprise-maker", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/settlements/new?payable=" + one);
            page.locator("#reference").fill("PAY-ONE");
            lost(visit, "**/settlements/new");
            page.navigate(portal.url() + "/settlements/new?payable=" + other);
            assertThat(page.locator("#reference")).not().hasValue("PAY-ONE");
            assertThat(page.locator("input[name=payable]")).hasValue(other);
            page.navigate(portal.url() + "/settlements/new?payable=" + one);
            assertThat(page.locator("#reference")).hasValue("PAY-ONE");
            assertThat(page.locator("input[name=payable]")).hasValue(one);
            visit.done();
        }
    }

    /** The button is pressed, and nobody hears of it. */
    private static void lost(Visit visit, String form) {
        Page page = visit.page();
        visit.expectAnswer(UNAVAILABLE);
        page.route(form, route -> {
            if (route.request().method().equals("POST")) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(UNAVAILABLE)
                        .setContentType("text/html")
                        .setBody(""));
            } else {
                route.resume();
            }
        });
        page.waitForResponse(
                answer -> answer.status() == UNAVAILABLE,
                () -> page.locator("main form button[type=submit]").last().click());
        page.unroute(form);
    }
}
