package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** A form whose command got lost on its way is filled in again with what was typed, and no other form is. */
class TypedAgainTest extends AtThePortal {

    private static final int UNAVAILABLE = 503;

    @Journey
    void whatWasTypedIsThereAgainUntilTheOutcomeIsKnown(Look look) throws IOException {
        try (Visit visit = portal.visit("enterprise-maker", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/payables/new");
            page.locator("#invoiceNumber").fill("LOST-1");
            page.locator("#amount").fill("1,234.00");
            page.locator("#currency").selectOption("EUR");
            visit.expectAnswer(UNAVAILABLE);
            page.route("**/payables/new", route -> {
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
                    () -> visit.button("录入", "Record").click());
            page.unroute("**/payables/new");
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
            assertThat(page.locator("#invoiceNumber")).hasValue(Pattern.compile("^$"));
            visit.done();
        }
    }
}
