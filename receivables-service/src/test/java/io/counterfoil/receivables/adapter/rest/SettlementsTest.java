package io.counterfoil.receivables.adapter.rest;

import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.notNullValue;

import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** POST /settlements */
@QuarkusTest
class SettlementsTest extends ServiceTest {

    private RequestSpecification debtor() {
        return consortium.as(consortium.debtor, "enterprise");
    }

    private static String instruction(UUID payable, String amount) {
        return "{\"payableId\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"CNY\"},\"paymentReference\":\"T 1\"}"
                .formatted(payable, amount);
    }

    private UUID issuedPayable() {
        return reads.piece(consortium.held("1000.00")).orElseThrow().payableId();
    }

    @Test
    void aDebtorInstructsOnceUntilItIsFinished() {
        UUID payable = issuedPayable();
        post(debtor(), "settlements", instruction(payable, "1000.00"))
                .statusCode(201)
                .header("Location", notNullValue());
        problem(post(debtor(), "settlements", instruction(payable, "1000.00")), 409, "settlement-open");
    }

    @Test
    void noMoreIsPaidThanIsOwedAndOnlyOnWhatIsIssued() {
        problem(post(debtor(), "settlements", instruction(issuedPayable(), "1000.01")), 422, "policy");
        problem(
                post(debtor(), "settlements", instruction(consortium.recordPayable("1000.00"), "1.00")),
                409,
                "payable-not-open");
        problem(post(debtor(), "settlements", instruction(issuedPayable(), "0.00")), 400, "malformed");
        problem(
                post(
                        consortium.as(consortium.otherDebtor, "enterprise"),
                        "settlements",
                        instruction(issuedPayable(), "1.00")),
                404,
                "not-found");
    }
}
