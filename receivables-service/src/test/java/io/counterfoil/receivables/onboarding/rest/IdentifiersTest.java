package io.counterfoil.receivables.onboarding.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.counterfoil.receivables.Papers.identifier;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.kernel.LegalEntityIdentifier;
import io.counterfoil.receivables.TradePapers;
import io.counterfoil.receivables.onboarding.model.Identifier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** USCC, LEI and EORI: each belongs to one participant, and one that is missing is added by two persons of the operators. */
@QuarkusTest
class IdentifiersTest extends KycTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static String newLei() {
        String body = "529900T8BM49AUR%03d".formatted(NUMBERS.incrementAndGet());
        return body + LegalEntityIdentifier.checkDigitsOf(body);
    }

    private ValidatableResponse enrol(UUID id, String field, String number) {
        return post(
                operator("Ou"),
                "participants",
                "{\"id\":\"%s\",\"name\":\"Numbered\",\"roles\":[\"ENTERPRISE\"],\"%s\":\"%s\"}"
                        .formatted(id, field, number));
    }

    private UUID withoutNumber() {
        return consortium.enrol("Without a number", "ENTERPRISE", null);
    }

    private UUID proposed(UUID participant, String scheme, String value) {
        return idIn(
                post(operator("Ou"), "identifiers", identifier(participant, scheme, value))
                        .statusCode(201),
                "resourceId");
    }

    private ValidatableResponse confirm(String name, UUID id) {
        return post(second(name), "identifiers/" + id + "/confirmation", "{}");
    }

    /** A person of another operator than the one whose persons propose. */
    private RequestSpecification second(String name) {
        return consortium.person(name, "portal", consortium.secondOperator(), "operator");
    }

    private ValidatableResponse reject(RequestSpecification caller, UUID id) {
        return post(caller, "identifiers/" + id + "/rejection", "{\"reason\":\"a digit too many\"}");
    }

    @ParameterizedTest
    @CsvSource({"uscc", "lei", "eori"})
    void aNumberBelongsToOneParticipantAndTheRefusalNamesFieldAndHolder(String field) {
        String number = field.equals("uscc")
                ? consortium.newUscc()
                : field.equals("lei") ? newLei() : "GB" + (100_000_000_000L + NUMBERS.incrementAndGet());
        UUID holder = UUID.randomUUID();
        enrol(holder, field, number).statusCode(201);
        problem(enrol(UUID.randomUUID(), field, number), 409, "duplicate-identifier")
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", containsString(holder + ", Numbered"));
        operator("Ou")
                .get(API + "participants/" + holder)
                .then()
                .statusCode(200)
                .body(field, equalTo(number));
        supplier().get(API + "participants/" + holder).then().statusCode(200).body(field, nullValue());
        UUID other = withoutNumber();
        problem(post(operator("Ou"), "identifiers", identifier(other, field, number)), 409, "duplicate-identifier")
                .body("violations.field", hasItem(field));
    }

    @Test
    void ofTwoEnrolmentsAtTheSameMomentOneGetsTheNumber() throws InterruptedException, ExecutionException {
        String lei = newLei();
        ExecutorService both = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> enrolment =
                    () -> enrol(UUID.randomUUID(), "lei", lei).extract().statusCode();
            int enrolled = 0;
            for (Future<Integer> answer : both.invokeAll(List.of(enrolment, enrolment, enrolment, enrolment))) {
                int status = answer.get();
                assertEquals(true, status == 201 || status == 409, "answered " + status);
                enrolled += status == 201 ? 1 : 0;
            }
            assertEquals(1, enrolled);
        } finally {
            both.shutdownNow();
        }
    }

    /** What is kept of it is kept together with what is sent: an attempt that sends nothing stands in nobody's way. */
    @Test
    void anEnrolmentThatNeverReachedTheChainHoldsNeitherNumberNorParticipant() {
        String lei = newLei();
        UUID participant = UUID.randomUUID();
        String body = "{\"id\":\"%s\",\"name\":\"Numbered\",\"roles\":[\"ENTERPRISE\"],\"lei\":\"%s\"}"
                .formatted(participant, lei);
        // Its key is in no vault: nothing is signed.
        problem(post(consortium.as(UUID.randomUUID(), "operator"), "participants", body), 403, "not-enrolled");
        enrol(UUID.randomUUID(), "lei", lei).statusCode(201);
        enrol(participant, "lei", newLei()).statusCode(201);
    }

    /** What became of its transactions decides, however long ago it was recorded: the projection may be behind. */
    @ParameterizedTest
    @CsvSource({"LAPSED, 201", "REFUSED, 201", "REVERTED, 201", "CONFIRMED, 409"})
    void whatCameToNothingHoldsNoNumberAndWhatIsOnItsWayDoes(String state, int answer) throws SQLException {
        String lei = newLei();
        UUID lapsed = UUID.randomUUID();
        UUID operation = UUID.randomUUID();
        execute(
                "insert into records.participant_record (id, name, lei, hosted, signing_address, act_id, operation_ids, recorded_at)"
                        + " values (?, 'Not there yet', ?, true, '0x0', ?, array[?, ?]::uuid[], now() - interval '1 day')",
                UUID.randomUUID(),
                lei,
                UUID.randomUUID(),
                lapsed,
                operation);
        submitted(lapsed, "LAPSED");
        submitted(operation, state);
        enrol(UUID.randomUUID(), "lei", lei).statusCode(answer);
    }

    private void submitted(UUID operation, String state) throws SQLException {
        execute(
                "insert into records.submission (transaction_hash, participant, idempotency_key, body_sha256, detail, block_limit, state,"
                        + " block_number, status, output, operation_id) values (?, ?, ?, ?, 'ENROL_PARTICIPANT', 1, ?, -1, 0, '0x', ?)",
                "0x" + (newKey() + newKey()).replace("-", ""),
                UUID.randomUUID(),
                newKey(),
                "0".repeat(64),
                state,
                operation);
    }

    @Test
    void oneThatIsMissingIsAddedByTwoPersonsAndThenDocumentsCanBeBrought() {
        UUID participant = UUID.randomUUID();
        post(
                        operator("Ou"),
                        "participants",
                        "{\"id\":\"%s\",\"name\":\"Late number\",\"roles\":[\"SUPPLIER\"]}".formatted(participant))
                .statusCode(201);
        problem(
                post(consortium.as(participant, "supplier"), "trade-documents", TradePapers.invoice(newKey())),
                409,
                "owner-unidentified");
        String uscc = consortium.newUscc();
        UUID id = proposed(participant, "uscc", uscc);
        problem(confirm("Ou", id), 403, "self-approval");
        // Another person, and of the same operator: there are two.
        problem(post(operator("Pang"), "identifiers/" + id + "/confirmation", "{}"), 403, "self-approval")
                .body("detail", containsString("another operator"));
        operator("Ou")
                .get(API + "identifiers?state=proposed&participant=" + participant)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
        operator("Ou").get(API + "participants/" + participant).then().body("uscc", nullValue());
        confirm("Pang", id).statusCode(200).body("kind", equalTo("confirm-identifier"));
        operator("Ou").get(API + "participants/" + participant).then().body("uscc", equalTo(uscc));
        operator("Ou")
                .get(API + "identifiers/" + id)
                .then()
                .body("state", equalTo("confirmed"))
                .body("value", equalTo(uscc))
                .body("evidence", equalTo("the register"))
                .body("proposed.subject", equalTo("Ou"))
                .body("confirmed.subject", equalTo("Pang"));
        problem(confirm("Pang", id), 409, "identifier-not-open");
        TradePapers.typed(consortium.as(participant, "supplier"), TradePapers.invoice(newKey()));
    }

    /** One person alone must not stand in the way of a participant's numbers for ever. */
    @Test
    void whatIsRejectedIsOpenNoMoreAndMakesRoomForAnother() {
        UUID participant = withoutNumber();
        List<UUID> open = new ArrayList<>();
        for (int i = 0; i < Identifier.PROPOSALS_MAX; i++) {
            open.add(proposed(participant, "lei", newLei()));
        }
        String lei = newLei();
        problem(post(operator("Ou"), "identifiers", identifier(participant, "lei", lei)), 422, "policy")
                .body("rejections.rule", hasItem("identifier-count"));
        problem(post(second("Pang"), "identifiers/" + open.get(0) + "/rejection", "{}"), 400, "malformed")
                .body("violations.field", hasItem("reason"));
        problem(reject(consortium.as(UUID.randomUUID(), "operator"), open.get(0)), 404, "not-found");
        problem(reject(supplier(), open.get(0)), 403, "forbidden");
        reject(second("Pang"), open.get(0)).statusCode(200).body("kind", equalTo("reject-identifier"));
        operator("Ou")
                .get(API + "identifiers/" + open.get(0))
                .then()
                .body("state", equalTo("rejected"))
                .body("rejection", equalTo("a digit too many"))
                .body("rejected.subject", equalTo("Pang"));
        problem(confirm("Pang", open.get(0)), 409, "identifier-not-open");
        problem(reject(second("Pang"), open.get(0)), 409, "identifier-not-open");
        reject(operator("Ou"), open.get(1)).statusCode(200); // its own: it withdraws it
        UUID right = proposed(participant, "lei", lei);
        confirm("Pang", right).statusCode(200);
        problem(reject(second("Pang"), right), 409, "identifier-not-open");
        assertThrows(
                SQLException.class,
                () -> execute("delete from records.identifier_rejection where identifier_id = ?", open.get(0)));
    }

    @Test
    void whatWasRecordedIsNeverChanged() {
        UUID participant = withoutNumber();
        UUID first = proposed(participant, "uscc", consortium.newUscc());
        UUID second = proposed(participant, "uscc", consortium.newUscc());
        confirm("Pang", first).statusCode(200);
        problem(confirm("Pang", second), 409, "identifier-not-open");
        operator("Ou").get(API + "identifiers/" + second).then().body("state", equalTo("superseded"));
        problem(
                        post(operator("Ou"), "identifiers", identifier(participant, "uscc", consortium.newUscc())),
                        409,
                        "identifier-not-open")
                .body("violations.field", hasItem("scheme"));
        for (String statement : List.of(
                "update records.participant_record set uscc = null where id = ?",
                "update records.participant_record set uscc = '913100000000000000' where id = ?",
                "delete from records.identifier where participant = ?",
                "update records.identifier set value = 'X' where participant = ?")) {
            assertThrows(SQLException.class, () -> execute(statement, participant), statement);
        }
        assertThrows(
                SQLException.class,
                () -> execute("insert into records.identifier_confirmation values (?, 'Ou', 'Ou', 'Ou', 'c')", second));
    }

    /** The fingerprints of its documents rest on the LEI: under a USCC the same document would be financed a second time. */
    @Test
    void whoHasAnLeiGetsNoUsccLater() {
        UUID enrolled = UUID.randomUUID();
        enrol(enrolled, "lei", newLei()).statusCode(201);
        problem(
                        post(operator("Ou"), "identifiers", identifier(enrolled, "uscc", consortium.newUscc())),
                        409,
                        "identifier-not-open")
                .body("detail", containsString("fingerprints of its documents rest"))
                .body("violations.field", hasItem("scheme"));
        UUID later = withoutNumber();
        UUID uscc = proposed(later, "uscc", consortium.newUscc());
        confirm("Pang", proposed(later, "lei", newLei())).statusCode(200);
        problem(confirm("Pang", uscc), 409, "identifier-not-open");
        operator("Ou").get(API + "identifiers/" + uscc).then().body("state", equalTo("superseded"));
        assertThrows(
                SQLException.class,
                () -> execute("update records.participant_record set uscc = '913100000000000000' where id = ?", later));
        UUID other = withoutNumber();
        confirm("Pang", proposed(other, "uscc", consortium.newUscc())).statusCode(200);
        confirm("Pang", proposed(other, "lei", newLei())).statusCode(200);
    }

    @Test
    void twoProposalsOfOneNumberForTwoParticipantsEndWithOneHolder() {
        String lei = newLei();
        UUID first = proposed(withoutNumber(), "lei", lei);
        UUID second = proposed(withoutNumber(), "lei", lei);
        confirm("Pang", first).statusCode(200);
        problem(confirm("Pang", second), 409, "duplicate-identifier").body("violations.field", hasItem("lei"));
    }

    @ParameterizedTest
    @CsvSource({
        "uscc, 91310000MA1K000000, value",
        "uscc, 9131, value",
        "lei, 529900T8BM49AURSDO56, value",
        "eori, 123, value",
        "duns, 123456789, scheme",
    })
    void aWrongNumberIsRefusedAtItsField(String scheme, String value, String field) {
        problem(post(operator("Ou"), "identifiers", identifier(owner, scheme, value)), 400, "malformed")
                .body("violations.field", hasItem(field));
    }

    @Test
    void noOperatorDecidesAboutItselfAndStrangersFindNothing() {
        UUID both = consortium.enrolOperatorAndSupplier();
        problem(
                post(
                        consortium.person("Both", "portal", both, "operator"),
                        "identifiers",
                        identifier(both, "lei", newLei())),
                403,
                "own-participant");
        UUID id = proposed(both, "lei", newLei());
        problem(
                post(
                        consortium.person("Both", "portal", both, "operator"),
                        "identifiers/" + id + "/confirmation",
                        "{}"),
                403,
                "own-participant");
        problem(reject(consortium.person("Both", "portal", both, "operator"), id), 403, "own-participant");
        problem(supplier().get(API + "identifiers/" + id).then(), 403, "forbidden");
        problem(
                post(consortium.as(UUID.randomUUID(), "operator"), "identifiers/" + id + "/confirmation", "{}"),
                404,
                "not-found");
        problem(post(operator("Ou"), "identifiers", identifier(UUID.randomUUID(), "lei", newLei())), 404, "not-found");
    }
}
