package io.counterfoil.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final List<UUID> IDS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    @Test
    void aSurplusItemBecomesTheNextPage() {
        Page<UUID> page = Page.of(IDS, 2, id -> id);
        assertEquals(IDS.subList(0, 2), page.items());
        String cursor = page.nextCursor();
        assertNotNull(cursor);
        assertEquals(IDS.get(1), Cursor.parse(cursor).id());
        assertNull(Page.of(IDS, 3, id -> id).nextCursor());
    }

    @Test
    void whatIsNotACursorIsRefused() {
        for (String wrong : List.of("", "x", "!!", "AAAA", Cursor.START.toText() + "AAAA")) {
            assertThrows(IllegalArgumentException.class, () -> Cursor.parse(wrong), wrong);
        }
    }
}
