package io.counterfoil.portal.financing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.financing.FinancingApi.NewDocumentJson;
import io.counterfoil.portal.platform.MoneyJson;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is sent of the form that somebody filled in. */
class SaleFormTest {

    private static final Money MOST = Money.parse("1000.00", "CNY");
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID BANK = UUID.randomUUID();

    @Test
    void oneDocumentBacksAllOfIt() {
        SaleForm form = SaleForm.read("600", List.of(FIRST.toString(), ""), List.of(), List.of(BANK));
        assertEquals(List.of(new NewDocumentJson(FIRST, null)), form.toJson(MOST));
    }

    @Test
    void ofSeveralDocumentsEachSaysItsPart() {
        SaleForm form = SaleForm.read(
                "600", List.of(FIRST.toString(), SECOND.toString()), List.of("500.00", "100"), List.of(BANK));
        assertEquals(
                List.of(
                        new NewDocumentJson(FIRST, new MoneyJson("500.00", "CNY")),
                        new NewDocumentJson(SECOND, new MoneyJson("100.00", "CNY"))),
                form.toJson(MOST));
    }

    @Test
    void onlyAnIdIsAChosenDocument() {
        for (String typed : List.of("", "INV-1", "../" + FIRST, FIRST + " ")) {
            assertFalse(new SaleForm.Line(typed, "7").isChosen(), typed);
        }
        assertTrue(new SaleForm.Line(FIRST.toString(), "").isChosen());
    }

    @Test
    void aRefusalIsSaidBesideItsField() {
        assertEquals("document-1", SaleForm.input("documents[1]"));
        assertEquals("document-0", SaleForm.input("documents[0].documentId"));
        assertEquals("drawn-2", SaleForm.input("documents[2].amount"));
        assertEquals("amount", SaleForm.input("smallest-piece"));
        assertEquals("", SaleForm.input("depth"));
    }
}
