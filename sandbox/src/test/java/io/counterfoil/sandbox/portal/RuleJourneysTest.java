package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How many checkers an enterprise asks for: one person proposes, another one consents. The rules count from a day that these tests
 * do not reach, in currencies that no other test uses.
 */
class RuleJourneysTest extends AtThePortal {

    private static final int AHEAD_DAYS = 300;
    private static final List<String> CURRENCIES = List.of("EUR", "HKD", "USD", "CNY");

    @Journey
    void oneProposesAndAnotherOneConsents(Look look) throws IOException {
        String currency = currency(look);
        try (Visit visit = portal.visit("enterprise-maker", look)) {
            visit.page().navigate(portal.url() + "/company");
            visit.look("company-enterprise");
            visit.page().locator("main a[href='/rules']").click();
            assertThat(visit.heading("复核规则", "Who approves payables")).isVisible(PATIENTLY);
            visit.look("rules");
            visit.link("提出规则", "Propose a rule").click();
            assertThat(visit.heading("金额越大，人数越多", "More checkers for larger amounts"))
                    .isVisible(PATIENTLY);
            visit.look("rule-propose");
            visit.done();
            visit.expectRefusal();
            visit.field("币种", "Currency").selectOption(currency);
            visit.page().locator("#checkers-0").selectOption("2");
            visit.page().locator("#from-1").fill("1.005");
            visit.page().locator("#from-2").fill("5,000,000");
            visit.button("提出规则", "Propose a rule").click();
            assertThat(visit.page().locator("#from-1")).hasAttribute("aria-invalid", "true");
            assertThat(visit.page().locator("#checkers-2")).hasAttribute("aria-invalid", "true");
            visit.look("rule-wrong");
            visit.page().locator("#from-1").fill("1,000,000");
            visit.page().locator("#checkers-1").selectOption("2");
            visit.page().locator("#checkers-2").selectOption("3");
            visit.field("起始日", "Counts from").fill(day(0));
            visit.button("提出规则", "Propose a rule").click();
            assertThat(visit.text("已提出，须同事同意后才适用。", "Proposed. Colleagues must consent"))
                    .isVisible(PATIENTLY);
            visit.look("rules-proposed");
            visit.link("查看", "See it").click();
            assertThat(visit.text("由您提出，须他人同意。", "You proposed it, so others must consent."))
                    .isVisible(PATIENTLY);
            assertThat(visit.button("同意", "Consent")).hasCount(0);
            visit.look("rule-proposed");
            visit.done();
        }
        try (Visit visit = portal.visit("enterprise-checker", look)) {
            visit.page().navigate(portal.url() + "/rules");
            open(visit, currency).click();
            assertThat(visit.page().getByText(told(look, "1,000,000.00", 2)).first())
                    .isVisible(PATIENTLY);
            assertThat(visit.page().getByText(told(look, "5,000,000.00", 3)).first())
                    .isVisible();
            visit.look("rule-consent");
            visit.button("同意", "Consent").click();
            assertThat(visit.text("已商定，", "Agreed. It counts from")).isVisible(PATIENTLY);
            visit.look("rule-agreed");
            visit.done();
        }
    }

    @Journey
    void aProposalIsTakenBack(Look look) throws IOException {
        String currency = currency(look);
        try (Visit visit = portal.visit("enterprise-maker", look)) {
            visit.page().navigate(portal.url() + "/rules/new");
            visit.look("rule-propose");
            visit.field("币种", "Currency").selectOption(currency);
            visit.field("起始日", "Counts from").fill(day(1));
            visit.button("提出规则", "Propose a rule").click();
            assertThat(visit.text("已提出，", "Proposed.")).isVisible(PATIENTLY);
            visit.look("rules-proposed");
            open(visit, currency).click();
            assertThat(visit.text(
                            "每笔 " + currency + " 应付账款：须 1 人复核。",
                            "Each payable in " + currency + ": 1 checker approves it."))
                    .isVisible(PATIENTLY);
            visit.button("撤回", "Withdraw").click();
            assertThat(visit.text("不会适用。", "It never counts.")).isVisible(PATIENTLY);
            visit.look("rule-withdrawn");
            visit.done();
        }
    }

    private static Locator open(Visit visit, String currency) {
        return visit.page()
                .locator("main li")
                .filter(new Locator.FilterOptions().setHasText(visit.in("待同意", "Waits for consent")))
                .locator("a", new Locator.LocatorOptions().setHasText(currency));
    }

    private static String day(int later) {
        return portal.trade().today().plusDays(AHEAD_DAYS + later).toString();
    }

    /** Of its own for each look: a rule that was agreed on changes how the next one is. */
    private static String currency(Look look) {
        return CURRENCIES.get(Look.ALL.indexOf(look));
    }

    /** The sentence of a tier, whatever the currency's sign is. */
    private static Pattern told(Look look, String amount, int checkers) {
        return Pattern.compile(amount.replace(".", "\\.")
                + look.in(".*须 " + checkers + " 人复核", ".*" + checkers + " checkers approve it"));
    }
}
