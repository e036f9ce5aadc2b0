package io.counterfoil.sandbox.portal;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Cases, as one of their parties finds them at the portal. The workflow follows the feed, and knows a moment later than the ledger. */
final class KnownCases {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private KnownCases() {}

    /** The only case of a payable. @return its id */
    static String caseOf(Portal portal, String user, String payable) throws IOException {
        try (Visit visit = portal.visit(user, Visit.Device.DESK, "en")) {
            open(portal, visit, payable);
            return visit.page().url().replaceFirst(".*/cases/", "");
        }
    }

    /** What waits for this user in the only case of a payable. @return id of the task */
    static String taskOf(Portal portal, String user, String payable) throws IOException {
        try (Visit visit = portal.visit(user, Visit.Device.DESK, "en")) {
            open(portal, visit, payable);
            Page page = visit.page();
            until(page, () -> page.locator("form[action$='/comments']").count() == 1);
            return page.locator("form[action$='/comments']")
                    .getAttribute("action")
                    .replaceFirst("/tasks/(.*)/comments", "$1");
        }
    }

    private static void open(Portal portal, Visit visit, String payable) {
        Page page = visit.page();
        page.navigate(portal.url() + "/cases?payable=" + payable);
        Instant end = Instant.now().plus(PATIENCE);
        while (!page.url().contains("/cases/")) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("no case of payable " + payable);
            }
            page.navigate(portal.url() + "/cases?payable=" + payable);
        }
    }

    /** Asked beside the page: while a case moves, the workflow does not always manage to read it. */
    static void untilOver(Visit visit, String address) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            String shown = visit.page().request().get(address).text();
            if (shown.contains("流程已结束") || shown.contains("The case is over")) {
                return;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still open: " + address + "\n" + shown);
            }
        }
    }

    /** Opens the page anew until it shows what is waited for. */
    static void until(Page page, BooleanSupplier shown) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!shown.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still not there: " + page.url() + "\n"
                        + page.locator("main").innerText());
            }
            page.reload();
        }
    }
}
