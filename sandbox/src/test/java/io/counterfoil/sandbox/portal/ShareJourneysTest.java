package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;

/** Half of a payable is paid: to its supplier and the supplier's supplier, and apart for a sale that is approved and not paid. */
class ShareJourneysTest extends AtThePortal {

    private static final String FINANCING_BANK = "bank-b";
    private static final Duration LONG = Duration.ofSeconds(60);

    private record Settled(String payable, String voucher, String settlement, String reference) {}

    private static Settled settled() {
        String number = invoice();
        String payable = portal.trade().recorded(number, "100000.00");
        String voucher = portal.trade().accepted(portal.trade().confirmed(payable));
        portal.trade().heldBySecondTier(voucher, "30000.00");
        String request = portal.trade().asked(voucher, number, "20000.00", FINANCING_BANK);
        portal.trade().quoted(request, FINANCING_BANK);
        portal.trade().quoteTaken(request);
        portal.trade().approved(FINANCING_BANK, request);
        String reference = invoice();
        String settlement = portal.trade().instructed(payable, "50000.00", reference);
        portal.trade().executed(settlement);
        await().atMost(LONG)
                .until(() -> portal.trade().states().settlement(settlement).equals("closed"));
        return new Settled(payable, voucher, settlement, reference);
    }

    @Journey
    void aDebtorSeesWhatItsPaymentDid(Look look) throws IOException {
        Settled settled = settled();
        try (Visit visit = portal.visit("enterprise-maker", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/payables/" + settled.payable());
            visit.link("该应付账款的清偿", "Settlements of this payable").click();
            visit.look("settlements-of-payable");
            visit.link(settled.reference()).click();
            assertThat(visit.heading("清偿逐份明细", "What it did, share by share")).isVisible(PATIENTLY);
            assertThat(page.locator("tbody tr")).hasCount(3);
            assertThat(page.locator("tfoot")).containsText("50,000.00");
            assertThat(page.locator("tbody")).containsText(portal.trade().secondTierName());
            assertThat(page.locator("tbody")
                            .getByText(visit.in("代为保留", "Kept apart"))
                            .first())
                    .isVisible();
            assertEquals(
                    visit.in(
                            "所欠 ¥100,000.00 中：已付 ¥40,000.00，代为保留 ¥10,000.00，尚未办到 ¥0.00，付后仍欠 ¥50,000.00。",
                            "Of CNY 100,000.00 owed: CNY 40,000.00 paid, CNY 10,000.00 kept apart, "
                                    + "CNY 0.00 not visited yet, CNY 50,000.00 still owed afterwards."),
                    page.locator("svg.cf-tally").getAttribute("aria-label").replace('\u00a0', ' '));
            visit.look("settlement-shares");
            visit.done();
        }
    }

    @Journey
    void whoPaysAndWhoWatchesSeeAllOfIt(Look look) throws IOException {
        Settled settled = settled();
        for (String user : new String[] {"bank-a-officer", "regulator"}) {
            try (Visit visit = portal.visit(user, look)) {
                Page page = visit.page();
                page.navigate(portal.url() + "/trees/payables/" + settled.payable());
                visit.link("该应付账款的清偿", "Settlements of this payable").click();
                visit.link(settled.reference()).click();
                assertThat(page.locator("tbody tr")).hasCount(3);
                visit.look("settlement-shares-" + user);
                visit.done();
            }
        }
    }

    @Journey
    void aHolderSeesItsOwnShareAndNobodyElses(Look look) throws IOException {
        Settled settled = settled();
        try (Visit visit = portal.visit("supplier-tier-2", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/shares/" + settled.settlement());
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody")).containsText("15,000.00");
            assertThat(visit.text("您看到的是自己凭证所得的份额。", "You see the shares of your own vouchers."))
                    .isVisible(PATIENTLY);
            visit.look("settlement-shares-own");
            visit.done();
        }
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/vouchers/" + settled.voucher() + "/payments");
            visit.link("清偿逐份明细", "What it did, share by share").click();
            assertThat(page.locator("tbody tr")).hasCount(2);
            visit.look("settlement-shares-supplier");
            visit.done();
        }
    }
}
