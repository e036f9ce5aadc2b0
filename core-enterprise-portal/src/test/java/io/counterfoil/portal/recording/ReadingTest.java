package io.counterfoil.portal.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.payable.NewPayable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Party STEEL = new Party(UUID.randomUUID(), "Mock Steel Wire");
    private static final Party COATING = new Party(UUID.randomUUID(), "Fictional Coating");
    private static final Party OTHER_COATING = new Party(UUID.randomUUID(), "Fictional Coating");
    private static final Party COATING_TOOLS = new Party(UUID.randomUUID(), "Demo Coating Tools");
    private static final List<Party> SUPPLIERS = List.of(STEEL, COATING, OTHER_COATING, COATING_TOOLS);
    private static final String BANK = UUID.randomUUID().toString();

    @Test
    void thousandsMayBeGroupedAndNothingIsRounded() {
        NewPayable payable =
                read(typed("Mock Steel Wire", "1,860,000.5")).payable().orElseThrow();
        assertEquals(Money.parse("1860000.50", "CNY"), payable.amount());
        for (String wrong : List.of("0", "0.00", "-1", "1.005", "1e3", "many")) {
            assertEquals(
                    Map.of("amount", Wrong.NO_AMOUNT),
                    read(typed("Mock Steel Wire", wrong)).wrong(),
                    wrong);
        }
    }

    @Test
    void aSupplierIsFoundByAPartOfItsNameThatNoOtherHas() {
        assertEquals(
                STEEL.id(), read(typed("steel", "1")).payable().orElseThrow().creditor());
        assertEquals(
                COATING_TOOLS.id(),
                read(typed("Coating T", "1")).payable().orElseThrow().creditor());
        assertEquals(
                Map.of("creditor", Wrong.SEVERAL_SUPPLIERS),
                read(typed("coating", "1")).wrong());
        assertEquals(
                Map.of("creditor", Wrong.NO_SUCH_SUPPLIER),
                read(typed("Copper", "1")).wrong());
    }

    @Test
    void ofTwoWithOneNameTheIdTells() {
        assertEquals(
                Map.of("creditor", Wrong.SEVERAL_SUPPLIERS),
                read(typed("Fictional Coating", "1")).wrong());
        assertEquals(
                OTHER_COATING.id(),
                read(typed(OTHER_COATING.nameAndId(), "1"))
                        .payable()
                        .orElseThrow()
                        .creditor());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Reading reading = read(new Typed(" ", "", "", "CNY", "2026-07-15", "2026-07-14", "none", ""));
        assertEquals(
                Map.of(
                        "creditor", Wrong.MISSING,
                        "invoiceNumber", Wrong.MISSING,
                        "amount", Wrong.MISSING,
                        "dueOn", Wrong.BEFORE_THE_INVOICE,
                        "payingBank", Wrong.MISSING),
                reading.wrong());
    }

    private static Reading read(Typed typed) {
        return new Reading(typed, SUPPLIERS);
    }

    private static Typed typed(String creditor, String amount) {
        return new Typed(creditor, "INV-1", amount, "CNY", "2026-07-15", "2026-09-13", BANK, "");
    }
}
