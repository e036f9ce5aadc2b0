package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People at the portal, in a real browser, with all parts for real. Each page that is met is kept as a picture in target/portal. */
class PortalJourneysTest extends AtThePortal {

    @Test
    void aSupplierAcceptsAVoucherOnAPhone() throws IOException {
        portal.trade().held(invoice(), "418600.00");
        String offer = portal.trade().offered(invoice(), "186500.00");
        try (Visit visit = portal.visit("supplier", Visit.Device.PHONE, "zh-CN")) {
            assertThat(visit.heading("我持有的凭证")).isVisible(PATIENTLY);
            visit.look("supplier-home");
            visit.offer(offer).click();
            assertThat(visit.page().getByText("人民币壹拾捌万陆仟伍佰元整")).isVisible(PATIENTLY);
            visit.look("supplier-offer");
            visit.button("签收 ¥186,500.00").click();
            assertThat(visit.page().getByText("已签收，您持有 ¥186,500.00。")).isVisible(PATIENTLY);
            visit.look("supplier-accepted");
            assertEquals("accepted", portal.trade().stateOfOffer(offer));
            assertEquals(List.of(), visit.complaints());
        }
    }

    /** A later holder, to whom the service does not show the payable. */
    @Test
    void aSupplierOfTheSecondTierAcceptsAPartOnAPhone() throws IOException {
        String part = portal.trade().passedOn(portal.trade().held(invoice(), "90000.00"), "40000.00");
        portal.trade().passedOn(portal.trade().held(invoice(), "90000.00"), "12500.50");
        try (Visit visit = portal.visit("supplier-tier-2", Visit.Device.PHONE, "zh-CN")) {
            assertThat(visit.heading("等您处理")).isVisible(PATIENTLY);
            visit.offer(part).click();
            assertThat(visit.page().getByText("人民币肆万元整")).isVisible(PATIENTLY);
            visit.look("second-tier-offer");
            visit.button("签收 ¥40,000.00").click();
            assertThat(visit.page().getByText("已签收，您持有 ¥40,000.00。")).isVisible(PATIENTLY);
            visit.page().navigate(portal.url());
            assertThat(visit.heading("可用凭证")).isVisible(PATIENTLY);
            visit.look("second-tier-home");
            assertEquals("accepted", portal.trade().stateOfOffer(part));
            assertEquals(List.of(), visit.complaints());
        }
        try (Visit visit = portal.visit("supplier", Visit.Device.DESK, "en")) {
            assertThat(visit.page().getByText("They must accept").first()).isVisible(PATIENTLY);
            visit.look("supplier-home-waiting");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void aSupplierDeclinesAVoucherAtADesk() throws IOException {
        String offer = portal.trade().offered(invoice(), "94812.40");
        try (Visit visit = portal.visit("supplier", Visit.Device.DESK, "en")) {
            assertThat(visit.heading("Vouchers I hold")).isVisible(PATIENTLY);
            visit.look("supplier-home");
            visit.offer(offer).click();
            visit.link("Decline").click();
            assertThat(visit.heading("Decline this voucher?")).isVisible(PATIENTLY);
            visit.look("supplier-decline");
            visit.button("Decline CNY 94,812.40").click();
            assertThat(visit.page().getByText("Declined.")).isVisible(PATIENTLY);
            visit.look("supplier-declined");
            assertEquals("declined", portal.trade().stateOfOffer(offer));
            assertEquals(List.of(), visit.complaints());
        }
    }

    /** The answer was stored and is on its way, or it was never stored: the service decides in time, the page says which. */
    @Test
    void whileTheChainIsAwayNothingIsCalledDone() throws Exception {
        String offer = portal.trade().offered(invoice(), "7200.00");
        try (Visit visit = portal.visit("supplier", Visit.Device.PHONE, "en")) {
            visit.page().navigate(portal.url() + "/offers/" + offer);
            portal.signalChain("STOP");
            try {
                visit.button("Accept CNY 7,200.00").click();
                assertThat(visit.page().locator("#notice"))
                        .containsText(
                                Pattern.compile("Being recorded|did not arrive"),
                                new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
                visit.look("supplier-chain-away");
                assertEquals("open", portal.trade().stateOfOffer(offer));
            } finally {
                portal.signalChain("CONT");
            }
            if (visit.page().getByText("did not arrive").isVisible()) {
                visit.button("Accept CNY 7,200.00").click();
            }
            assertThat(visit.page().getByText("Accepted. You hold CNY 7,200.00."))
                    .isVisible(PATIENTLY);
            assertEquals("accepted", portal.trade().stateOfOffer(offer));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void aCheckerSeesWhatWaitsAtADesk() throws IOException {
        String invoice = invoice();
        portal.trade().recorded(invoice, "1860000.00");
        try (Visit visit = portal.visit("enterprise-checker", Visit.Device.DESK, "en")) {
            assertThat(visit.page().getByText(invoice)).isVisible(PATIENTLY);
            visit.look("checker-home");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void aCheckerSeesWhatWaitsOnAPhone() throws IOException {
        String invoice = invoice();
        portal.trade().recorded(invoice, "240000.00");
        try (Visit visit = portal.visit("enterprise-checker", Visit.Device.PHONE, "zh-CN")) {
            assertThat(visit.page().getByText(invoice)).isVisible(PATIENTLY);
            visit.look("checker-home");
            assertEquals(List.of(), visit.complaints());
        }
    }

    /** Users of every other role arrive where their work is. */
    @ParameterizedTest
    @CsvSource({
        "enterprise-maker, en, 'Good day, enterprise-maker'",
        "bank-a-officer, zh-CN, 等您处理",
        "bank-a-approver, en, for you",
        "operator, zh-CN, 入驻审核",
        "regulator, en, Market overview",
        "auditor, zh-CN, 审计查询",
    })
    void everyRoleHasAFirstPage(String user, String language, String heading) throws IOException {
        Visit.Device device = language.equals("en") ? Visit.Device.DESK : Visit.Device.PHONE;
        try (Visit visit = portal.visit(user, device, language)) {
            assertThat(visit.page().locator("main h1")).containsText(heading);
            visit.look("home-" + user);
            assertEquals(List.of(), visit.complaints());
        }
    }
}
