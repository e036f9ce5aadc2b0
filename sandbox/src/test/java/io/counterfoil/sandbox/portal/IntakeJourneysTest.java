package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;

/** What a maker does with a file of its ERP: uploads it, sees what was understood, confirms, corrects a rejected row in place. */
class IntakeJourneysTest extends AtThePortal {

    /** Six rows, three of them wrong, as a Chinese program writes them. */
    private static String erp(List<String> invoices) {
        String supplier = portal.trade().supplierUscc();
        LocalDate today = portal.trade().today();
        LocalDate due = today.plusDays(60);
        StringBuilder csv = new StringBuilder("发票号码,供应商,金额,币种,开票日期,到期日,备注\r\n");
        String row = "%s,%s,%s,CNY,%s,%s,一批钢板\r\n";
        csv.append(row.formatted(invoices.get(0), supplier, "12000.00", today, due));
        csv.append(row.formatted(invoices.get(1), supplier, "1250o.00", today, due));
        csv.append(row.formatted(invoices.get(2), supplier, "\"13,000.50\"", today, due));
        csv.append(row.formatted(invoices.get(3), "无此公司", "14000.00", today, due));
        csv.append(row.formatted(invoices.get(4), supplier, "15000.00", today, due));
        csv.append(row.formatted(invoices.get(5), supplier, "16000.00", due, today));
        return csv.toString();
    }

    private static FilePayload file(String text) {
        return new FilePayload("erp-2026-07.csv", "text/csv", text.getBytes(Charset.forName("GB18030")));
    }

    @Journey
    void aMakerUploadsAFileAndCorrectsARowInPlace(Look look) throws IOException {
        List<String> invoices = List.of(invoice(), invoice(), invoice(), invoice(), invoice(), invoice());
        try (Visit visit = portal.visit("enterprise-maker", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/payables");
            visit.link("上传文件", "Upload a file").click();
            visit.link("上传文件", "Upload a file").first().click();
            visit.look("intake-upload");
            page.locator("#file")
                    .setInputFiles(
                            new FilePayload("empty.csv", "text/csv", "A,B\r\n".getBytes(StandardCharsets.UTF_8)));
            visit.expectRefusal();
            visit.button("上传", "Upload").click();
            assertThat(page.locator("#file-said .cf-err")).isVisible(PATIENTLY);
            visit.look("intake-unreadable");
            page.locator("#file").setInputFiles(file(erp(invoices)));
            visit.button("上传", "Upload").click();

            assertThat(visit.heading("前几行将读作", "The first rows, as they will be read"))
                    .isVisible(PATIENTLY);
            assertThat(page.locator("input[name=encoding][value=GB18030]")).isChecked();
            assertThat(page.locator("#dates")).hasValue("YYYY-MM-DD");
            assertThat(page.locator("main")).containsText(invoices.get(0));
            visit.look("intake-understood");
            visit.button("登记", "Record them").click();
            assertThat(visit.text("请选择付款银行。", "Choose the bank that pays.").first())
                    .isVisible(PATIENTLY);
            page.locator("#payingBank").selectOption(new SelectOption().setIndex(1));
            visit.button("登记", "Record them").click();
            assertThat(visit.heading("未受理的 3 行", "3 rejected rows")).isVisible(PATIENTLY);
            assertThat(visit.text("6 行中有 3 行已登记", "3 of 6 rows are recorded")).isVisible();
            visit.look("intake-rejects");

            Download rejects = page.waitForDownload(
                    () -> visit.link("下载未受理的行", "Download the rejected rows").click());
            String downloaded = Files.readString(rejects.path());
            assertTrue(downloaded.contains("counterfoil_why") && downloaded.contains("无此公司"), downloaded);

            page.locator("#cell-2-amount").fill("still wrong");
            page.locator("#row-2 button").click();
            assertThat(page.locator("#row-2")).containsText("still wrong");
            assertThat(page.locator("#cell-2-amount")).hasValue("still wrong");
            visit.look("intake-corrected-wrongly");
            page.locator("#cell-2-amount").fill("12,500.00");
            page.locator("#row-2 button").click();
            assertThat(visit.heading("未受理的 2 行", "2 rejected rows")).isVisible(PATIENTLY);
            assertEquals(0, page.locator("#row-2").count());
            visit.look("intake-corrected");
            page.navigate(portal.url() + "/payables?state=RECORDED");
            for (int recorded : new int[] {0, 1, 2, 4}) {
                assertThat(page.getByText(invoices.get(recorded)).first()).isVisible(PATIENTLY);
            }
            page.navigate(portal.url() + "/intakes");
            assertThat(page.getByText("erp-2026-07.csv").first()).isVisible(PATIENTLY);
            visit.look("intakes");
            visit.done();
        }
    }

    /** The supplier corrected its invoice before it was issued: the credit note comes in the same file. */
    @Journey
    void aCreditNoteIsTakenOffTheInvoiceThatItNames(Look look) throws IOException {
        String invoice = invoice();
        String creditNote = invoice();
        String supplier = portal.trade().supplierUscc();
        LocalDate today = portal.trade().today();
        String csv = "invoice_number,creditor,amount,currency,issue_date,due_date,credited_invoice\r\n"
                + "%s,%s,-2000.00,CNY,%s,,%s\r\n".formatted(creditNote, supplier, today, invoice)
                + "%s,%s,12000.00,CNY,%s,%s,\r\n".formatted(invoice, supplier, today, today.plusDays(60));
        try (Visit visit = portal.visit("enterprise-maker", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/intakes/new");
            page.locator("#file")
                    .setInputFiles(new FilePayload("corrected.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            visit.button("上传", "Upload").click();
            assertThat(visit.heading("前几行将读作", "The first rows, as they will be read"))
                    .isVisible(PATIENTLY);
            visit.look("intake-understood-credit-note");
            page.locator("#payingBank").selectOption(new SelectOption().setIndex(1));
            visit.button("登记", "Record them").click();
            assertThat(page.locator("#credits")).isVisible(PATIENTLY);
            assertThat(page.locator("#credits")).containsText(creditNote);
            visit.look("intake-credited");
            page.locator("#credits a").first().click();
            assertThat(page.locator("main"))
                    .containsText("10,000.00", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            visit.done();
        }
    }
}
