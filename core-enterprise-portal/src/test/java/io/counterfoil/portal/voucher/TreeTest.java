package io.counterfoil.portal.voucher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.voucher.VouchersApi.TracedJson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One voucher, cut: every part once, at one scale. */
class TreeTest {

    private static final UUID ME = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void partsStandOneAfterTheOtherAndFillTheWhole() {
        TracedJson root = piece(null, ME, "600.00", "held");
        TracedJson sold = piece(root.id(), ME, "300.00", "locked");
        TracedJson offered = piece(root.id(), ME, "100.00", "offered");
        Tree tree = tree(List.of(root, sold, offered), root.id());
        assertEquals(Money.parse("1000.00", "CNY"), tree.total());
        assertEquals(
                List.of("0.00% 60.00% YOURS", "60.00% 30.00% LOCKED", "90.00% 10.00% OFFERED"),
                tree.parts().stream()
                        .map(part -> part.start() + " " + part.width() + " " + part.look())
                        .toList());
        assertEquals(2, tree.roots().get(0).children().size());
    }

    @Test
    void aPieceThatIsNotShownKeepsItsPlaceAndIsNotDrawn() {
        TracedJson root = new TracedJson(UUID.randomUUID(), null, null, null, null, null, null, "held");
        TracedJson mine = piece(root.id(), ME, "5.00", "held");
        TracedJson passedOn = piece(mine.id(), OTHER, "15.00", "held");
        Tree tree = tree(List.of(root, mine, passedOn), mine.id());
        Tree.Node hidden = tree.roots().get(0);
        assertFalse(hidden.isDrawn());
        assertEquals("", hidden.holder());
        Tree.Node part = hidden.children().get(0);
        assertEquals("25.00%", part.width());
        assertEquals(Tree.Look.OTHERS, part.children().get(0).look());
    }

    @Test
    void whereNothingMayBeSeenThereIsNoTotal() {
        TracedJson root = new TracedJson(UUID.randomUUID(), null, null, null, null, null, null, "cancelled");
        assertNull(tree(List.of(root), root.id()).total());
    }

    private static Tree tree(List<TracedJson> pieces, UUID shown) {
        return Tree.of(pieces, shown, ME, id -> id.equals(ME) ? "Me" : "Other");
    }

    private static TracedJson piece(@Nullable UUID parent, UUID holder, String amount, String state) {
        return new TracedJson(UUID.randomUUID(), parent, holder, null, null, new MoneyJson(amount, "CNY"), null, state);
    }
}
