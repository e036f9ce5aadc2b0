package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A supplier makes a certificate; somebody else scans it and finds it genuine, until the voucher moves. */
class CertificateJourneysTest extends AtThePortal {

    private static final int DPI = 150;

    @Journey
    void whoeverIsGivenACertificateChecksItWithoutALogin(Look look) throws IOException, NotFoundException {
        String voucher = portal.trade().held(invoice(), "186500.00");
        String scanned;
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/vouchers/" + voucher);
            visit.look("voucher-with-certificates");
            visit.link("凭证证明书", "Voucher certificate").click();
            page.getByLabel(visit.in("金额", "The amount")).check();
            visit.look("certificate-form");
            visit.button("出具证明", "Make the certificate").click();
            assertThat(visit.heading("已出具", "It is made")).isVisible(PATIENTLY);
            visit.look("certificate-made");
            scanned = scanned(page, "zh");
            assertEquals(scanned, scanned(page, "en"), "number and code are the same in both languages");
            visit.done();
        }
        assertTrue(scanned.startsWith(portal.url() + "/check?number="), scanned);
        try (Visit visit = portal.chromium().visit(look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/check");
            assertThat(visit.heading("查验证明", "Check a certificate")).isVisible(PATIENTLY);
            assertThat(page.locator("#result")).hasCount(0);
            visit.look("check");
            page.navigate(scanned);
            assertThat(page.locator("#result")).containsText(visit.in("真实有效", "Genuine"));
            assertThat(page.locator("#disclosed")).containsText("186,500.00");
            visit.look("check-genuine");
            String code = page.locator("#code").inputValue();
            page.locator("#code").fill((code.charAt(0) == 'A' ? "B" : "A") + code.substring(1));
            visit.button("查验", "Check").click();
            assertThat(page.locator("#result")).containsText(visit.in("未能核实", "Not verified"));
            assertThat(page.locator("#disclosed")).hasCount(0);
            visit.look("check-not-verified");
            portal.trade().passedOn(voucher, "40000.00");
            page.navigate(scanned);
            assertThat(page.locator("#result")).containsText(visit.in("已失效", "Void"));
            assertThat(page.locator(".cf-why")).containsText(visit.in("已拆分", "split into newer pieces"));
            visit.look("check-void");
            visit.done();
        }
    }

    /** What is in the QR code of the certificate that the page offers. */
    private static String scanned(Page page, String language) throws IOException, NotFoundException {
        String link = page.locator("a[href$='/file?language=" + language + "']").getAttribute("href");
        APIResponse answer = page.request().get(portal.url() + link);
        assertEquals(200, answer.status());
        assertEquals("application/pdf", answer.headers().get("content-type"));
        Files.write(
                Files.createDirectories(Path.of("target/portal")).resolve("certificate-" + language + ".pdf"),
                answer.body());
        try (PDDocument paper = Loader.loadPDF(answer.body())) {
            BufferedImage image = new PDFRenderer(paper).renderImageWithDPI(0, DPI);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            return new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
