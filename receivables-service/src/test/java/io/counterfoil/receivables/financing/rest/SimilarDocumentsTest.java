package io.counterfoil.receivables.financing.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.TradePapers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One trade under two numbers: a bank that is asked is told that there is a similar document, whether it is financed, what is left, and no more. */
@QuarkusTest
class SimilarDocumentsTest extends ServiceTest {

    /** Nine digits, none of which is a zero or a one. */
    private String digits;

    @BeforeEach
    void digits() {
        StringBuilder random = new StringBuilder();
        for (int place = 0; place < 9; place++) {
            random.append(ThreadLocalRandom.current().nextInt(2, 10));
        }
        digits = random.toString();
    }

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private UUID typed(String number, String issuedOn, String amount, String buyer) {
        String body = TradePapers.document("invoice", number, issuedOn, amount);
        return TradePapers.typed(
                supplier(),
                buyer.isEmpty()
                        ? body
                        : body.replaceFirst("\\}$", "") + ",\"parties\":[{\"role\":\"buyer\",\"name\":\"" + buyer
                                + "\"}]}");
    }

    private UUID asked(UUID document) {
        return idIn(
                post(
                                supplier(),
                                "financing-requests",
                                consortium.financing(consortium.held("1000.00"), "400.00", document))
                        .statusCode(201),
                "resourceId");
    }

    private ValidatableResponse seenOf(UUID request) {
        return consortium
                .as(consortium.bank, "bank-officer")
                .get("/api/v1/financing-requests/" + request + "/evidence")
                .then()
                .statusCode(200);
    }

    private void sees(int similar, UUID request) {
        seenOf(request).body("documents[0].similar", hasSize(similar));
    }

    @Test
    void aNumberThatWasMisreadIsFoundAndNothingElseIsTold() {
        String number = "IO-" + digits;
        UUID first = typed(number, "2026-07-01", "1000.00", "");
        String fingerprint = supplier()
                .get("/api/v1/trade-documents/" + first)
                .then()
                .extract()
                .path("details.fingerprint");
        UUID second = typed("10/" + digits, "2026-07-01", "1000.00", "");
        UUID before = asked(second);
        sees(0, before);
        asked(first);
        seenOf(before)
                .body("documents[0].similar.state", equalTo(List.of("requested")))
                .body("documents[0].similar[0].left", nullValue())
                .body(not(containsString(number)))
                .body(not(containsString(first.toString())))
                .body(not(containsString(fingerprint)));
        assertNull(bankActs(new LedgerCommand.Attest(DocumentStatement.alone(
                        new Bytes32(fingerprint),
                        DocumentKind.INVOICE,
                        consortium.supplier,
                        "CNY",
                        100_000,
                        DocumentStatement.WHOLE)))
                .failure());
        await().untilAsserted(() -> seenOf(before)
                .body("documents[0].similar[0].state", equalTo("registered"))
                .body("documents[0].similar[0].left.amount", equalTo("1000.00")));
    }

    @Test
    void oneCharacterApartCountsWhereBothNameTheSameBuyer() {
        UUID request = asked(typed("A" + digits, "2026-07-01", "1000.00", "Buyer (made up)"));
        asked(typed("B" + digits, "2026-07-01", "1000.00", "BUYER（made  up）"));
        sees(1, request);
        asked(typed("C" + digits, "2026-07-01", "1000.00", "Somebody else (made up)"));
        asked(typed("D" + digits, "2026-07-01", "1000.00", ""));
        sees(1, request);
    }

    @Test
    void theSameNumberMisreadCountsWhoeverItNames() {
        UUID request = asked(typed("IO-" + digits, "2026-07-01", "1000.00", "Buyer (made up)"));
        asked(typed("10-" + digits, "2026-07-01", "1000.00", "The buyer's other name (made up)"));
        sees(1, request);
    }

    @Test
    void anotherAmountOrDayOrNumberIsAnotherTrade() {
        UUID request = asked(typed("A" + digits, "2026-07-01", "1000.00", "Buyer (made up)"));
        asked(typed("A-O" + digits, "2026-07-01", "1000.01", "Buyer (made up)"));
        asked(typed("A-0" + digits, "2026-06-30", "1000.00", "Buyer (made up)"));
        asked(typed("B" + digits + "3", "2026-07-01", "1000.00", "Buyer (made up)"));
        sees(0, request);
    }

    @Test
    void whatIsInNoRequestOrInTheSameOneDoesNotCount() {
        UUID first = typed("IO-" + digits, "2026-07-01", "1000.00", "");
        UUID request = asked(typed("10-" + digits, "2026-07-01", "1000.00", ""));
        sees(0, request);
        UUID other = asked(first);
        sees(1, request);
        post(supplier(), "financing-requests/" + other + "/withdrawal", "{}").statusCode(200);
        sees(0, request);
    }
}
