package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** A supplier says who it is; two persons of the operators judge it. */
class OnboardingJourneysTest extends AtThePortal {

    private static final int TAKEN_BYTES = 2 * 1024 * 1024;

    @Journey
    void aLicenceIsPhotographedReviewedAndDecided(Look look) throws IOException {
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/company");
            assertThat(visit.heading("资质文件", "Documents")).isVisible(PATIENTLY);
            visit.look("company-before");
            visit.link("添加文件", "Add a document").click();
            visit.expectRefusal();
            visit.button("上传", "Upload").click();
            assertThat(page.locator("#mistakes")).isVisible(PATIENTLY);
            visit.look("company-document-wrong");
            page.locator("#kind").selectOption("business-licence");
            page.locator("#issuedOn").fill("1999-12-01");
            page.locator("#file").setInputFiles(photograph());
            page.waitForCondition(() -> sizeOfFile(page) < TAKEN_BYTES);
            visit.button("上传", "Upload").click();
            assertThat(visit.text("待初审", "waits for review")).isVisible(PATIENTLY);
            visit.look("company");
            visit.done();
        }
        accepted("operator", look, "company-review");
        accepted("second-operator", look, "company-decision");
        try (Visit visit = portal.visit("supplier", look)) {
            visit.page().navigate(portal.url() + "/company");
            assertThat(visit.page().locator(".cf-badge.-done").first()).containsText(visit.in("有效", "valid"));
            visit.look("company-accepted");
            visit.done();
        }
        try (Visit visit = portal.visit("supplier-tier-2", look)) {
            visit.page().navigate(portal.url() + "/company");
            assertThat(visit.text("还没有文件。", "No document yet.")).isVisible();
            visit.look("company-empty");
            visit.done();
        }
    }

    /** Larger than the platform takes; noise, so that it cannot be packed. */
    private static FilePayload photograph() throws IOException {
        BufferedImage picture = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(1);
        for (int pixel = 0; pixel < 1_000_000; pixel++) {
            picture.setRGB(pixel % 1_000, pixel / 1_000, random.nextInt());
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        assertTrue(png.size() > TAKEN_BYTES, "bytes: " + png.size());
        return new FilePayload("licence.png", "image/png", png.toByteArray());
    }

    private static int sizeOfFile(Page page) {
        return ((Number) page.evaluate("document.getElementById('file').files[0].size")).intValue();
    }

    private static void accepted(String operator, Look look, String picture) throws IOException {
        try (Visit visit = portal.visit(operator, look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/onboarding");
            visit.look("onboarding");
            page.locator("main .cf-cover").first().click();
            visit.field("理由", "Reason").fill("Legible, and as in the public register");
            visit.look(picture);
            Locator accept = page.locator("button[value=accept]");
            accept.click();
            assertThat(page.locator("main h1")).isVisible(PATIENTLY);
            assertThat(accept).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(60_000));
            visit.done();
        }
    }

    @Journey
    void anAccountIsNamedAndWaitsForTheOperator(Look look) throws IOException {
        int end = ThreadLocalRandom.current().nextInt(1_000, 10_000);
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/company/accounts/new");
            visit.look("account");
            visit.field("账号", "Account number").fill("12");
            visit.expectRefusal();
            visit.button("添加账户", "Add an account").click();
            assertThat(page.locator("#mistakes")).isVisible(PATIENTLY);
            assertThat(visit.field("账号", "Account number")).hasValue("12");
            visit.look("account-wrong");
            visit.field("账号", "Account number").fill("6222 0002 0011 2233 " + end);
            visit.field("银行行号", "Code of the bank").fill("102100099996");
            visit.button("添加账户", "Add an account").click();
            assertThat(visit.text("等平台核实", "waits for the operator").first()).isVisible(PATIENTLY);
            assertThat(page.getByText("****" + end)).isVisible();
            visit.look("company-accounts");
            visit.done();
        }
    }

    @Journey
    void aCompanySaysWhatItIs(Look look) throws IOException {
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/company");
            page.locator("main a[href='/company/profile']").click();
            assertThat(visit.heading("企业资料", "Profile")).isVisible(PATIENTLY);
            page.locator("#industry").selectOption("C");
            page.locator("#region").fill("44");
            int last = page.locator("input[name=contactName]").count() - 1;
            page.locator("#contact-name-" + last).fill("Zhang Min");
            page.locator("#contact-role-" + last).fill("accounts receivable");
            visit.expectRefusal();
            visit.button("保存资料", "Save the profile").click();
            assertThat(page.locator("#region")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#contact-name-" + last)).hasValue("Zhang Min");
            visit.look("profile-wrong");
            page.locator("#region").fill("440305");
            page.locator("#contact-phone-" + last).fill("+86 755 1234 5678");
            page.locator("#sizeClass").selectOption("small");
            visit.button("保存资料", "Save the profile").click();
            assertThat(page.locator("dd:has-text('440305')")).isVisible(PATIENTLY);
            assertThat(visit.text("制造业", "manufacturing").first()).isVisible();
            visit.look("company-profile");
            page.navigate(portal.url() + "/company/profile");
            assertThat(page.locator("#contact-phone-" + last)).hasValue("+8675512345678");
            visit.look("profile");
            visit.done();
        }
    }
}
