package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a supplier does with what proves its trade: uploads a file, types what it says, sells on it, sees what is left of it. */
class DocumentJourneysTest extends AtThePortal {

    private static FilePayload xml(String content) {
        return new FilePayload("invoice.xml", "text/xml", content.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload pdf(String text) {
        return new FilePayload(
                "contract.pdf",
                "application/pdf",
                ("%PDF-1.7\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Of China's tax administration, as far as it is read; made up, and it says so. */
    private static String eInvoice(String number, String seller, String amount) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <EInvoice>
                  <Header><EIid>%1$s</EIid></Header>
                  <EInvoiceData>
                    <SellerInformation><SellerIdNum>%2$s</SellerIdNum><SellerName>Seller (made up)</SellerName></SellerInformation>
                    <BuyerInformation><BuyerName>Buyer (made up)</BuyerName></BuyerInformation>
                    <BasicInformation><TotalAmWithoutTax>%3$s</TotalAmWithoutTax><TotalTaxAm>0.00</TotalTaxAm><TotalTax-includedAmount>%3$s</TotalTax-includedAmount></BasicInformation>
                    <IssuItemInformation><ItemName>Castings (made up)</ItemName><MeaUnits>kg</MeaUnits><Quantity>5</Quantity><Amount>%3$s</Amount><ComTaxAm>0.00</ComTaxAm></IssuItemInformation>
                  </EInvoiceData>
                  <TaxSupervisionInfo><InvoiceNumber>%1$s</InvoiceNumber><IssueTime>%4$s</IssueTime></TaxSupervisionInfo>
                </EInvoice>
                """.formatted(number, seller, amount, portal.trade().today());
    }

    /** Twenty digits; the first two are the year. */
    private static String newNumber() {
        return "%02d%018d".formatted(portal.trade().today().getYear() % 100, System.nanoTime());
    }

    /** A file of somebody else and one that does not add up come back; the right one is read, and sold on. */
    @Journey
    void aSupplierUploadsAnInvoiceAndSellsOnIt(Look look) throws IOException {
        String uscc = portal.trade().supplierUscc();
        String number = newNumber();
        String right = eInvoice(number, uscc, "50000.00");
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/trade-documents");
            visit.look("documents");
            visit.link("添加单据", "Add a document").first().click();
            Locator file = page.locator("#file");
            visit.look("document-upload");
            file.setInputFiles(
                    xml(eInvoice(number, "91310000MA1K000019", "50000.00").replace("Seller (made", "Stranger (made")));
            visit.expectRefusal();
            visit.button("上传", "Upload").click();
            assertThat(page.locator("main")).containsText("Stranger (made up)");
            visit.look("document-of-another");
            file.setInputFiles(xml(right.replaceFirst("50000.00", "50000.01")));
            visit.expectRefusal();
            visit.button("上传", "Upload").click();
            assertThat(page.locator("#file-said")).containsText("EInvoice/");
            assertThat(visit.text("金额合计不符", "the amounts do not add up").first())
                    .isVisible();
            visit.look("document-unreadable");
            file.setInputFiles(xml(right));
            visit.button("上传", "Upload").click();
            assertThat(visit.text("取自文件", "read from the file")).isVisible(PATIENTLY);
            assertThat(page.locator("main")).containsText(number);
            String document = page.url().replaceFirst(".*/trade-documents/([^?/]*).*", "$1");
            visit.look("document-read");
            page.navigate(portal.url() + "/trade-documents/new");
            page.locator("#file").setInputFiles(xml(right));
            visit.expectRefusal();
            visit.button("上传", "Upload").click();
            assertThat(page.locator("a[href='/trade-documents/" + document + "']"))
                    .isVisible(PATIENTLY);
            visit.look("document-twice");
            String voucher = portal.trade().held(invoice(), "50000.00");
            page.navigate(portal.url() + "/vouchers/" + voucher + "/sell");
            page.locator("#document-0").selectOption(document);
            page.locator(".cf-actbar button").click();
            assertThat(page.locator("#board .cf-note")).isVisible(PATIENTLY);
            String request = page.url().replaceFirst(".*/financing-requests/([^?]*).*", "$1");
            portal.trade().quoted(request, "bank-a");
            portal.trade().quoteTaken(request);
            page.navigate(portal.url() + "/trade-documents/" + document);

            assertThat(page.locator("a[href='/financing-requests/" + request + "']"))
                    .isVisible();
            assertEquals("in-use", portal.trade().states().document(document));
            visit.look("document-in-use");
            visit.done();
        }
    }

    /** A scan: its details are typed, once wrongly; then it is put aside. */
    @Journey
    void aSupplierTypesWhatAScanSaysAndPutsItAside(Look look) throws IOException {
        String number = invoice();
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/trade-documents/new");
            page.locator("#file").setInputFiles(pdf(number));
            visit.button("上传", "Upload").click();
            assertThat(visit.link("填写内容", "Type what it says")).isVisible(PATIENTLY);
            visit.look("document-scan");
            visit.link("填写内容", "Type what it says").click();
            page.locator("#number").fill(number);
            page.locator("#issuedOn").fill(portal.trade().today().toString());
            page.locator("#uscc").fill("91310000MA1K00001X");
            page.locator("#party").fill("Buyer (made up)");
            page.locator("#amount").fill("40,000");
            visit.expectRefusal();
            page.locator(".cf-actbar button").click();
            assertThat(page.locator("#uscc")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#number")).hasValue(number);
            visit.look("document-typed-wrongly");
            page.locator("#uscc").fill("");
            page.locator(".cf-actbar button").click();
            assertThat(page.locator("main dl.cf-facts").first()).containsText(number);
            String document = page.url().replaceFirst(".*/trade-documents/([^?/]*).*", "$1");
            assertEquals("ready", portal.trade().states().document(document));
            visit.look("document-typed");
            page.locator("#reason").fill("a rehearsal");
            visit.button("搁置", "Put it aside").click();
            assertThat(page.locator("main")).containsText("a rehearsal");
            visit.look("document-aside");
            assertEquals("put-aside", portal.trade().states().document(document));
            visit.done();
        }
    }
}
