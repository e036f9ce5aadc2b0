package io.counterfoil.documents.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Spoilt copies of each format: refused with the place, never an unexpected exception, never read as something else. */
class DamagedFilesTest {

    private static final boolean FULL = Boolean.getBoolean("counterfoil.full");
    private static final int COPIES = FULL ? 2_000 : 20;
    private static final int NOISY_COPIES = FULL ? 20_000 : 300;

    private static final List<String> UBL_AMOUNTS =
            List.of("PayableAmount", "TaxInclusiveAmount", "LineExtensionAmount", "TaxAmount");

    private static final Damage.Format UBL_INVOICE = new Damage.Format(
            "UBL invoice",
            List.of("ID", "IssueDate", "InvoiceTypeCode", "DocumentCurrencyCode", "PayableAmount", "RegistrationName"),
            UBL_AMOUNTS,
            List.of("IssueDate"),
            List.of("CompanyID"),
            List.of(
                    "ID",
                    "IssueDate",
                    "DocumentCurrencyCode",
                    "PayableAmount",
                    "LegalMonetaryTotal",
                    "RegistrationName"));

    private static final Damage.Format UBL_CREDIT_NOTE = new Damage.Format(
            "UBL credit note",
            List.of("ID", "IssueDate", "DocumentCurrencyCode", "BillingReference", "PayableAmount", "RegistrationName"),
            UBL_AMOUNTS,
            List.of("IssueDate"),
            List.of("CompanyID"),
            List.of(
                    "ID",
                    "IssueDate",
                    "DocumentCurrencyCode",
                    "PayableAmount",
                    "LegalMonetaryTotal",
                    "RegistrationName"));

    private static final Damage.Format E_INVOICE = new Damage.Format(
            "China's e-invoice",
            List.of(
                    "EIid",
                    "SellerIdNum",
                    "SellerName",
                    "BuyerName",
                    "TotalAmWithoutTax",
                    "TotalTaxAm",
                    "TotalTax-includedAmount",
                    "ItemName",
                    "Amount",
                    "InvoiceNumber",
                    "IssueTime"),
            List.of("TotalAmWithoutTax", "TotalTaxAm", "TotalTax-includedAmount", "Amount"),
            List.of("IssueTime"),
            List.of("SellerIdNum", "BuyerIdNum", "EIid", "InvoiceNumber"),
            List.of(
                    "Header",
                    "SellerIdNum",
                    "BasicInformation",
                    "TotalTax-includedAmount",
                    "InvoiceNumber",
                    "IssuItemInformation"));

    private static final Damage.Format DEC_MESSAGE = new Damage.Format(
            "DecMessage",
            List.of(
                    "IEFlag",
                    "TradeName",
                    "EntryId",
                    "PDate",
                    "TradeCoScc",
                    "GName",
                    "GNo",
                    "TradeCurr",
                    "DeclTotal",
                    "GQty",
                    "GUnit"),
            List.of("DeclTotal"),
            List.of("PDate"),
            List.of("TradeCoScc", "AgentCodeScc"),
            List.of("DecHead", "EntryId", "TradeCoScc", "DecLists", "DecList", "DeclTotal", "TradeCurr"));

    private static final Damage.Format WCO = new Damage.Format(
            "WCO declaration",
            List.of(
                    "FunctionCode",
                    "FunctionalReferenceID",
                    "TypeCode",
                    "GoodsItemQuantity",
                    "InvoiceAmount",
                    "Declarant",
                    "Exporter",
                    "SequenceNumeric",
                    "Description"),
            List.of("InvoiceAmount"),
            List.of("DateTimeString"),
            List.of("SequenceNumeric", "FunctionCode"),
            List.of("Declaration", "InvoiceAmount", "Exporter", "GoodsShipment", "GovernmentAgencyGoodsItem"));

    /** What is in all of them. Their sellers' numbers have no check characters that we know; a total has sums beside it. */
    private static final Damage.Format REAL_UBL = new Damage.Format(
            "real UBL file",
            List.of("ID", "IssueDate", "DocumentCurrencyCode", "PayableAmount"),
            List.of("PayableAmount", "TaxInclusiveAmount", "LineExtensionAmount"),
            List.of("IssueDate"),
            List.of("PayableAmount"),
            List.of("ID", "IssueDate", "PayableAmount", "LegalMonetaryTotal"));

    /** It has no day; a wrong count is refused as one. */
    private static final Damage.Format REAL_WCO = new Damage.Format(
            "real WCO declaration",
            List.of(
                    "FunctionCode",
                    "FunctionalReferenceID",
                    "TypeCode",
                    "GoodsItemQuantity",
                    "InvoiceAmount",
                    "Declarant",
                    "Exporter",
                    "Description"),
            List.of("InvoiceAmount"),
            List.of("GoodsItemQuantity"),
            List.of("FunctionCode"),
            List.of("InvoiceAmount", "Exporter", "GoodsShipment", "GovernmentAgencyGoodsItem"));

    private final long seed = Long.getLong("counterfoil.seed", System.nanoTime());

    @Test
    void damagedCopiesAreRefusedWithThePlace() {
        System.out.println("DamagedFilesTest: " + COPIES + " copies of each format, -Dcounterfoil.seed=" + seed);
        spoil(UBL_INVOICE, UblSamples::invoice);
        spoil(UBL_CREDIT_NOTE, UblSamples::creditNote);
        spoil(E_INVOICE, ChinaEInvoiceSamples::blue);
        spoil(E_INVOICE, ChinaEInvoiceSamples::red);
        spoil(DEC_MESSAGE, DecMessageSamples::export);
        spoil(WCO, WcoSamples::accepted);
    }

    @Test
    void damagedCopiesOfRealFilesAreRefusedWithThePlace() throws IOException {
        RealFiles.of("DamagedFilesTest", "einvoices")
                .forEach((name, content) -> spoil(REAL_UBL, draw -> whole(content)));
        byte[] declaration = RealFiles.of("DamagedFilesTest", "customs").get("hmrc-export-declarations/TT_EX005a.xml");
        spoil(REAL_WCO, draw -> whole(declaration));
    }

    /** Of which nothing but the text is known. */
    private static Sample whole(byte[] content) {
        return new Sample(new String(content, StandardCharsets.UTF_8), "", null, BigDecimal.ZERO, "", "", 0, null);
    }

    private void spoil(Damage.Format format, Function<Draw, Sample> samples) {
        Draw draw = new Draw(seed);
        for (int count = 0; count < COPIES; count++) {
            Sample sample = samples.apply(draw);
            Damage damage = Damage.of(format, sample, draw);
            String which = format.name() + " " + count + ", " + damage.name() + "\n" + sample.xml();
            assertFalse(Arrays.equals(sample.bytes(), damage.content()), which + " is not damaged");
            Violation violation = Expect.refused(which, damage.content());
            assertTrue(
                    damage.element().isEmpty()
                            || violation.field().contains(damage.element())
                            || violation.message().contains(damage.element()),
                    which + " does not name it: " + violation);
        }
    }

    /** Bytes changed at random may leave a file that is in order, with another name in it. Nothing else may come of it. */
    @Test
    void noiseIsReadOrRefusedAndNothingElse() {
        List<Function<Draw, Sample>> formats = List.of(
                UblSamples::invoice,
                UblSamples::creditNote,
                ChinaEInvoiceSamples::blue,
                DecMessageSamples::export,
                WcoSamples::lodged);
        Draw draw = new Draw(seed);
        int refused = 0;
        for (int count = 0; count < NOISY_COPIES; count++) {
            byte[] content = draw.of(formats).apply(draw).bytes();
            byte[] before = content.clone();
            for (int change = draw.between(1, 3); change > 0; change--) {
                content[draw.below(content.length)] = (byte) draw.below(256);
            }
            byte[] given = content.clone();
            try {
                TradeDocumentReader.read(content);
            } catch (RefusedException expected) {
                refused++;
            } catch (RuntimeException unexpected) {
                throw new AssertionError("seed " + seed + ", copy " + count + " of\n" + new String(before), unexpected);
            }
            assertArrayEquals(given, content, "a reader changed its input");
        }
        assertTrue(refused > NOISY_COPIES / 3, "only " + refused + " refused");
    }
}
