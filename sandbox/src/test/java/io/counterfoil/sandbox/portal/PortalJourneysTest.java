package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.sandbox.identity.DemoUser;
import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.replay.SharedInstallation;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People at the portal, in a real browser, with all parts for real. Each page that is met is kept as a picture in target/portal. */
class PortalJourneysTest {

    private static Sandbox sandbox;
    private static Trade trade;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        if (!Chromium.isInstalled()) {
            System.out.println("PortalJourneysTest did not run: there is no /usr/bin/chromium"
                    + " (apt-get install chromium fonts-noto-cjk)");
        }
        assumeTrue(Chromium.isInstalled(), "no /usr/bin/chromium");
        sandbox = SharedInstallation.get().sandbox();
        trade = Trade.of(sandbox);
        chromium = new Chromium();
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aSupplierAcceptsAVoucherOnAPhone() throws IOException {
        trade.held(invoice(), "418600.00");
        String offer = trade.offered(invoice(), "186500.00");
        try (Visit visit = chromium.visit(Visit.Device.PHONE, "zh-CN")) {
            logIn(visit, "supplier");
            assertThat(visit.heading("我持有的凭证")).isVisible();
            visit.look("supplier-home");
            visit.page().locator("a[href='/offers/" + offer + "']").click();
            assertThat(visit.page().getByText("人民币壹拾捌万陆仟伍佰元整")).isVisible();
            visit.look("supplier-offer");
            visit.button("签收 ¥186,500.00").click();
            assertThat(visit.page().getByText("已签收，您持有 ¥186,500.00。")).isVisible();
            visit.look("supplier-accepted");
            assertEquals("accepted", trade.stateOfOffer(offer));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void aCheckerSeesWhatWaitsAtADesk() throws IOException {
        String invoice = invoice();
        trade.recorded(invoice, "1860000.00");
        try (Visit visit = chromium.visit(Visit.Device.DESK, "en")) {
            logIn(visit, "enterprise-checker");
            assertThat(visit.heading("What waits, by supplier")).isVisible();
            assertThat(visit.page().getByText(invoice)).isVisible();
            visit.look("checker-home");
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static String invoice() {
        return "PT-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void logIn(Visit visit, String name) throws IOException {
        DemoUser user = new Identity(sandbox)
                .demoUsers().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        visit.logIn(sandbox.url("portal"), user.name(), user.password());
    }
}
