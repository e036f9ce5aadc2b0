package io.counterfoil.sandbox.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.counterfoil.sandbox.portal.Doors.Door;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page and each button of the portal, asked for by each role and by strangers: nobody gets what the services would refuse. */
class PortalMatrixTest extends AtThePortal {

    private static final List<Door> DOORS = Doors.all();

    /** A form that is not of the kind that the page reads is sent back before anybody asks who sent it. */
    private static final Set<Integer> REFUSED = Set.of(403, 415);

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
                String id = theirs.get(door.room());
                if (id == null || !door.isOpenTo(role) || !door.path().contains("{id}")) {
                    continue;
                }
                int status = ask(visit, token, door, door.with(name -> name.equals("id") ? id : "quote"));
                if (status < 400 || status >= 500) {
                    wrong.add(door + " answers " + status);
                }
            }
        }
        assertEquals(List.of(), wrong, user);
        assertEquals(before, states(theirs));
    }

    /** By the first part of the address: what the supplier, the enterprise and bank A have. */
    private static Map<String, String> theirs() {
        String invoice = Portal.invoice();
        String voucher = portal.trade().held(invoice, "90.00");
        String request = portal.trade().asked(voucher, invoice, "90.00", "bank-a");
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("offers", portal.trade().offered(Portal.invoice(), "91.00"));
        ids.put("vouchers", portal.trade().held(Portal.invoice(), "92.00"));
        ids.put("payables", portal.trade().recorded(Portal.invoice(), "93.00"));
        ids.put("financing-requests", request);
        ids.put("worklist", request);
        ids.put(
                "settlements",
                portal.trade().instructed(portal.trade().owed(Portal.invoice(), "94.00"), "94.00", Portal.invoice()));
        return ids;
    }

    private static List<String> states(Map<String, String> ids) {
        Trade trade = portal.trade();
        return List.of(
                trade.stateOfOffer(ids.get("offers")),
                trade.stateOfPayable(ids.get("payables")),
                trade.stateOfSale(ids.get("financing-requests")),
                trade.stateOfSettlement(ids.get("settlements")));
    }

    private static String formToken(Visit visit) {
        visit.page().navigate(portal.url() + "/settings");
        return visit.page().locator("input[name=csrf-token]").first().inputValue();
    }

    private static int ask(Visit visit, String token, Door door, String path) {
        APIRequestContext browser = visit.page().request();
        RequestOptions options = RequestOptions.create().setMaxRedirects(0);
        if (door.method().equals("POST")) {
            options.setForm(FormData.create()
                    .set("csrf-token", token)
                    .set("key", UUID.randomUUID().toString()));
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
