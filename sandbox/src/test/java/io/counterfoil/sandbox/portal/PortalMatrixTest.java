package io.counterfoil.sandbox.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.counterfoil.sandbox.portal.Doors.Door;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page and each button of the portal, asked for by each role and by strangers: nobody gets what the services would refuse. */
class PortalMatrixTest extends AtThePortal {

    private static final List<Door> DOORS = Doors.all();

    /** A form that is not of the kind that the page reads is sent back before anybody asks who sent it. */
    private static final Set<Integer> REFUSED = Set.of(403, 415);

    /** What exists and is somebody else's: not shown to be there, or nothing that this role may move. */
    private static final Set<Integer> HIDDEN = Set.of(403, 404);

    /** Of a bank on a request; for all other addresses one is as good as another. */
    private static final List<String> STEPS =
            List.of("quote", "approval", "decline", "payout", "undo", "undo-withdrawal");

    /** As people would, so that nothing is sent back for want of a field before anybody asks whose it is. */
    private static final Map<String, String> FILLED_IN = Map.of(
            "action", "put-aside",
            "amount", "1.00",
            "reference", "ABC123",
            "reason", "OTHER",
            "text", "as a stranger would",
            "recipient", UUID.randomUUID().toString(),
            "lastDay", "2999-01-01",
            "quote", UUID.randomUUID().toString());

    private static Map<String, String> theirs = Map.of();

    @Test
    void thePortalHasDoors() {
        assertTrue(DOORS.size() > 50, DOORS.toString());
        assertTrue(DOORS.stream().anyMatch(door -> door.method().equals("POST")));
    }

    /** With ids that nobody has: whoever may enter is told that there is no such thing, all others that it is not for them. */
    @ParameterizedTest
    @CsvSource({
        "supplier, supplier",
        "enterprise-maker, enterprise-maker",
        "enterprise-checker, enterprise-checker",
        "bank-a-officer, bank-officer",
        "bank-a-approver, bank-approver",
        "operator, operator",
        "regulator, regulator",
        "auditor, auditor"
    })
    void eachRoleEntersItsOwnRoomsOnly(String user, String role) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Visit visit = portal.visit(user, Visit.Device.DESK, "en")) {
            String token = formToken(visit);
            for (Door door : DOORS) {
                int status = ask(
                        visit, token, door, door.with(name -> UUID.randomUUID().toString()));
                boolean right = door.isOpenTo(role) ? status != 403 && status < 500 : REFUSED.contains(status);
                if (!right) {
                    wrong.add(door + " answers " + status);
                }
            }
        }
        assertEquals(List.of(), wrong, user);
    }

    /** The same role, of somebody else: what exists is not shown, and no button moves it. */
    @ParameterizedTest
    @CsvSource({
        "supplier-tier-2, supplier",
        "bank-b-officer, bank-officer",
        "bank-b-approver, bank-approver",
        "stranger-supplier, supplier",
        "stranger-maker, enterprise-maker",
        "stranger-checker, enterprise-checker",
        "stranger-officer, bank-officer",
        "stranger-approver, bank-approver"
    })
    void nobodyReachesWhatIsAnothers(String user, String role) throws IOException {
        Map<String, String> theirs = theirs();
        List<String> before = states(theirs);
        List<String> wrong = new ArrayList<>();
        try (Visit visit = user.startsWith("stranger-")
                ? Strangers.visit(portal, user, role)
                : portal.visit(user, Visit.Device.DESK, "en")) {
            String token = formToken(visit);
            for (Door door : DOORS) {
                String id = idFor(door, theirs);
                if (id == null || !door.isOpenTo(role) || !door.path().contains("{id}")) {
                    continue;
                }
                List<String> paths = STEPS.stream()
                        .map(step -> door.with(name -> name.equals("id") ? id : step))
                        .distinct()
                        .toList();
                for (String path : paths) {
                    int status = ask(visit, token, door, path);
                    if (!HIDDEN.contains(status)) {
                        wrong.add(door.method() + " " + path + " answers " + status);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong, user);
        assertEquals(before, states(theirs));
    }

    /** Of what the address is about: the longest beginning counts. */
    private static @Nullable String idFor(Door door, Map<String, String> theirs) {
        return theirs.entrySet().stream()
                .filter(entry -> door.path().startsWith("/" + entry.getKey() + "/"))
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /** By the first parts of the address: what the supplier, the enterprise and bank A have. All strangers try to move the same. */
    private static synchronized Map<String, String> theirs() throws IOException {
        if (theirs.isEmpty()) {
            theirs = made();
        }
        return theirs;
    }

    private static Map<String, String> made() throws IOException {
        String invoice = Portal.invoice();
        String voucher = portal.trade().held(invoice, "90.00");
        String request = portal.trade().asked(voucher, invoice, "90.00", "bank-a");
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("offers", portal.trade().offered(Portal.invoice(), "91.00"));
        ids.put("vouchers", portal.trade().held(Portal.invoice(), "92.00"));
        ids.put("payables", portal.trade().recorded(Portal.invoice(), "93.00"));
        ids.put("financing-requests", request);
        ids.put("worklist", request);
        ids.put("cases", KnownCases.caseOf(portal, "enterprise-checker", ids.get("payables")));
        ids.put("tasks", KnownCases.taskOf(portal, "enterprise-checker", ids.get("payables")));
        String owed = portal.trade().owed(Portal.invoice(), "94.00");
        String settlement = portal.trade().instructed(owed, "94.00", Portal.invoice());
        ids.put("settlements", settlement);
        ids.put("worklist/settlements", settlement);
        ids.put("intakes", uploaded());
        ids.put("certificates", portal.trade().certified(ids.get("vouchers")));
        ids.put("trade-documents", portal.trade().typed(Portal.invoice(), "95.00"));
        ids.put("standing-instructions", portal.trade().instructions().given());
        ids.put("trees", ids.get("vouchers"));
        ids.put("trees/payables", owed);
        ids.put("shares", settlement);
        ids.put("shares/payables", owed);
        ids.put("company/accounts", portal.trade().account("62220003" + System.nanoTime() % 1_000_000_000L));
        return ids;
    }

    /** A file of payables of the enterprise. @return its id */
    private static String uploaded() throws IOException {
        try (Visit visit = portal.visit("enterprise-maker", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/intakes/new");
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "matrix.csv",
                            "text/csv",
                            "invoice_number,creditor,amount,currency,issue_date,due_date\r\nM-1,nobody,1.00,CNY,,\r\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            visit.button("上传", "Upload").click();
            page.waitForURL(url -> url.matches(".*/intakes/[0-9a-f-]{36}.*"));
            return page.url().replaceAll(".*/intakes/([0-9a-f-]{36}).*", "$1");
        }
    }

    /** A search shows what the token may see, and no more. */
    @ParameterizedTest
    @CsvSource({
        "stranger-supplier, supplier",
        "stranger-maker, enterprise-maker",
        "stranger-officer, bank-officer",
        "bank-b-officer, bank-officer"
    })
    void aSearchFindsNothingOfOthers(String user, String role) throws IOException {
        String voucher = portal.trade().held(Portal.invoice(), "96321.00");
        String search = "/search?currency=CNY&amountFrom=96321.00&amountTo=96321.00";
        try (Visit owner = portal.visit("supplier", Visit.Device.DESK, "en")) {
            assertTrue(text(owner, search).contains(voucher), "its holder finds it");
        }
        try (Visit visit = user.startsWith("stranger-")
                ? Strangers.visit(portal, user, role)
                : portal.visit(user, Visit.Device.DESK, "en")) {
            assertTrue(!text(visit, search).contains(voucher), user);
        }
    }

    private static String text(Visit visit, String path) {
        APIResponse answer = visit.page().request().get(portal.url() + path);
        try {
            assertEquals(200, answer.status());
            return answer.text();
        } finally {
            answer.dispose();
        }
    }

    private static List<String> states(Map<String, String> ids) {
        Trade trade = portal.trade();
        return List.of(
                trade.states().offer(ids.get("offers")),
                trade.states().payable(ids.get("payables")),
                trade.states().sale(ids.get("financing-requests")),
                trade.states().document(ids.get("trade-documents")),
                trade.instructions().stateOf(ids.get("standing-instructions")),
                trade.states().settlement(ids.get("settlements")));
    }

    private static String formToken(Visit visit) {
        visit.page().navigate(portal.url() + "/settings");
        return visit.page().locator("input[name=csrf-token]").first().inputValue();
    }

    private static int ask(Visit visit, String token, Door door, String path) {
        APIRequestContext browser = visit.page().request();
        RequestOptions options = RequestOptions.create().setMaxRedirects(0);
        if (door.method().equals("POST")) {
            FormData form = FormData.create()
                    .set("csrf-token", token)
                    .set("key", UUID.randomUUID().toString());
            FILLED_IN.forEach(form::set);
            options.setForm(form);
        }
        APIResponse answer = door.method().equals("POST")
                ? browser.post(portal.url() + path, options)
                : browser.get(portal.url() + path, options);
        try {
            return answer.status();
        } finally {
            answer.dispose();
        }
    }
}
