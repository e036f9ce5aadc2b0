package io.counterfoil.receivables.policy.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.receivables.TradePapers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** /policy-changes: two people of the operators change a policy; it decides from its first day on. */
@QuarkusTest
class PolicyChangesTest extends PolicyTest {

    @Test
    void aPolicyDecidesFromItsDateOnAndNotBefore() {
        LocalDate tomorrow = days.today().plusDays(1);
        agreed(change("ISSUANCE_FREEZE", ofDebtor(), tomorrow, "frozen"));
        agreed(change("ISSUANCE_FREEZE", ofDebtor(), tomorrow.plusDays(1), "lifted"));
        UUID issuedToday = waiting("1000.00");
        UUID left = waiting("1000.00");
        confirmed(issuedToday).statusCode(200);
        moveTo(tomorrow);
        for (ValidatableResponse refused : List.of(recorded("1000.00"), confirmed(left))) {
            problem(refused, 422, "policy")
                    .body("rejections", hasSize(1))
                    .body("rejections[0].rule", equalTo("issuance-freeze"))
                    .body("rejections[0].value", equalTo("frozen"))
                    .body("rejections[0].source", equalTo(SOURCE))
                    .body("rejections[0].effectiveFrom", equalTo(tomorrow.toString()));
        }
        moveTo(tomorrow.plusDays(1));
        confirmed(left).statusCode(200);
    }

    @Test
    void twoPeopleOfTwoOperatorsChangeAPolicyAndTheEnterpriseSeesIt() {
        LocalDate today = days.today();
        String body = limitOfDebtor(today, "1000.00");
        UUID id = proposed(body);
        problem(post(operator(), "policy-changes", body), 409, "policy-change-not-open");
        problem(post(operator(), "policy-changes/" + id + "/agreement", "{}"), 403, "self-approval");
        problem(
                        post(
                                consortium.person("Colleague", "portal", consortium.operator, "operator"),
                                "policy-changes/" + id + "/agreement",
                                "{}"),
                        403,
                        "self-approval")
                .body("detail", containsString("another operator"));
        problem(maker().get(API + "policy-changes/" + id).then(), 404, "not-found");
        post(secondOperator(), "policy-changes/" + id + "/agreement", "{}").statusCode(200);
        problem(post(secondOperator(), "policy-changes/" + id + "/agreement", "{}"), 409, "policy-change-not-open");
        problem(post(operator(), "policy-changes/" + id + "/withdrawal", "{}"), 409, "policy-change-not-open");
        maker().get(API + "policy-changes/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("ISSUANCE_LIMIT"))
                .body("value", equalTo("1000.00"))
                .body("currency", equalTo("CNY"))
                .body("state", equalTo("agreed"))
                .body("maker", nullValue());
        operator().get(API + "policy-changes/" + id).then().statusCode(200).body("decider.name", equalTo("Second"));
        problem(
                consortium
                        .as(consortium.otherDebtor, "enterprise-maker")
                        .get(API + "policy-changes/" + id)
                        .then(),
                404,
                "not-found");
        checker().get(API + "policy-changes").then().statusCode(200).body("items.id", contains(id.toString()));
        operator().get(API + "policies").then().statusCode(200).body("items.kind", not(hasItem("ISSUANCE_LIMIT")));
        problem(post(operator(), "policy-changes", body), 422, "policy")
                .body("rejections.rule", hasItem("effective-from"));
        UUID taken = proposed(limitOfDebtor(today.plusDays(1), "2000.00"));
        post(operator(), "policy-changes/" + taken + "/withdrawal", "{}").statusCode(200);
        operator()
                .queryParam("state", "withdrawn")
                .queryParam("limit", 200)
                .get(API + "policy-changes")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(taken.toString()));
    }

    @Test
    void whatIsOutstandingNeverPassesTheIssuanceLimit() throws Exception {
        LocalDate today = days.today();
        agreed(limitOfDebtor(today, "1000.00"));
        problem(recorded("1000.01"), 422, "policy")
                .body("rejections[0].rule", equalTo("issuance-limit"))
                .body("rejections[0].value", equalTo("1000.00"))
                .body("rejections[0].effectiveFrom", equalTo(today.toString()));
        List<UUID> payables = List.of(waiting("600.00"), waiting("600.00"), waiting("600.00"));
        problem(
                post(
                        checker(),
                        "confirmations",
                        "{\"payableIds\":[\"" + payables.get(0) + "\",\"" + payables.get(1) + "\"]}"),
                422,
                "policy");
        List<Callable<Integer>> all = new ArrayList<>();
        payables.forEach(payable -> all.add(() -> confirmed(payable).extract().statusCode()));
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> status : threads.invokeAll(all)) {
            statuses.add(status.get());
        }
        threads.shutdown();
        assertEquals(List.of(200, 422, 422), statuses.stream().sorted().toList());
        problem(recorded("400.01"), 422, "policy")
                .body("rejections[0].reason", containsString("600.00 CNY is, and this payable is 400.01 CNY"));
        confirmed(waiting("400.00")).statusCode(200);
    }

    @Test
    void aLargeEnterprisePaysASmallSupplierWithinSixtyDaysOfDelivery() {
        UUID small = consortium.enrol("Small supplier", "SUPPLIER", null);
        post(
                        consortium.as(small, "supplier"),
                        "participants/own/profile",
                        "{\"version\":0,\"sizeClass\":\"small\",\"contacts\":[]}")
                .statusCode(200);
        LocalDate today = days.today();
        String due = today.plusDays(60).toString();
        String toSmall =
                consortium.payable(newKey(), "100.00", due).replace(consortium.supplier.toString(), small.toString());
        problem(post(maker(), "payables", toSmall), 422, "policy")
                .body("rejections[0].rule", equalTo("delivery-days"))
                .body("rejections[0].reason", containsString("state the day of delivery"))
                .body("rejections[0].value", equalTo("60"))
                .body("rejections[0].source", equalTo("State Council Order 802"))
                .body("rejections[0].effectiveFrom", equalTo("2025-06-01"));
        String delivered = toSmall.replaceFirst("\\{", "{\"deliveredOn\":\"%s\",");
        problem(post(maker(), "payables", delivered.formatted(today.minusDays(1))), 422, "policy")
                .body("rejections[0].reason", containsString("due by " + today.plusDays(59)));
        post(maker(), "payables", delivered.formatted(today)).statusCode(201);
        post(maker(), "payables", consortium.payable(newKey(), "100.00", due)).statusCode(201);
        post(maker(), "participants/own/profile", "{\"version\":0,\"sizeClass\":\"medium\",\"contacts\":[]}")
                .statusCode(200);
        post(maker(), "payables", toSmall.replaceFirst("\"invoiceNumber\":\"[^\"]*", "\"invoiceNumber\":\"" + newKey()))
                .statusCode(201);
    }

    @Test
    void anAdvanceRateBoundsWhatARequestDrawsOnADocument() {
        LocalDate today = days.today();
        UUID contract = TradePapers.typed(
                consortium.as(consortium.supplier, "supplier"),
                TradePapers.document("contract", newKey(), "2026-07-01", "1000.00"));
        UUID voucher = consortium.held("1000.00");
        UUID open = idIn(
                post(
                                consortium.as(consortium.supplier, "supplier"),
                                "financing-requests",
                                consortium.financing(voucher, "500.00", contract))
                        .statusCode(201),
                "resourceId");
        assertEquals(
                true,
                allRefused("ADVANCE_RATE", today, "0.4999", "documentKind", "contract")
                        .contains(open.toString()));
        assertEquals(
                false,
                allRefused("ADVANCE_RATE", today, "0.5", "documentKind", "contract")
                        .contains(open.toString()));
        agreed(change("ADVANCE_RATE", "\"documentKind\":\"contract\",", today, "0.4"));
        problem(
                        post(
                                consortium.as(consortium.supplier, "supplier"),
                                "financing-requests",
                                consortium.financing(voucher, "400.01", contract)),
                        422,
                        "policy")
                .body("rejections[0].rule", equalTo("advance-rate"))
                .body("rejections[0].value", equalTo("0.4"))
                .body("rejections[0].source", equalTo(SOURCE));
        post(
                        consortium.as(consortium.supplier, "supplier"),
                        "financing-requests",
                        consortium.financing(voucher, "400.00", contract))
                .statusCode(201);
        operator()
                .get(API + "policies")
                .then()
                .statusCode(200)
                .body("items.findAll { it.kind == 'ADVANCE_RATE' }.documentKind", hasItem("contract"))
                .body("items.kind", hasItems("DELIVERY_DAYS_MAX", "QUOTE_DAYS", "DEPTH_MAX"));
    }

    /** So far ahead that no other test comes to this day. */
    @Test
    void theDaysThatAreNotOnChainAreChangedLikewise() {
        LocalDate later = days.today().plusDays(3_000);
        String body = change("NOTICE_DAYS", "", later, "15");
        agreed(body);
        operator()
                .get(API + "policies")
                .then()
                .statusCode(200)
                .body("items.findAll { it.kind == 'NOTICE_DAYS' }.value", hasItems("10", "15"));
        problem(post(operator(), "policy-changes", body), 422, "policy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KING             |                                  | 1       | kind",
                "ISSUANCE_LIMIT   | ~currency~:~CNY~,                | 1       | participant",
                "ISSUANCE_LIMIT   | ~participant~:~DEBTOR~,          | 1       | currency",
                "ISSUANCE_FREEZE  | ~participant~:~DEBTOR~,          | 1       | value",
                "DELIVERY_DAYS_MAX| ~participant~:~DEBTOR~,          | 60      | participant",
                "ADVANCE_RATE     | ~documentKind~:~poem~,           | 0.5     | documentKind",
                "ADVANCE_RATE     | ~documentKind~:~invoice~,        | 50      | value",
                "QUOTE_DAYS       |                                  | 1.5     | value"
            })
    void aMalformedChangeNamesTheField(String kind, String scope, String value, String field) {
        String parts = scope == null ? "" : scope.replace('~', '"').replace("DEBTOR", debtor.toString());
        problem(post(operator(), "policy-changes", change(kind, parts, days.today(), value)), 400, "malformed")
                .body("violations.field", hasItem(field));
    }

    @Test
    void onlyACoreEnterpriseHasALimitAndThePastIsNotChanged() {
        String ofSupplier =
                limitOfDebtor(days.today(), "1.00").replace(debtor.toString(), consortium.supplier.toString());
        problem(post(operator(), "policy-changes", ofSupplier), 404, "not-found");
        problem(post(operator(), "policy-changes", limitOfDebtor(days.today().minusDays(1), "1.00")), 422, "policy")
                .body("rejections.rule", hasItem("effective-from"));
    }
}
