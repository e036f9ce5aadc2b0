package io.counterfoil.sandbox.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page costs whoever opens it; printed, for docs/performance.md. */
class PageWeightTest extends AtThePortal {

    private static final int FIRST_PAGE_BYTES_MAX = 300 * 1024;
    private static final int REPEATS = Boolean.getBoolean("counterfoil.full") ? 15 : 3;

    /** As the browser counts it: compressed, with headers; what it had already is nothing. */
    private static final String COST = """
            () => {
              const page = performance.getEntriesByType('navigation')[0];
              const files = performance.getEntriesByType('resource');
              return {
                bytes: files.reduce((all, file) => all + file.transferSize, page.transferSize),
                files: files.length,
                interactive: Math.round(page.domInteractive),
              };
            }
            """;

    private record Cost(int bytes, int files, int interactiveMs) {}

    @ParameterizedTest
    @CsvSource({
        "supplier, / /vouchers /company /cases",
        "enterprise-maker, / /payables /payables/new /settlements",
        "enterprise-checker, / /tasks",
        "bank-a-officer, /worklist",
        "bank-a-approver, /worklist /worklist/settlements",
        "operator, / /acts /participants /policies /cases /incidents",
        "regulator, /supervision",
        "auditor, /audit"
    })
    void theFirstPageIsLightAndTheOthersAreLighter(String user, String paths) throws IOException {
        try (Visit visit = portal.visit(user, Visit.Device.PHONE, "en")) {
            String[] rooms = paths.split(" ");
            Cost first = cold(visit, rooms[0]);
            System.out.printf(
                    "page weight: %s %s, first: %d KiB in %d files%n",
                    user, rooms[0], first.bytes() / 1024, first.files() + 1);
            assertTrue(first.bytes() > 0 && first.bytes() <= FIRST_PAGE_BYTES_MAX, "bytes: " + first.bytes());
            for (String room : rooms) {
                List<Cost> again = new ArrayList<>();
                for (int i = 0; i < REPEATS; i++) {
                    visit.page().navigate(portal.url() + room);
                    again.add(cost(visit.page()));
                }
                again.sort((one, other) -> Integer.compare(one.interactiveMs(), other.interactiveMs()));
                Cost usual = again.get(again.size() / 2);
                System.out.printf(
                        "page weight: %s %s, then: %.1f KiB, interactive after %d ms (median of %d)%n",
                        user, room, usual.bytes() / 1024.0, usual.interactiveMs(), REPEATS);
                assertTrue(usual.bytes() < first.bytes(), room + " is loaded anew each time: " + usual);
            }
        }
    }

    /** With nothing in the browser's cache. */
    private static Cost cold(Visit visit, String room) {
        visit.forgetFiles();
        assertEquals(200, visit.page().navigate(portal.url() + room).status());
        return cost(visit.page());
    }

    private static Cost cost(Page page) {
        page.waitForLoadState();
        @SuppressWarnings("unchecked")
        Map<String, Object> cost = (Map<String, Object>) page.evaluate(COST);
        return new Cost(whole(cost, "bytes"), whole(cost, "files"), whole(cost, "interactive"));
    }

    private static int whole(Map<String, Object> cost, String name) {
        return ((Number) cost.get(name)).intValue();
    }
}
