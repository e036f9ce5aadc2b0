package io.counterfoil.receivables.governance.rest;

import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** GET /documents/{fingerprint} */
@QuarkusTest
class AttestedDocumentsTest extends ServiceTest {

    @Test
    void thoseWhoWatchOverAllSeeWhatTheChainHas() {
        Bytes32 document = attested(newKey());
        for (String role : new String[] {"operator", "regulator"}) {
            await().untilAsserted(() -> of(consortium.as(consortium.operator, role), document.hex())
                    .statusCode(200)
                    .body("kind", equalTo("invoice"))
                    .body("owner", equalTo(consortium.supplier.toString()))
                    .body("attester", equalTo(consortium.bank.toString()))
                    .body("faceValue.amount", equalTo("500.00"))
                    .body("limit.amount", equalTo("500.00"))
                    .body("drawn.amount", equalTo("0.00"))
                    .body("frozen", equalTo(false))
                    .body("$", not(hasKey("group"))));
        }
    }

    @Test
    void itsGroupIsShownWithItAndWhatTheOperatorsStateAnew() {
        Bytes32 other = attested(newKey());
        Bytes32 document = attested(newKey());
        assertNull(bankActs(new LedgerCommand.Attest(statement(document, 50_000).sameGoodsAs(other, "CNY", 60_000)))
                .failure());
        await().untilAsserted(() -> of(operator(), document.hex())
                .statusCode(200)
                .body("group.id", greaterThanOrEqualTo(1))
                .body("group.limit.amount", equalTo("600.00"))
                .body("group.documents", equalTo(2)));
        await().until(
                        () -> post(
                                        operator(),
                                        "documents/" + document.hex() + "/restate",
                                        "{\"faceValue\":{\"amount\":\"400.00\",\"currency\":\"CNY\"},\"rate\":9000}")
                                .extract()
                                .statusCode(),
                        status -> status == 200);
        await().untilAsserted(() -> of(operator(), document.hex())
                .body("faceValue.amount", equalTo("400.00"))
                .body("limit.amount", equalTo("360.00")));
    }

    @Test
    void nobodyElseAndNothingElse() {
        String document = attested(newKey()).hex();
        problem(of(consortium.as(consortium.supplier, "supplier"), document), 403, "forbidden");
        problem(of(consortium.as(consortium.bank, "bank-officer"), document), 403, "forbidden");
        problem(of(consortium.as(consortium.operator, "auditor"), document), 403, "forbidden");
        problem(of(operator(), "0x" + "7".repeat(64)), 404, "not-found");
        problem(of(operator(), "0x7"), 400, "malformed");
    }

    private RequestSpecification operator() {
        return consortium.as(consortium.operator, "operator");
    }

    private static ValidatableResponse of(RequestSpecification who, String fingerprint) {
        return who.get("/api/v1/documents/" + fingerprint).then();
    }
}
