package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Two operators do together what neither may do alone. */
class OperatorJourneysTest extends AtThePortal {

    private static final List<String> ROOMS =
            List.of("acts", "participants", "participants/new", "policies", "policies/new", "business-date", "freezes");

    @Test
    void aPayableIsFrozenByTwoOperators() throws IOException {
        String payable = portal.trade().owed(invoice(), "52000.00");
        String act;
        try (Visit visit = portal.visit("operator", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/freezes");
            page.locator("#id").fill("nothing");
            visit.button("Find").click();
            assertThat(page.getByText("There is no payable and no piece").first())
                    .isVisible(PATIENTLY);
            page.locator("#id").fill(payable);
            visit.button("Find").click();
            assertThat(page.getByText("Free to move")).isVisible(PATIENTLY);
            visit.look("freeze");
            visit.button("Propose freeze").click();
            assertThat(page.getByText("Your operator proposed it")).isVisible(PATIENTLY);
            assertThat(visit.button("Support")).isHidden();
            visit.look("act-own");
            act = page.url().replaceAll("\\?.*", "");
            page.navigate(portal.url() + "/freezes/payables/" + payable);
            assertThat(visit.link("See the act")).isVisible(PATIENTLY);
            assertThat(visit.button("Propose freeze")).isHidden();
            assertEquals(List.of(), visit.complaints());
        }
        try (Visit visit = portal.visit("second-operator", Visit.Device.PHONE, "zh-CN")) {
            assertThat(visit.page().getByText("待您附议").first()).isVisible(PATIENTLY);
            visit.look("operator-home");
            visit.page().navigate(act);
            assertThat(visit.page().getByText("您附议后即达所需数")).isVisible(PATIENTLY);
            visit.look("act-to-support");
            visit.button("附议").click();
            assertThat(visit.page().getByText("已办理，现已生效。")).isVisible(PATIENTLY);
            visit.look("act-done");
            visit.page().navigate(portal.url() + "/freezes/payables/" + payable);
            assertThat(visit.button("提议解冻")).isVisible(PATIENTLY);
            visit.look("frozen");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void aParticipantIsEnrolledAndAnotherProposalIsWithdrawn() throws IOException {
        String act;
        try (Visit visit = portal.visit("operator", Visit.Device.PHONE, "zh-CN")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/participants/new");
            visit.button("提议入驻").click();
            assertThat(page.locator("#mistakes")).isVisible(PATIENTLY);
            visit.look("enrol-wrong");
            page.locator("#name").fill("样例紧固件有限公司");
            page.getByLabel("供应商").check();
            page.locator("#uscc").fill("1");
            visit.button("提议入驻").click();
            assertThat(page.locator("#uscc")).hasAttribute("aria-invalid", "true");
            page.locator("#uscc").fill("");
            visit.button("提议入驻").click();
            assertThat(page.getByText("这是贵方的提议")).isVisible(PATIENTLY);
            visit.look("act-enrol");
            act = page.url().replaceAll("\\?.*", "");
        }
        try (Visit visit = portal.visit("second-operator", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            page.navigate(act);
            visit.look("act-to-support");
            visit.button("Support").click();
            assertThat(page.getByText("Done. It holds from now on.")).isVisible(PATIENTLY);
            page.navigate(portal.url() + "/participants?q=紧固件");
            page.locator("main .cf-cover").first().click();
            assertThat(visit.button("Propose suspension")).isVisible(PATIENTLY);
            visit.look("participant");
            visit.button("Propose suspension").click();
            assertThat(visit.button("Withdraw")).isVisible(PATIENTLY);
            visit.look("act-suspend");
            visit.button("Withdraw").click();
            assertThat(page.getByText("Withdrawn. Nothing was changed.")).isVisible(PATIENTLY);
            visit.look("act-withdrawn");
            assertEquals(List.of(), visit.complaints());
        }
    }

    /** Both are withdrawn: other journeys go on today. */
    @Test
    void aLimitAndTheNextDayAreProposed() throws IOException {
        try (Visit visit = portal.visit("operator", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/policies/new");
            visit.button("Propose the limit").click();
            assertThat(page.locator("#mistakes")).isVisible(PATIENTLY);
            visit.look("policy-wrong");
            page.locator("#kind").selectOption("SMALLEST_PIECE");
            page.locator("#currency").fill("CHF");
            page.locator("#value").fill("0.05");
            page.locator("#effectiveFrom")
                    .fill(portal.trade().today().plusYears(1).toString());
            page.locator("#source").fill("Decision of the operators");
            visit.button("Propose the limit").click();
            assertThat(visit.heading("Smallest piece: CHF 0.05")).isVisible(PATIENTLY);
            visit.look("act-policy");
            visit.button("Withdraw").click();
            assertThat(page.getByText("Withdrawn. Nothing was changed.")).isVisible(PATIENTLY);
            page.navigate(portal.url() + "/business-date");
            page.locator("main .cf-btn.-main").click();
            assertThat(visit.heading("Move the business date to")).isVisible(PATIENTLY);
            visit.look("act-business-date");
            visit.button("Withdraw").click();
            assertThat(page.getByText("Withdrawn. Nothing was changed.")).isVisible(PATIENTLY);
        }
        look(Visit.Device.DESK, "en");
        look(Visit.Device.PHONE, "zh-CN");
    }

    private static void look(Visit.Device device, String language) throws IOException {
        try (Visit visit = portal.visit("operator", device, language)) {
            visit.look("operator-home");
            for (String room : ROOMS) {
                visit.page().navigate(portal.url() + "/" + room);
                assertThat(visit.page().locator("main h1")).isVisible(PATIENTLY);
                visit.look("operator-" + room.replace('/', '-'));
            }
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void anAccountIsCheckedByOneAndVerifiedByAnother() throws IOException {
        String account = "/account-reviews/" + portal.trade().account(number());
        try (Visit visit = portal.visit("operator", Visit.Device.PHONE, "zh-CN")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/account-reviews");
            assertThat(page.locator("main a[href='" + account + "']")).isVisible(PATIENTLY);
            visit.look("account-reviews");
            page.navigate(portal.url() + account);
            visit.button("登记核对").click();
            assertThat(page.locator("#mistakes")).isVisible(PATIENTLY);
            visit.look("account-review-wrong");
            page.locator("#evidence").fill("开户许可证原件");
            visit.button("登记核对").click();
            assertThat(page.getByText("须由另一人核实")).isVisible(PATIENTLY);
            visit.look("account-checked");
        }
        try (Visit visit = portal.visit("second-operator", Visit.Device.DESK, "en")) {
            visit.page().navigate(portal.url() + account);
            visit.look("account-to-verify");
            visit.button("Verify the account").click();
            assertThat(visit.page().getByText("The account counts from now on."))
                    .isVisible(PATIENTLY);
            visit.look("account-verified");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void aSmallAmountIsDrawnAndSent() throws IOException {
        String account = "/account-reviews/" + portal.trade().account(number());
        try (Visit visit = portal.visit("operator", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            page.navigate(portal.url() + account);
            visit.button("Draw the amount").click();
            assertThat(page.getByText("Send exactly this")).isVisible(PATIENTLY);
            visit.look("account-drawn");
            visit.button("Record that it was sent").click();
            assertThat(page.getByText("has to tell what arrived.")).isVisible(PATIENTLY);
            visit.look("account-sent");
            page.navigate(portal.url() + "/account-reviews");
            visit.look("account-reviews");
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static String number() {
        return "62220002" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);
    }

    @Test
    void aKeyIsReplacedByTwoPersonsOfItsOwner() throws IOException {
        String rotation;
        try (Visit visit = portal.visit("enterprise-maker", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/key-rotations");
            visit.button("Propose a new key").click();
            assertThat(page.locator("#mistakes")).isVisible(PATIENTLY);
            page.locator("#reason").fill("the yearly rotation");
            visit.button("Propose a new key").click();
            assertThat(page.getByText("Waits for approval").first()).isVisible(PATIENTLY);
            visit.look("key-rotations");
            page.locator("main .cf-cover").first().click();
            assertThat(page.getByText("You proposed it.")).isVisible(PATIENTLY);
            visit.look("key-rotation-own");
            rotation = page.url();
        }
        try (Visit visit = portal.visit("enterprise-checker", Visit.Device.PHONE, "zh-CN")) {
            visit.page().navigate(rotation);
            visit.look("key-rotation");
            visit.button("批准更换密钥").click();
            assertThat(visit.page().getByText("已批准")).isVisible(PATIENTLY);
            assertEquals(List.of(), visit.complaints());
        }
        try (Visit visit = portal.visit("operator", Visit.Device.PHONE, "zh-CN")) {
            visit.page().navigate(portal.url() + "/key-rotations");
            visit.look("key-rotations");
            assertEquals(List.of(), visit.complaints());
        }
    }
}
