package io.counterfoil.receivables.policy.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;

import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.governance.BusinessDays;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Two operators who change policies, and a core enterprise whose payables they meet. */
abstract class PolicyTest extends ServiceTest {

    static final String SOURCE = "decision of the credit committee";

    @Inject
    BusinessDays days;

    /** A core enterprise that no other test knows. */
    UUID debtor;

    @BeforeEach
    void newDebtor() {
        consortium.secondOperator();
        debtor = consortium.enrol("Debtor with policies", "ENTERPRISE", null);
    }

    RequestSpecification operator() {
        return consortium.as(consortium.operator, "operator");
    }

    RequestSpecification secondOperator() {
        return consortium.person("Second", "portal", consortium.secondOperator(), "operator");
    }

    RequestSpecification maker() {
        return consortium.as(debtor, "enterprise-maker");
    }

    RequestSpecification checker() {
        return consortium.as(debtor, "enterprise-checker");
    }

    static String change(String kind, String scope, LocalDate from, String value) {
        return "{\"kind\":\"%s\",%s\"effectiveFrom\":\"%s\",\"value\":\"%s\",\"source\":\"%s\"}"
                .formatted(kind, scope, from, value, SOURCE);
    }

    String ofDebtor() {
        return "\"participant\":\"" + debtor + "\",";
    }

    String limitOfDebtor(LocalDate from, String value) {
        return change("ISSUANCE_LIMIT", ofDebtor() + "\"currency\":\"CNY\",", from, value);
    }

    UUID proposed(String body) {
        return idIn(post(operator(), "policy-changes", body).statusCode(201), "resourceId");
    }

    UUID agreed(String body) {
        UUID id = proposed(body);
        post(secondOperator(), "policy-changes/" + id + "/agreement", "{}").statusCode(200);
        return id;
    }

    ValidatableResponse recorded(String amount) {
        return post(
                maker(),
                "payables",
                consortium.payable(newKey(), amount, days.today().plusDays(90).toString()));
    }

    UUID waiting(String amount) {
        return idIn(recorded(amount).statusCode(201), "resourceId");
    }

    ValidatableResponse confirmed(UUID payable) {
        return post(checker(), "payables/" + payable + "/confirmation", "{}");
    }

    void moveTo(LocalDate day) {
        post(operator(), "business-date", "{\"date\":\"" + day + "\"}").statusCode(200);
    }

    ValidatableResponse preview(String kind, LocalDate from, String value, Object... more) {
        RequestSpecification asked = operator()
                .queryParam("kind", kind)
                .queryParam("effectiveFrom", from.toString())
                .queryParam("value", value);
        for (int i = 0; i < more.length; i += 2) {
            asked.queryParam(more[i].toString(), more[i + 1]);
        }
        return asked.get(API + "policy-preview").then().statusCode(200);
    }

    /** Ids of all cases that it would refuse, page by page. */
    List<String> allRefused(String kind, LocalDate from, String value, Object... more) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            List<Object> all = new ArrayList<>(List.of(more));
            all.addAll(List.of("limit", 200));
            if (cursor != null) {
                all.addAll(List.of("cursor", cursor));
            }
            ValidatableResponse page = preview(kind, from, value, all.toArray());
            ids.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        return ids;
    }
}
