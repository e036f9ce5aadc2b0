package io.counterfoil.receivables.settlement.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.receivables.Papers;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GET /settlements/{id}/payees: where the bank that pays sends the money, and nobody else reads it. */
@QuarkusTest
class SettlementPayeesTest extends ServiceTest {

    private Locked locked;
    private UUID root;
    private UUID settlement;

    @BeforeEach
    void aPayableWithTwoHolders() {
        locked = locked();
        root = reads.pieces(locked.payable(), 0, 100).keySet().stream()
                .filter(id -> !id.equals(locked.piece()))
                .findFirst()
                .orElseThrow();
        UUID passedOn = consortium.offered(root, "100.00");
        post(consortium.as(consortium.secondTier, "supplier"), "offers/" + passedOn + "/acceptance", "{}")
                .statusCode(200);
        settlement = idIn(
                post(
                                consortium.as(consortium.debtor, "enterprise-maker"),
                                "settlements",
                                ("{\"payableId\":\"%s\",\"amount\":{\"amount\":\"500.00\",\"currency\":\"CNY\"},"
                                                + "\"paymentReference\":\"S 1\"}")
                                        .formatted(locked.payable()))
                        .statusCode(201),
                "resourceId");
        listed(bank(), "").body("items", hasSize(0)); // not before the bank has opened it
        done(new LedgerCommand.Settle(
                locked.payable(), settlement, 50_000, new Bytes32(new PaymentReference("S 1").hash())));
        await().untilAsserted(() -> listed(bank(), "").body("items", hasSize(2)));
    }

    private void done(LedgerCommand command) {
        assertNull(bankActs(command).failure());
    }

    /** What is held later is nobody's business who paid before. */
    @Test
    void onceItIsOverNobodyReadsThem() {
        done(new LedgerCommand.EndHolds(List.of(locked.piece())));
        List<UUID> live = reads.pieces(locked.payable(), 0, 100).entrySet().stream()
                .filter(piece -> piece.getValue().value() > 0)
                .map(Map.Entry::getKey)
                .toList();
        for (UUID piece : live) {
            long share = reads.piece(piece).orElseThrow().value() / 2;
            done(new LedgerCommand.Redeem(
                    settlement, List.of(piece), List.of(share), 0, new Bytes32(new PaymentReference("S 1").hash())));
        }
        await().untilAsserted(() -> listed(bank(), "").body("items", hasSize(0)));
    }

    @Test
    void thePayingBankReadsWhomToPayAndTheVerifiedAccountsWrittenOut() {
        Papers.bankAccount(consortium.as(consortium.supplier, "supplier")); // proposed and not verified
        UUID first = Papers.verifiedAccount(consortium, consortium.as(consortium.supplier, "supplier"));
        UUID last = Papers.verifiedAccount(consortium, consortium.as(consortium.supplier, "supplier"));
        ValidatableResponse listed = listed(bank(), "");
        listed.body(
                "items.participant",
                containsInAnyOrder(consortium.supplier.toString(), consortium.secondTier.toString()));
        String supplier = "items.find { it.participant == '" + consortium.supplier + "' }";
        listed.body(supplier + ".name", equalTo("Supplier"));
        List<String> numbers = listed.extract().path(supplier + ".accounts.number");
        assertEquals(List.of(numberOf(last), numberOf(first)), numbers.subList(0, 2));
        assertEquals(
                0,
                listed.extract()
                        .<List<String>>path("items.find { it.participant == '" + consortium.secondTier + "' }.accounts")
                        .size(),
                "it has none, and is to be paid all the same");
    }

    @Test
    void pagesFollowEachOther() {
        ValidatableResponse page = listed(bank(), "?limit=1").body("items", hasSize(1));
        String cursor = page.extract().path("nextCursor");
        ValidatableResponse rest = listed(bank(), "?limit=1&cursor=" + cursor)
                .body("items", hasSize(1))
                .body("$", not(hasKey("nextCursor")));
        assertNotEquals(
                page.extract().<String>path("items[0].participant"),
                rest.extract().<String>path("items[0].participant"));
        problem(bank().get(path() + "?limit=0").then(), 400, "malformed");
    }

    @Test
    void nobodyButThePayingBankReadsThem() {
        UUID otherBank = consortium.enrol("Other bank", "BANK", newBankAddress());
        problem(consortium.as(otherBank, "bank-officer").get(path()).then(), 404, "not-found");
        problem(
                bank().get("/api/v1/settlements/" + UUID.randomUUID() + "/payees")
                        .then(),
                404,
                "not-found");
        for (String role : List.of("supplier", "enterprise-maker", "operator", "regulator", "auditor", "system")) {
            problem(consortium.as(consortium.debtor, role).get(path()).then(), 403, "forbidden");
        }
    }

    private String numberOf(UUID account) {
        return consortium
                .as(consortium.supplier, "supplier")
                .get("/api/v1/bank-accounts/" + account)
                .then()
                .statusCode(200)
                .extract()
                .path("number");
    }

    private ValidatableResponse listed(RequestSpecification who, String query) {
        return who.get(path() + query).then().statusCode(200);
    }

    private String path() {
        return "/api/v1/settlements/" + settlement + "/payees";
    }

    private RequestSpecification bank() {
        return consortium.as(consortium.bank, "bank-officer");
    }
}
