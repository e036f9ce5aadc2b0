package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How many checkers an enterprise asks for: one person proposes, another one consents. The rules count from a day that these tests
 * do not reach, in currencies that no other test uses.
 */
class RuleJourneysTest extends AtThePortal {

    private static final int AHEAD_DAYS = 300;

    @Test
    void oneProposesAndAnotherOneConsents() throws IOException {
        try (Visit visit = portal.visit("enterprise-maker", Visit.Device.PHONE, "zh-CN")) {
            visit.page().navigate(portal.url() + "/company");
            visit.look("company-enterprise");
            visit.page().locator("main a[href='/rules']").click();
            assertThat(visit.heading("复核规则")).isVisible(PATIENTLY);
            visit.look("rules");
            visit.link("提出规则").click();
            assertThat(visit.heading("金额越大，人数越多")).isVisible(PATIENTLY);
            visit.look("rule-propose");
            assertEquals(List.of(), visit.complaints());
            visit.expectRefusal();
            visit.page().getByLabel("币种").selectOption("EUR");
            visit.page().locator("#checkers-0").selectOption("2");
            visit.page().locator("#from-1").fill("1.005");
            visit.page().locator("#from-2").fill("5,000,000");
            visit.button("提出规则").click();
            assertThat(visit.page().locator("#from-1")).hasAttribute("aria-invalid", "true");
            assertThat(visit.page().locator("#checkers-2")).hasAttribute("aria-invalid", "true");
            visit.look("rule-wrong");
            visit.page().locator("#from-1").fill("1,000,000");
            visit.page().locator("#checkers-1").selectOption("2");
            visit.page().locator("#checkers-2").selectOption("3");
            visit.page().getByLabel("起始日").fill(day(0));
            visit.button("提出规则").click();
            assertThat(visit.page().getByText("已提出，须同事同意后才适用。")).isVisible(PATIENTLY);
            visit.look("rules-proposed");
            visit.link("查看").click();
            assertThat(visit.page().getByText("由您提出，须他人同意。")).isVisible(PATIENTLY);
            assertThat(visit.button("同意")).hasCount(0);
            visit.look("rule-proposed");
            assertEquals(List.of(), visit.complaints());
        }
        try (Visit visit = portal.visit("enterprise-checker", Visit.Device.DESK, "en")) {
            visit.page().navigate(portal.url() + "/rules");
            open(visit, "EUR").click();
            assertThat(visit.page().getByText("Below EUR 1,000,000.00: 2 checkers approve it."))
                    .isVisible(PATIENTLY);
            assertThat(visit.page().getByText("EUR 5,000,000.00 or more: 3 checkers approve it."))
                    .isVisible();
            visit.look("rule-consent");
            visit.button("Consent").click();
            assertThat(visit.page().getByText("Agreed. It counts from")).isVisible(PATIENTLY);
            visit.look("rule-agreed");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void aProposalIsTakenBack() throws IOException {
        try (Visit visit = portal.visit("enterprise-maker", Visit.Device.DESK, "en")) {
            visit.page().navigate(portal.url() + "/rules/new");
            visit.look("rule-propose");
            visit.page().getByLabel("Currency").selectOption("HKD");
            visit.page().getByLabel("Counts from").fill(day(1));
            visit.button("Propose a rule").click();
            assertThat(visit.page().getByText("Proposed.")).isVisible(PATIENTLY);
            visit.look("rules-proposed");
            open(visit, "HKD").click();
            assertThat(visit.page().getByText("Each payable in HKD: 1 checker approves it."))
                    .isVisible(PATIENTLY);
            visit.button("Withdraw").click();
            assertThat(visit.page().getByText("It never counts.")).isVisible(PATIENTLY);
            visit.look("rule-withdrawn");
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static Locator open(Visit visit, String currency) {
        return visit.page()
                .locator("main li")
                .filter(new Locator.FilterOptions().setHasText("Waits for consent"))
                .locator("a", new Locator.LocatorOptions().setHasText(currency));
    }

    private static String day(int later) {
        return portal.trade().today().plusDays(AHEAD_DAYS + later).toString();
    }
}
