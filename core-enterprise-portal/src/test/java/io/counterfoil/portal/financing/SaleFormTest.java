package io.counterfoil.portal.financing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.financing.FinancingApi.DocumentJson;
import io.counterfoil.portal.platform.MoneyJson;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is sent of the form that somebody filled in. */
class SaleFormTest {

    private static final Money MOST = Money.parse("1000.00", "CNY");
    private static final UUID OWN = UUID.randomUUID();
    private static final UUID BANK = UUID.randomUUID();

    @Test
    void oneDocumentBacksAllOfItAndIsTheCompanysOwnUnlessItSaysOtherwise() {
        SaleForm form = SaleForm.read(
                "600",
                List.of("invoice", "contract"),
                List.of("", ""),
                List.of(" INV-1 ", " "),
                List.of(),
                List.of(BANK));
        assertEquals(List.of(new DocumentJson("invoice", OWN.toString(), "INV-1", null)), form.toJson(MOST, OWN));
    }

    @Test
    void ofSeveralDocumentsEachSaysItsPart() {
        SaleForm form = SaleForm.read(
                "600",
                List.of("invoice", "customs-declaration"),
                List.of("Mill", "Mill"),
                List.of("INV-1", "222920260000000001"),
                List.of("500.00", "100"),
                List.of(BANK));
        List<DocumentJson> documents = form.toJson(MOST, OWN);
        assertEquals("Mill", documents.get(0).issuer());
        assertNull(documents.get(1).issuer());
        assertEquals(new MoneyJson("100.00", "CNY"), documents.get(1).amount());
    }

    @Test
    void aRefusalIsSaidBesideItsField() {
        assertEquals("number-1", SaleForm.input("documents[1]"));
        assertEquals("issuer-0", SaleForm.input("documents[0].issuer"));
        assertEquals("drawn-2", SaleForm.input("documents[2].amount"));
        assertEquals("amount", SaleForm.input("smallest-piece"));
        assertEquals("", SaleForm.input("depth"));
    }
}
