package io.counterfoil.portal.tradedocument;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.portal.tradedocument.TradeDocument.Balance;
import io.counterfoil.portal.tradedocument.TradeDocument.Content;
import io.counterfoil.portal.tradedocument.TradeDocument.Details;
import io.counterfoil.portal.tradedocument.TradeDocument.Group;
import io.counterfoil.portal.tradedocument.TradeDocument.Party;
import io.counterfoil.portal.tradedocument.TradeDocument.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be done with a document. */
class TradeDocumentTest {

    private static final Party SELLER =
            new Party("seller", "Seller", List.of("USCC 91310000MA1K000019", "LEI 529900T8BM49AURSDO55"));

    @Test
    void aSaleRestsOnWhatIsLeftOfADocumentThatNobodyFroze() {
        assertTrue(backed(null).mayBack(), "no bank has looked at it");
        assertTrue(backed(balance("1.00", false, null)).mayBack());
        assertTrue(backed(balance("1.00", false, group(false))).mayBack());
        assertFalse(backed(balance("0.00", false, null)).mayBack());
        assertFalse(backed(balance("1.00", true, null)).mayBack());
        assertFalse(backed(balance("1.00", false, group(true))).mayBack());
    }

    @Test
    void whatTheFormHoldsIsCorrectedThere() {
        assertTrue(typed(false, 0, List.of(SELLER)).mayBeTyped());
        assertTrue(typed(false, 0, List.of(SELLER, buyer("USCC 91310000MA1K000019")))
                .mayBeTyped());
    }

    @Test
    void whatTheFormWouldDropIsNot() {
        assertFalse(typed(true, 0, List.of(SELLER)).mayBeTyped(), "it was read from its file");
        assertFalse(typed(false, 1, List.of(SELLER)).mayBeTyped(), "lines");
        assertFalse(
                typed(false, 0, List.of(SELLER, buyer("LEI 529900T8BM49AURSDO55")))
                        .mayBeTyped(),
                "a LEI");
        assertFalse(
                typed(false, 0, List.of(SELLER, buyer(), new Party("payee", "A bank", List.of())))
                        .mayBeTyped(),
                "a third party");
    }

    private static Party buyer(String... numbers) {
        return new Party("buyer", "Buyer", List.of(numbers));
    }

    private static Group group(boolean frozen) {
        return new Group(1, money("9.00"), money("9.00"), frozen);
    }

    private static Balance balance(String left, boolean frozen, @Nullable Group group) {
        Money none = money("0.00");
        return new Balance(money("9.00"), money("9.00"), none, none, none, money(left), frozen, group);
    }

    private static Money money(String amount) {
        return Money.parse(amount, "CNY");
    }

    private static TradeDocument backed(@Nullable Balance balance) {
        return document(false, 0, List.of(SELLER), balance);
    }

    private static TradeDocument typed(boolean read, int lines, List<Party> parties) {
        return document(read, lines, parties, null);
    }

    private static TradeDocument document(boolean read, int lines, List<Party> parties, @Nullable Balance balance) {
        Details details = new Details(
                read,
                DocumentKind.INVOICE,
                "N-1",
                LocalDate.of(2026, 6, 1),
                money("9.00"),
                lines,
                new Content(parties, List.of(), List.of()));
        return new TradeDocument(
                UUID.randomUUID(), State.READY, details, null, balance, List.of(), "clerk", Instant.EPOCH, "");
    }
}
