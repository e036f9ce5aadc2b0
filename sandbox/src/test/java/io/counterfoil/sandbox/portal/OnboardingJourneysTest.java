package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A supplier says who it is, on a phone; two persons of the operators judge it. */
class OnboardingJourneysTest extends AtThePortal {

    private static final FilePayload LICENCE = new FilePayload(
            "licence.pdf", "application/pdf", "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));

    @Test
    void aLicenceIsPhotographedReviewedAndDecided() throws IOException {
        try (Visit visit = portal.visit("supplier", Visit.Device.PHONE, "zh-CN")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/company");
            assertThat(visit.heading("资质文件")).isVisible(PATIENTLY);
            visit.look("company-empty");
            visit.link("添加文件").click();
            visit.button("上传").click();
            assertThat(page.locator("#mistakes")).isVisible(PATIENTLY);
            visit.look("company-document-wrong");
            page.locator("#kind").selectOption("business-licence");
            page.locator("#issuedOn").fill("1999-12-01");
            page.locator("#file").setInputFiles(LICENCE);
            visit.button("上传").click();
            assertThat(page.getByText("待初审")).isVisible(PATIENTLY);
            visit.look("company");
        }
        judged("operator", "Accept", "company-review");
        judged("second-operator", "Accept", "company-decision");
        try (Visit visit = portal.visit("supplier", Visit.Device.PHONE, "en")) {
            visit.page().navigate(portal.url() + "/company");
            assertThat(visit.page().locator(".cf-badge.-done").first()).containsText("valid");
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static void judged(String operator, String verdict, String picture) throws IOException {
        try (Visit visit = portal.visit(operator, Visit.Device.DESK, "en")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/onboarding");
            page.locator("main .cf-cover").first().click();
            page.getByLabel("Reason").fill("Legible, and as in the public register");
            visit.look(picture);
            visit.button(verdict).click();
            assertThat(page.locator("main h1")).isVisible(PATIENTLY);
            assertThat(visit.button(verdict)).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(60_000));
        }
    }

    @Test
    void anAccountIsNamedAndWaitsForTheOperator() throws IOException {
        try (Visit visit = portal.visit("supplier", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/company/accounts/new");
            page.getByLabel("Account number").fill("12");
            visit.button("Add an account").click();
            assertThat(page.locator("#mistakes")).isVisible(PATIENTLY);
            assertThat(page.getByLabel("Account number")).hasValue("12");
            visit.look("account-wrong");
            page.getByLabel("Account number").fill("6222 0002 0011 2233 445");
            page.getByLabel("Code of the bank").fill("102100099996");
            visit.button("Add an account").click();
            assertThat(page.getByText("waits for the operator")).isVisible(PATIENTLY);
            assertThat(page.getByText("****3445")).isVisible();
            visit.look("company-accounts");
        }
    }
}
