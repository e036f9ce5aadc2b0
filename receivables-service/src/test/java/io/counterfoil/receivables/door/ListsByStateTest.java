package io.counterfoil.receivables.door;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Each state has a statement of its own: together they must show what the list without a state shows, no more and no less. */
@QuarkusTest
class ListsByStateTest extends ServiceTest {

    private static final Map<String, List<String>> STATES = Map.of(
            "payables",
                    List.of(
                            "recorded",
                            "refused",
                            "lapsed",
                            "proposed",
                            "issued",
                            "overdue",
                            "defaulted",
                            "settled",
                            "cancelled"),
            "vouchers", List.of("offered", "held", "locked", "redeemed", "cancelled"),
            "offers", List.of("open", "accepted", "declined", "withdrawn", "expired"),
            "financing-requests",
                    List.of(
                            "requested",
                            "withdrawn",
                            "lapsed",
                            "locked",
                            "approved",
                            "payout-instructed",
                            "funded",
                            "declined",
                            "expired",
                            "undone"));

    private static final Set<String> ENTERPRISES = Set.of("debtor", "stranger");

    @Inject
    DataSource database;

    private Map<String, Supplier<RequestSpecification>> callers() {
        return Map.of(
                "debtor", () -> consortium.as(consortium.debtor, "enterprise-maker"),
                "supplier", () -> consortium.as(consortium.supplier, "supplier"),
                "second tier", () -> consortium.as(consortium.secondTier, "supplier"),
                "bank", () -> consortium.as(consortium.bank, "bank-officer"),
                "stranger", () -> consortium.as(consortium.otherDebtor, "enterprise-maker"),
                "regulator", () -> consortium.as(consortium.operator, "regulator"));
    }

    /** A payable in each state before and after its issue, a piece handed on and one offered, requests in three states. */
    private void trade() {
        consortium.recordPayable("1000.00", "2026-12-01");
        var refused = consortium.recordPayable("1000.00", "2026-12-01");
        post(
                        consortium.as(consortium.debtor, "enterprise-checker"),
                        "payables/" + refused + "/refusal",
                        "{\"reason\":\"not ours\"}")
                .statusCode(200);
        consortium.issue(consortium.recordPayable("1000.00", "2026-12-01"));
        var held = consortium.held("1000.00");
        var taken = consortium.offered(held, "400.00");
        post(consortium.as(consortium.secondTier, "supplier"), "offers/" + taken + "/acceptance", "{}")
                .statusCode(200);
        consortium.offered(held, "100.00");
        String number = Consortium.newKey();
        attested(number);
        consortium.financingRequested(held, "100.00", number);
        var withdrawn = consortium.financingRequested(held, "110.00", number);
        post(consortium.as(consortium.supplier, "supplier"), "financing-requests/" + withdrawn + "/withdrawal", "{}")
                .statusCode(200);
        locked();
    }

    @Test
    void theStatesTogetherAreTheWholeList() {
        trade();
        Set<String> seen = new TreeSet<>();
        STATES.forEach((list, states) -> callers().forEach((name, caller) -> {
            if (list.equals("financing-requests") && ENTERPRISES.contains(name)) {
                return; // they may not ask for this list
            }
            Map<String, List<String>> expected = new TreeMap<>();
            states.forEach(state -> expected.put(state, new ArrayList<>()));
            all(caller, list + "?limit=200")
                    .forEach(item -> expected.get(item.get("state")).add(item.get("id")));
            states.forEach(state -> {
                List<String> found = ids(caller, list + "?limit=200&state=" + state);
                assertEquals(expected.get(state), found, () -> list + " " + state + " of the " + name);
                if (!found.isEmpty()) {
                    seen.add(list + " " + state);
                }
            });
        }));
        assertTrue(
                seen.containsAll(Set.of(
                        "payables recorded",
                        "payables refused",
                        "payables proposed",
                        "payables issued",
                        "vouchers offered",
                        "vouchers held",
                        "vouchers locked",
                        "offers open",
                        "offers accepted",
                        "financing-requests requested",
                        "financing-requests withdrawn",
                        "financing-requests locked")),
                seen.toString());
    }

    /** A chain has what nobody told the service: it has no record, so no list shows it, and no page is shorter for it. */
    @Test
    void whatWasIssuedPastTheServiceTakesNoPlaceOnAPage() throws SQLException {
        consortium.issue(consortium.recordPayable("1000.00", "2026-12-01"));
        consortium.issue(consortium.recordPayable("1000.00", "2026-12-01"));
        Map<String, Supplier<RequestSpecification>> callers = callers();
        Map<String, List<String>> before = new TreeMap<>();
        callers.forEach((name, caller) -> before.put(name, ids(caller, "payables?limit=200&state=proposed")));
        List<UUID> past = List.of(new UUID(0x7000, 1), new UUID(0x7000, 2));
        try {
            for (UUID id : past) {
                onChain(id, consortium.debtor, consortium.supplier);
            }
            assertTrue(before.get("debtor").size() > 1, "more than one page");
            callers.forEach((name, caller) -> assertEquals(
                    before.get(name), ids(caller, "payables?limit=1&state=proposed"), () -> "of the " + name));
        } finally {
            forget(past);
        }
    }

    /** The chain knows ids, not whose records they are: whoever takes one for itself must not read that record. */
    @Test
    void whoIssuesUnderAnothersIdDoesNotSeeItsRecord() throws SQLException {
        UUID recorded = consortium.recordPayable("1000.00", "2026-12-01");
        try {
            onChain(recorded, consortium.otherDebtor, consortium.secondTier);
            for (String name : List.of("stranger", "second tier")) {
                List<String> found = ids(callers().get(name), "payables?limit=200&state=proposed");
                assertFalse(found.contains(recorded.toString()), () -> "of the " + name);
            }
        } finally {
            forget(List.of(recorded));
        }
    }

    /** The piece that a request was to be locked with may be locked by another: it stays the request of who made it. */
    @Test
    void aRequestWhosePieceAnotherLockedIsInTheListOfItsState() throws SQLException {
        UUID voucher = consortium.held("1000.00");
        String number = Consortium.newKey();
        attested(number);
        UUID request = consortium.financingRequested(voucher, "100.00", number);
        try {
            execute("""
                    insert into projection.financing (id, piece_id, payable_id, supplier, bank, terms_hash, currency, value,
                        approve_by, state, supplier_agrees_to_undo, bank_agrees_to_undo, funds_disputed, block)
                    select ?, id, payable_id, ?, ?, '0x' || repeat('ab', 32), 'CNY', 100, date '2026-12-01', 'EXPIRED', false,
                        false, false, 1 from projection.piece where id = ?
                    """, request, consortium.secondTier, consortium.bank, voucher);
            execute("update records.financing_request set on_chain = true where id = ?", request);
            for (String name : List.of("supplier", "bank", "regulator")) {
                Supplier<RequestSpecification> caller = callers().get(name);
                List<String> found = ids(caller, "financing-requests?limit=200&state=expired");
                assertTrue(found.contains(request.toString()), () -> "of the " + name);
                assertFalse(
                        ids(caller, "financing-requests?limit=200&state=requested")
                                .contains(request.toString()),
                        () -> "of the " + name);
            }
            List<String> others = ids(callers().get("second tier"), "financing-requests?limit=200&state=expired");
            assertFalse(others.contains(request.toString()), "of who locked it");
        } finally {
            execute("delete from projection.financing where id = ?", request);
            execute("update records.financing_request set on_chain = false where id = ?", request);
        }
    }

    /** As the projector leaves a payable that waits for its creditor. */
    private void onChain(UUID id, UUID debtor, UUID creditor) throws SQLException {
        execute("""
                insert into projection.payable (id, root_id, debtor, creditor, paying_bank, currency, state, frozen,
                    long_tenor_explained, issued_on, due_on, accept_by, issued, live, redeemed, cancelled, open_holds,
                    live_pieces, block)
                values (?, ?, ?, ?, ?, 'CNY', 'PROPOSED', false, false, date '2026-07-01', date '2026-12-01',
                    date '2026-07-11', 100, 100, 0, 0, 0, 1, 1)
                """, id, UUID.randomUUID(), debtor, creditor, consortium.bank);
    }

    private void forget(List<UUID> payables) throws SQLException {
        for (UUID id : payables) {
            execute("delete from projection.payable where id = ?", id);
        }
    }

    private void execute(String sql, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }

    private static List<String> ids(Supplier<RequestSpecification> caller, String path) {
        return all(caller, path).stream().map(item -> item.get("id")).toList();
    }

    private static List<Map<String, String>> all(Supplier<RequestSpecification> caller, String path) {
        List<Map<String, String>> items = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page =
                    caller.get().get(API + path + cursor).then().statusCode(200);
            items.addAll(page.extract().<List<Map<String, String>>>path("items"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return items;
    }
}
