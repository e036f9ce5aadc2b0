package io.counterfoil.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentKindTest {

    private static final List<DocumentKind> ZEROS_DROPPED = List.of(
            DocumentKind.INVOICE, DocumentKind.CONTRACT, DocumentKind.DELIVERY_NOTE, DocumentKind.WAREHOUSE_RECEIPT);

    @Test
    void caseFullWidthSpacesAndDashesDoNotCount() {
        for (DocumentKind kind : DocumentKind.values()) {
            if (kind != DocumentKind.CUSTOMS_DECLARATION) {
                for (String written : List.of(
                        "ht-2026/07a",
                        " HT 2026/07A ",
                        "ＨＴ－２０２６／０７ａ",
                        "HT\u20132026\u2014/07A",
                        "HT\u22122026/07A",
                        "HT\u30002026/\u00A007A",
                        "H\u200BT2026/\u00AD07A\r\n")) {
                    assertEquals("HT2026/07A", kind.normalised(written), kind + " " + written);
                }
            }
        }
    }

    @Test
    void leadingZerosAreDroppedWhereNumbersHaveNoFixedLength() {
        for (DocumentKind kind : ZEROS_DROPPED) {
            assertEquals("123", kind.normalised("000-123"), kind.name());
            assertEquals("0", kind.normalised("0000"), kind.name());
            assertEquals("A0012", kind.normalised("A0012"), kind.name());
            assertEquals("0A12", kind.normalised("0A12"), "only of digits alone");
        }
        assertEquals("0012345", DocumentKind.TAX_FILING_FORM.normalised("0012345"));
        assertEquals("010120260123456789", DocumentKind.CUSTOMS_DECLARATION.normalised("010120260123456789"));
    }

    @Test
    void aChineseElectronicInvoiceKeepsItsZerosAndAShorterNumberDoesNot() {
        assertEquals("0" + "1".repeat(19), DocumentKind.INVOICE.normalised("0" + "1".repeat(19)));
        assertEquals("1".repeat(19), DocumentKind.INVOICE.normalised("00" + "1".repeat(19)));
    }

    @Test
    void aCustomsNumberHasEighteenDigitsOrIsAMovementReference() {
        assertEquals("222920260123456789", DocumentKind.CUSTOMS_DECLARATION.normalised("2229-2026-0-123456789"));
        assertEquals("23GB08P328W4P1FAR2", DocumentKind.CUSTOMS_DECLARATION.normalised("23gb08p328w4p1far2"));
        for (String wrong : List.of(
                "22292026012345678",
                "2229202601234567890",
                "222920262123456789",
                "22291826012345678A",
                "23G108P328W4P1FAR2",
                "GB0")) {
            assertThrows(
                    IllegalArgumentException.class, () -> DocumentKind.CUSTOMS_DECLARATION.normalised(wrong), wrong);
        }
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (String wrong : List.of("", "   ", "--", "\u200B", "/", "A".repeat(65), "A".repeat(1000), "A\uE000")) {
            assertThrows(IllegalArgumentException.class, () -> DocumentKind.INVOICE.normalised(wrong), wrong);
        }
        assertEquals("A".repeat(64), DocumentKind.INVOICE.normalised("A".repeat(64)));
    }

    /** A normalised number is normalised already, so that whoever normalises twice gets the same. */
    @Test
    void normalisingTwiceChangesNothing() {
        for (String written : List.of("ﬁ-ß 007", "００７", "İ-12", "①２", "ǅ9")) {
            String once = DocumentKind.INVOICE.normalised(written);
            assertEquals(once, DocumentKind.INVOICE.normalised(once), written);
        }
        assertNotEquals(DocumentKind.INVOICE.normalised("A12"), DocumentKind.INVOICE.normalised("A21"));
    }

    @Test
    void theOwnerIsWhomTheDocumentIsOwedToAndNotWhoWroteIt() {
        assertEquals(
                List.of(
                        PartyRole.EXPORTER,
                        PartyRole.SELLER,
                        PartyRole.SELLER,
                        PartyRole.CONSIGNOR,
                        PartyRole.PAYEE,
                        PartyRole.HOLDER),
                Stream.of(DocumentKind.values()).map(DocumentKind::ownerRole).toList());
    }

    @Test
    void namesAreThoseOfTheApi() {
        assertEquals(
                Set.of(
                        "customs-declaration",
                        "invoice",
                        "contract",
                        "delivery-note",
                        "tax-filing-form",
                        "warehouse-receipt"),
                Stream.of(DocumentKind.values()).map(DocumentKind::wireName).collect(Collectors.toSet()));
        assertTrue(DocumentKind.INVOICE.numbersBeginAgain());
    }
}
