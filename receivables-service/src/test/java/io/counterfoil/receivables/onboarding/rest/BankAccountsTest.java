package io.counterfoil.receivables.onboarding.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.counterfoil.receivables.Papers.account;
import static io.counterfoil.receivables.Papers.newNumber;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.counterfoil.receivables.Papers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** /bank-accounts: proposed, verified by an operator pair, closed, and who reads what of the number. */
@QuarkusTest
class BankAccountsTest extends AccountTest {

    @Inject
    DataSource database;

    @Test
    void anAccountIsProposedAndVerifiedByTwoPersonsOfTheOperators() {
        String number = newNumber();
        UUID id = idIn(post(supplier(), "bank-accounts", account(number)).statusCode(201), "resourceId");
        read(id).body("state", equalTo("proposed"))
                .body("participant", equalTo(owner.toString()))
                .body("number", equalTo(number))
                .body("bankCode", equalTo("102100099996"))
                .body("holder", equalTo("Second Tier Fasteners Ltd"))
                .body("currency", equalTo("CNY"))
                .body("proposed.subject", equalTo("Ke"))
                .body("microStatement", nullValue());
        check("Ou", id).statusCode(200).body("kind", equalTo("check-bank-account"));
        read(id).body("state", equalTo("proposed")).body("checked.by.subject", equalTo("Ou"));
        verify("Pang", id).statusCode(200).body("resource", equalTo("/api/v1/bank-accounts/" + id));
        read(id).body("state", equalTo("verified"))
                .body("verified.method", equalTo("operators"))
                .body("verified.day", equalTo(reads.today().toString()));
        supplier()
                .get(API + "bank-accounts/" + id)
                .then()
                .statusCode(200)
                .body("number", equalTo(number))
                .body("checked", nullValue());
    }

    @Test
    void noOnePersonVerifiesInWhateverRolesAndClients() {
        UUID id = proposed();
        for (String client : List.of("portal", "erp")) {
            problem(post(operator("Ke", client), path(id, "check"), EVIDENCE), 403, "self-approval")
                    .body("violations[0].message", containsString("proposed it"));
            problem(post(operator("Ou", client), path(id, "verification"), "{}"), 409, "bank-account-not-open");
        }
        check("Ou", id).statusCode(200);
        for (String client : List.of("portal", "erp")) {
            for (String name : List.of("Ke", "Ou")) {
                problem(post(operator(name, client), path(id, "verification"), "{}"), 403, "self-approval");
                problem(
                        post(
                                consortium.person(name, client, consortium.operator, "operator", "supplier"),
                                path(id, "verification"),
                                "{}"),
                        403,
                        "self-approval");
            }
        }
        problem(check("Pang", id), 409, "bank-account-not-open");
        read(id).body("state", equalTo("proposed"));
        verify("Pang", id).statusCode(200);
        problem(verify("Qi", id), 409, "bank-account-not-open");
        problem(check("Qi", id), 409, "bank-account-not-open");
    }

    @Test
    void anOperatorThatIsASupplierJudgesNoAccountOfItsOwnWhoeverActsForIt() {
        owner = consortium.enrolOperatorAndSupplier();
        UUID id = proposed();
        for (String act : List.of("check", "verification", "micro-statement", "micro-statement/sending")) {
            String body = act.equals("check") ? EVIDENCE : "{}";
            problem(post(colleague("Ou"), path(id, act), body), 403, "own-participant");
        }
        check("Ou", id).statusCode(200);
        problem(post(colleague("Pang"), path(id, "verification"), "{}"), 403, "own-participant");
        verify("Pang", id).statusCode(200);
        UUID others = Papers.bankAccount(consortium.as(consortium.secondTier, "supplier"));
        post(colleague("Ou"), path(others, "check"), EVIDENCE).statusCode(200);
        post(consortium.as(consortium.secondTier, "supplier"), path(others, "closure"), "{\"reason\":\"tried\"}")
                .statusCode(200);
    }

    private RequestSpecification colleague(String name) {
        return consortium.person(name, "portal", owner, "operator");
    }

    @Test
    void aVerifiedAccountIsClosedAndReplacedNeverChanged() {
        String number = newNumber();
        UUID id = idIn(post(supplier(), "bank-accounts", account(number)).statusCode(201), "resourceId");
        check("Ou", id).statusCode(200);
        verify("Pang", id).statusCode(200);
        problem(post(supplier(), "bank-accounts", account(number)), 409, "duplicate-bank-account")
                .body("violations[0].message", not(containsString(number)));
        post(supplier(), path(id, "closure"), "{\"reason\":\"moved to another bank\"}")
                .statusCode(200);
        read(id).body("state", equalTo("closed"))
                .body("verified.method", equalTo("operators"))
                .body("closed.reason", equalTo("moved to another bank"))
                .body("closed.by.subject", equalTo("Ke"));
        problem(post(supplier(), path(id, "closure"), "{\"reason\":\"x\"}"), 409, "bank-account-not-open");
        problem(check("Qi", id), 409, "bank-account-not-open");
        problem(post(operator("Qi"), path(id, "micro-statement"), "{}"), 409, "bank-account-not-open");
        post(supplier(), "bank-accounts", account(number)).statusCode(201);
    }

    @Test
    void listsShowTheEndOfANumberAndTheirOwnersAccountsOnly() {
        String number = newNumber();
        UUID first = idIn(post(supplier(), "bank-accounts", account(number)).statusCode(201), "resourceId");
        UUID second = proposed();
        check("Ou", second).statusCode(200);
        verify("Pang", second).statusCode(200);
        String cursor = supplier()
                .get(API + "bank-accounts?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(first.toString())))
                .body("items[0].number", equalTo("****" + number.substring(number.length() - 4)))
                .extract()
                .path("nextCursor");
        supplier()
                .get(API + "bank-accounts?limit=1&cursor=" + cursor)
                .then()
                .body("items.id", equalTo(List.of(second.toString())))
                .body("nextCursor", nullValue());
        operator("Ou")
                .get(API + "bank-accounts?state=verified&participant=" + owner)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(second.toString())))
                .body("items.number", everyItem(startsWith("****")));
        operator("Ou")
                .get(API + "bank-accounts?limit=200&state=closed")
                .then()
                .body("items.state", everyItem(is("closed")));
        UUID other = consortium.enrol("Somebody else", "SUPPLIER", null);
        consortium
                .as(other, "supplier")
                .get(API + "bank-accounts?participant=" + owner)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        problem(operator("Ou").get(API + "bank-accounts?state=open").then(), 400, "malformed")
                .body("violations.field", hasItem("state"));
    }

    @Test
    void aStrangerFindsNothing() {
        UUID id = proposed();
        UUID other = consortium.enrol("Stranger", "SUPPLIER", null);
        problem(
                consortium
                        .as(other, "supplier")
                        .get(API + "bank-accounts/" + id)
                        .then(),
                404,
                "not-found");
        problem(post(consortium.as(other, "supplier"), path(id, "closure"), "{\"reason\":\"x\"}"), 404, "not-found");
        problem(
                post(consortium.as(other, "supplier"), path(id, "micro-statement/answer"), answer("0.01", "ABC234")),
                404,
                "not-found");
        for (String act : List.of("check", "verification", "micro-statement", "micro-statement/sending")) {
            String body = act.equals("check") ? EVIDENCE : "{}";
            problem(post(consortium.as(other, "operator"), path(id, act), body), 404, "not-found");
            problem(post(operator("Ou"), path(UUID.randomUUID(), act), body), 404, "not-found");
            problem(post(supplier(), path(id, act), body), 403, "forbidden");
        }
        problem(consortium.as(other, "auditor").get(API + "bank-accounts/" + id).then(), 403, "forbidden");
        consortium
                .as(other, "regulator")
                .get(API + "bank-accounts/" + id)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"6222|\"62x2|number",
                "\"number\"|\"iban\"|iban",
                "102100099996|102100099995|bankCode",
                "102100099996|ICBKXXBJ|bankCode",
                "\"CNY\"|\"XYZ\"|currency",
                "\"CNY\"|\"XAU\"|currency",
                "\"CNY\"|\"cny\"|currency",
                "\"CNY\"|null|currency",
                "\"Second Tier Fasteners Ltd\"|\" \"|holder",
                "\"Second Tier Fasteners Ltd\"|null|holder",
                "Fasteners|Fast\\u200Beners|holder",
                "Fasteners|\\u202Esrenetsaf|holder",
            })
    void anAccountThatIsMalformedIsNamedByItsField(String right, String wrong, String field) {
        String body = account("6222000000000000").replace(right, wrong);
        problem(post(supplier(), "bank-accounts", body), 400, "malformed").body("violations.field", hasItem(field));
    }

    @Test
    void anIbanIsTakenWithTheBicOfItsBankOnly() {
        String iban = account("GB29NWBK60161331926819").replace("CNY", "GBP");
        problem(post(supplier(), "bank-accounts", iban), 422, "policy")
                .body("rejections.rule", hasItem("iban-with-bic"));
        post(supplier(), "bank-accounts", iban.replace("102100099996", "NWBKGB2L"))
                .statusCode(201);
    }

    @Test
    void theSameNumberAtAnotherBankIsAnotherAccountUnlessItIsAnIban() {
        String here = account(newNumber());
        post(supplier(), "bank-accounts", here).statusCode(201);
        problem(post(supplier(), "bank-accounts", here), 409, "duplicate-bank-account");
        post(supplier(), "bank-accounts", here.replace("102100099996", "105100000017"))
                .statusCode(201);
        post(supplier(), "bank-accounts", here.replace("CNY", "USD")).statusCode(201);
        String iban = account("GB29NWBK60161331926819").replace("CNY", "GBP");
        post(supplier(), "bank-accounts", iban.replace("102100099996", "NWBKGB2L"))
                .statusCode(201);
        problem(
                post(supplier(), "bank-accounts", iban.replace("102100099996", "NWBKGB2LXXX")),
                409,
                "duplicate-bank-account");
    }

    @Test
    void aNumberThatWasTakenOnceIsShownAlthoughItWouldBeRefusedToday() throws SQLException {
        UUID id = UUID.randomUUID();
        String number = "XX82000000000000000000";
        problem(post(supplier(), "bank-accounts", account(number)), 400, "malformed")
                .body("violations.message", hasItem(containsString("IBAN registry")));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into records.bank_account (id, participant, number, bank_code, holder, currency, proposer_subject, proposer_name,"
                                + " proposer_client) values (?, ?, ?, 'NWBKGB2L', 'h', 'GBP', 'Ke', 'Ke', 'c')")) {
            insert.setObject(1, id);
            insert.setObject(2, owner);
            insert.setString(3, number);
            insert.executeUpdate();
        }
        read(id).body("number", equalTo(number));
        supplier().get(API + "bank-accounts").then().statusCode(200).body("items.number", hasItem("****0000"));
    }

    @Test
    void tenAccountsAreOpenAndNoMore() {
        for (int i = 0; i < 10; i++) {
            proposed();
        }
        problem(post(supplier(), "bank-accounts", account(newNumber())), 422, "policy")
                .body("rejections.rule", hasItem("account-count"));
    }

    @Test
    void aSuspendedParticipantNamesNoNewAccountAndNobodyWhoIsNotEnrolledDoes() {
        post(consortium.as(consortium.operator, "operator"), "participants/" + owner + "/suspension", "{}")
                .statusCode(200);
        problem(post(supplier(), "bank-accounts", account(newNumber())), 403, "suspended");
        problem(
                post(consortium.as(UUID.randomUUID(), "supplier"), "bank-accounts", account(newNumber())),
                403,
                "not-enrolled");
    }

    @Test
    void theSameKeyDoesItOnceAndBelongsToThePerson() {
        String key = newKey();
        String body = account(newNumber());
        String id = post(supplier(), key, "bank-accounts", body)
                .statusCode(201)
                .extract()
                .path("resourceId");
        post(supplier(), key, "bank-accounts", body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("resourceId", equalTo(id));
        problem(post(supplier(), key, "bank-accounts", account(newNumber())), 422, "idempotency-key-reused");
        problem(
                post(consortium.person("Mo", "portal", owner, "supplier"), key, "bank-accounts", body),
                422,
                "idempotency-key-reused");
        String checked = newKey();
        String path = path(UUID.fromString(id), "check");
        post(operator("Ou"), checked, path, EVIDENCE).statusCode(200);
        post(operator("Ou"), checked, path, EVIDENCE).statusCode(200).header("Idempotency-Replayed", "true");
        problem(post(operator("Pang"), checked, path, EVIDENCE), 422, "idempotency-key-reused");
    }
}
