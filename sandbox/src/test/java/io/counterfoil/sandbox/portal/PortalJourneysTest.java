package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** People at the portal, in a real browser, with all parts for real. Each page that is met is kept as a picture in target/portal. */
class PortalJourneysTest extends AtThePortal {

    @Journey
    void aSupplierAcceptsAVoucher(Look look) throws IOException {
        portal.trade().held(invoice(), "418600.00");
        String offer = portal.trade().offered(invoice(), "186500.00");
        try (Visit visit = portal.visit("supplier", look)) {
            assertThat(visit.heading("我持有的凭证", "Vouchers I hold")).isVisible(PATIENTLY);
            visit.look("supplier-home");
            visit.offer(offer).click();
            assertThat(visit.text("人民币壹拾捌万陆仟伍佰元整", "offers you this voucher.")).isVisible(PATIENTLY);
            visit.look("supplier-offer");
            visit.button("签收 ¥186,500.00", "Accept CNY 186,500.00").click();
            assertThat(visit.text("已签收，您持有 ¥186,500.00。", "Accepted. You hold CNY 186,500.00."))
                    .isVisible(PATIENTLY);
            visit.look("supplier-accepted");
            assertEquals("accepted", portal.trade().states().offer(offer));
            visit.done();
        }
    }

    /** Nothing moves under anybody's finger: what is new is offered. */
    @Journey
    void aPageThatIsOpenSaysThatSomethingIsNew(Look look) throws IOException {
        String held = portal.trade().held(invoice(), "70000.00");
        try (Visit visit = portal.visit("supplier-tier-2", look)) {
            Page page = visit.page();
            page.waitForResponse(answer -> answer.url().endsWith("/changes"), () -> page.navigate(portal.url()));
            String offer = portal.trade().passedOn(held, "1234.00");
            assertThat(visit.text("有新的变化。", "Something new has happened.")).isVisible(PATIENTLY);
            assertThat(visit.offer(offer)).hasCount(0);
            visit.look("something-new");
            visit.link("查看", "Show it").click();
            assertThat(visit.offer(offer)).isVisible(PATIENTLY);
        }
    }

    /** A later holder, to whom the service does not show the payable. */
    @Journey
    void aSupplierOfTheSecondTierAcceptsAPart(Look look) throws IOException {
        String part = portal.trade().passedOn(portal.trade().held(invoice(), "90000.00"), "40000.00");
        portal.trade().passedOn(portal.trade().held(invoice(), "90000.00"), "12500.50");
        try (Visit visit = portal.visit("supplier-tier-2", look)) {
            assertThat(visit.heading("等您处理", "For you to do")).isVisible(PATIENTLY);
            visit.offer(part).click();
            assertThat(visit.text("人民币肆万元整", "offers you this voucher.")).isVisible(PATIENTLY);
            visit.look("second-tier-offer");
            visit.button("签收 ¥40,000.00", "Accept CNY 40,000.00").click();
            assertThat(visit.text("已签收，您持有 ¥40,000.00。", "Accepted. You hold CNY 40,000.00."))
                    .isVisible(PATIENTLY);
            visit.page().navigate(portal.url());
            assertThat(visit.heading("可用凭证", "Free vouchers")).isVisible(PATIENTLY);
            visit.look("second-tier-home");
            assertEquals("accepted", portal.trade().states().offer(part));
            visit.done();
        }
        try (Visit visit = portal.visit("supplier", look)) {
            assertThat(visit.text("等对方签收", "They must accept").first()).isVisible(PATIENTLY);
            visit.look("supplier-home-waiting");
            visit.done();
        }
    }

    @Journey
    void aSupplierDeclinesAVoucher(Look look) throws IOException {
        String offer = portal.trade().offered(invoice(), "94812.40");
        try (Visit visit = portal.visit("supplier", look)) {
            assertThat(visit.heading("我持有的凭证", "Vouchers I hold")).isVisible(PATIENTLY);
            visit.offer(offer).click();
            visit.link("拒签", "Decline").click();
            assertThat(visit.heading("拒签这份凭证？", "Decline this voucher?")).isVisible(PATIENTLY);
            visit.look("supplier-decline");
            visit.button("拒签 ¥94,812.40", "Decline CNY 94,812.40").click();
            // The page before it says in English what happens when one "is declined."
            assertThat(visit.text("您无需再处理", "You need not do anything.")).isVisible(PATIENTLY);
            visit.look("supplier-declined");
            assertEquals("declined", portal.trade().states().offer(offer));
            visit.done();
        }
    }

    /** The answer was stored and is on its way, or it was never stored: the service decides in time, the page says which. */
    @Journey
    void whileTheChainIsAwayNothingIsCalledDone(Look look) throws Exception {
        String offer = portal.trade().offered(invoice(), "7200.00");
        try (Visit visit = portal.visit("supplier", look)) {
            visit.page().navigate(portal.url() + "/offers/" + offer);
            portal.signalChain("STOP");
            try {
                visit.button("签收 ¥7,200.00", "Accept CNY 7,200.00").click();
                assertThat(visit.page().locator("#notice"))
                        .containsText(
                                Pattern.compile(visit.in("正在上链|没有送达", "Being recorded|did not arrive")),
                                new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
                visit.look("supplier-chain-away");
                assertEquals("open", portal.trade().states().offer(offer));
            } finally {
                portal.signalChain("CONT");
            }
            if (visit.text("没有送达", "did not arrive").isVisible()) {
                visit.button("签收 ¥7,200.00", "Accept CNY 7,200.00").click();
            }
            assertThat(visit.text("已签收，您持有 ¥7,200.00。", "Accepted. You hold CNY 7,200.00."))
                    .isVisible(PATIENTLY);
            assertEquals("accepted", portal.trade().states().offer(offer));
            visit.done();
        }
    }

    @Journey
    void aCheckerSeesWhatWaits(Look look) throws IOException {
        String invoice = invoice();
        portal.trade().recorded(invoice, "1860000.00");
        try (Visit visit = portal.visit("enterprise-checker", look)) {
            assertThat(visit.page().getByText(invoice).first()).isVisible(PATIENTLY);
            visit.look("checker-home");
            visit.done();
        }
    }

    private static Stream<Arguments> firstPages() {
        return Stream.of(
                        List.of("enterprise-maker", "您好，enterprise-maker", "Good day, enterprise-maker"),
                        List.of("bank-a-officer", "等您处理", "for you"),
                        List.of("bank-a-approver", "等您处理", "for you"),
                        List.of("operator", "您好，operator", "Good day, operator"),
                        List.of("regulator", "市场总览", "Market overview"),
                        List.of("auditor", "审计查询", "Audit search"))
                .flatMap(page -> Look.of("PortalJourneysTest.everyRoleHasAFirstPage of " + page.get(0), false).stream()
                        .map(look -> Arguments.of(look, page.get(0), page.get(1), page.get(2))));
    }

    /** Users of every other role arrive where their work is. */
    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("firstPages")
    void everyRoleHasAFirstPage(Look look, String user, String chinese, String english) throws IOException {
        try (Visit visit = portal.visit(user, look)) {
            assertThat(visit.page().locator("main h1")).containsText(visit.in(chinese, english));
            visit.look("home-" + user);
            visit.done();
        }
    }
}
