package io.counterfoil.receivables.payable.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /payables, /payable-batches, /payables/{id}/confirmation, /payables/{id}/refusal, /confirmations */
@QuarkusTest
class PayablesTest extends ServiceTest {

    private RequestSpecification debtor() {
        return consortium.as(consortium.debtor, "enterprise-maker");
    }

    private RequestSpecification checker() {
        return consortium.as(consortium.debtor, "enterprise-checker");
    }

    @Test
    void theSameInvoiceNumberIsAnotherInvoiceInAnotherYear() {
        String number = newKey();
        String body = consortium.payable(number, "100.00", "2026-12-01");
        post(consortium.as(consortium.debtor, "enterprise-maker"), "payables", body)
                .statusCode(201);
        post(
                        consortium.as(consortium.debtor, "enterprise-maker"),
                        "payables",
                        body.replace("\"issuedOn\":\"2026-07-01\"", "\"issuedOn\":\"2025-12-31\""))
                .statusCode(201);
        problem(post(consortium.as(consortium.debtor, "enterprise-maker"), "payables", body), 409, "duplicate-invoice")
                .body("detail", containsString(number + " issued in 2026"));
    }

    @Test
    void aDebtorRecordsAndConfirmsAndTheVoucherIsOnChain() {
        var recorded = post(debtor(), "payables", consortium.payable(newKey(), "1000.00", "2026-12-01"))
                .statusCode(201)
                .header("Location", notNullValue())
                .body("state", equalTo("confirmed"))
                .body("kind", equalTo("record-payable"));
        UUID payable = idIn(recorded, "resourceId");
        var confirmed = post(checker(), "payables/" + payable + "/confirmation", "{}")
                .statusCode(200)
                .body("state", equalTo("confirmed"))
                .body("transactionHash", notNullValue())
                .body("block", notNullValue());
        assertEquals(idIn(recorded, "voucherId"), idIn(confirmed, "voucherId"));
        assertEquals(100_000, reads.payable(payable).orElseThrow().live());
    }

    @Test
    void theSameKeyAndBodyReplaysTheAnswerAndAnotherBodyIsRefused() {
        String key = newKey();
        String body = consortium.payable(newKey(), "1000.00", "2026-12-01");
        String first =
                post(debtor(), key, "payables", body).statusCode(201).extract().asString();
        String again = post(debtor(), key, "payables", body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .asString();
        assertEquals(first, again);
        problem(post(debtor(), key, "payables", body.replace("1000.00", "1000.01")), 422, "idempotency-key-reused");
        post(
                        consortium.as(consortium.otherDebtor, "enterprise-maker"),
                        key,
                        "payables",
                        consortium.payable(newKey(), "1000.00", "2026-12-01"))
                .statusCode(201);
    }

    @Test
    void theSameKeyTwiceAtOnceConfirmsOnce() throws InterruptedException, ExecutionException {
        UUID payable = consortium.recordPayable("1000.00");
        String key = newKey();
        Callable<String> confirm = () -> post(checker(), key, "payables/" + payable + "/confirmation", "{}")
                .statusCode(200)
                .extract()
                .path("transactionHash");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Set<String> hashes = new HashSet<>();
        for (Future<String> hash : threads.invokeAll(List.of(confirm, confirm, confirm, confirm))) {
            hashes.add(hash.get());
        }
        threads.shutdown();
        assertEquals(1, hashes.size());
    }

    @Test
    void aPayableIsConfirmedOnceAndNotAfterItsRefusal() {
        UUID payable = consortium.recordPayable("1000.00");
        consortium.issue(payable);
        problem(post(checker(), "payables/" + payable + "/confirmation", "{}"), 409, "payable-not-open");
        problem(post(debtor(), "payables/" + payable + "/refusal", "{\"reason\":\"late\"}"), 409, "payable-not-open");
        UUID disputed = consortium.recordPayable("1000.00");
        post(debtor(), "payables/" + disputed + "/refusal", "{\"reason\":\"goods damaged\"}")
                .statusCode(200);
        problem(post(debtor(), "payables/" + disputed + "/refusal", "{\"reason\":\"again\"}"), 409, "payable-not-open");
        problem(post(checker(), "payables/" + disputed + "/confirmation", "{}"), 409, "payable-not-open");
        assertTrue(reads.payable(disputed).isEmpty());
    }

    @Test
    void aBatchTellsForEachItemWhatBecameOfIt() {
        String invoice = newKey();
        String good = consortium.payable(invoice, "1000.00", "2026-12-01");
        String malformed = consortium.payable(newKey(), "-1", "2026-12-01");
        String tooSmall = consortium.payable(newKey(), "9.99", "2026-12-01");
        String unknownSupplier = consortium
                .payable(newKey(), "1000.00", "2026-12-01")
                .replace(consortium.supplier.toString(), UUID.randomUUID().toString());
        String body = "{\"items\":[" + String.join(",", good, malformed, good, tooSmall, unknownSupplier) + "]}";
        String key = newKey();
        for (int time = 0; time < 2; time++) {
            post(debtor(), key, "payable-batches", body)
                    .statusCode(200)
                    .body("items", hasSize(5))
                    .body("items[0].payableId", notNullValue())
                    .body("items[0].voucherId", notNullValue())
                    .body("items[1].problem.type", endsWith("malformed"))
                    .body("items[1].problem.violations.field", hasItem("amount.amount"))
                    .body("items[2].problem.type", endsWith("duplicate-invoice"))
                    .body("items[3].problem.type", endsWith("policy"))
                    .body("items[3].problem.rejections.rule", hasItem("smallest-piece"))
                    .body("items[4].problem.type", endsWith("not-found"));
        }
        problem(post(debtor(), "payables", good), 409, "duplicate-invoice");
    }

    @Test
    void manyAreConfirmedInOneTransactionOrNone() {
        UUID one = consortium.recordPayable("1000.00");
        UUID two = consortium.recordPayable("2000.00");
        String key = newKey();
        String body = "{\"payableIds\":[\"" + one + "\",\"" + two + "\"]}";
        String withStranger = body.replace("]", ",\"" + UUID.randomUUID() + "\"]");
        problem(post(checker(), "confirmations", withStranger), 404, "not-found");
        for (int time = 0; time < 2; time++) {
            post(checker(), key, "confirmations", body)
                    .statusCode(200)
                    .body("items", hasSize(2))
                    .body("items[1].payableId", equalTo(two.toString()))
                    .body("items[1].voucherId", notNullValue());
        }
        assertEquals(200_000, reads.payable(two).orElseThrow().live());
        problem(post(checker(), "confirmations", body), 409, "payable-not-open");
    }

    @Test
    void anotherTenantCannotTellThePayableExists() {
        UUID payable = consortium.recordPayable("1000.00");
        RequestSpecification other = consortium.as(consortium.otherDebtor, "enterprise-checker");
        problem(post(other, "payables/" + payable + "/confirmation", "{}"), 404, "not-found");
        problem(
                post(
                        consortium.as(consortium.otherDebtor, "enterprise-maker"),
                        "payables/" + payable + "/refusal",
                        "{\"reason\":\"x\"}"),
                404,
                "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1000.00\"|\"-1.00\"|amount.amount",
                "\"1000.00\"|\"1e2\"|amount.amount",
                "\"1000.00\"|\"0.001\"|amount.amount",
                "\"1000.00\"|\"0.00\"|amount.amount",
                "\"1000.00\"|\"123456789012345\"|amount.amount",
                "\"1000.00\"|1000|amount.amount",
                "\"CNY\"|\"ZZZ\"|amount.currency",
                "\"CNY\"|null|amount.currency",
                "\"2026-07-01\"|\"2026-13-01\"|issuedOn",
                "\"2026-07-01\"|[2026,7,1]|issuedOn",
                "\"2026-07-01\"|\"+999999-01-01\"|issuedOn",
                "\"2026-12-01\"|\"2026-06-30\"|dueOn",
                "\"issuedOn\"|\"issuedAt\"|issuedAt",
                "\"invoiceNumber\"|\"customsDeclaration\"|customsDeclaration",
            })
    void whatIsMalformedIsNamedByItsField(String right, String wrong, String field) {
        String body = consortium.payable(newKey(), "1000.00", "2026-12-01").replace(right, wrong);
        problem(post(debtor(), "payables", body), 400, "malformed").body("violations.field", hasItem(field));
    }

    @Test
    void textThatCannotBeStoredAndBodiesThatAreNoObjectsAreMalformed() {
        for (String invoice : List.of("", " ", "x".repeat(65), "a\\u0000b", "a\\ud800b")) {
            String body = consortium.payable(invoice, "1000.00", "2026-12-01");
            problem(post(debtor(), "payables", body), 400, "malformed")
                    .body("violations.field", hasItem("invoiceNumber"));
        }
        for (String body : List.of(
                "", "null", "[]", "{", "\"text\"", "{}{}", "{\"amount\":{\"amount\":\"1\",\"amount\":\"2\"}}")) {
            problem(post(debtor(), "payables", body), 400, "malformed");
        }
        problem(post(debtor(), "", "payables", "{}"), 400, "malformed");
        problem(
                        post(debtor(), "not a key", "payables", consortium.payable("k", "1000.00", "2026-12-01")),
                        400,
                        "malformed")
                .body("violations.field", hasItem("Idempotency-Key"));
    }

    @Test
    void anOversizedBodyAndAnotherMediaTypeAreRefused() {
        problem(post(debtor(), "payables", " ".repeat(300_000)), 413, "too-large");
        problem(
                debtor().header("Idempotency-Key", newKey())
                        .contentType("text/plain")
                        .body("x")
                        .post("/api/v1/payables")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void everyBrokenRuleIsNamedWithItsSource() {
        String body = consortium.payable(newKey(), "1000.00", "2028-12-01").replace("CNY", "USD");
        problem(post(debtor(), "payables", body), 422, "policy")
                .body("rejections.rule", hasItem("tenor"))
                .body("rejections.rule", hasItem("long-tenor"))
                .body("rejections.rule", hasItem("smallest-piece"))
                .body("rejections.reason", hasItem(containsString("no smallest piece is set for USD on ")));
    }

    @Test
    void withoutWaitingTheAnswerIs202AndTheOperationSaysWhatBecameOfIt() {
        UUID payable = consortium.recordPayable("1000.00");
        var accepted = checker()
                .header("Idempotency-Key", newKey())
                .header("Prefer", "wait=0")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/payables/" + payable + "/confirmation")
                .then()
                .statusCode(202)
                .header("Location", notNullValue());
        String operation = accepted.extract().header("Location");
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .untilAsserted(
                        () -> debtor().get(operation).then().statusCode(200).body("state", equalTo("confirmed")));
        problem(
                consortium
                        .as(consortium.otherDebtor, "enterprise-maker")
                        .get(operation)
                        .then(),
                404,
                "not-found");
    }
}
