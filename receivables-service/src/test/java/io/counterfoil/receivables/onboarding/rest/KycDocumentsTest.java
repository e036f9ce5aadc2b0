package io.counterfoil.receivables.onboarding.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.counterfoil.receivables.Papers.licence;
import static io.counterfoil.receivables.Papers.pdf;
import static io.counterfoil.receivables.Papers.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.receivables.Papers;
import io.counterfoil.service.web.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** /kyc-documents: the two persons of the operators, expiry by the business date, and who reads what. */
@QuarkusTest
class KycDocumentsTest extends KycTest {

    @Test
    void aDocumentIsUploadedReviewedByOnePersonAndAcceptedByAnother() {
        UUID id = upload(supplier(), today() + "&expiresOn=2999-12-31", pdf("licence"));
        read(id).body("state", equalTo("submitted"))
                .body("participant", equalTo(owner.toString()))
                .body("kind", equalTo("business-licence"))
                .body("mediaType", equalTo("application/pdf"))
                .body("bytes", equalTo(pdf("licence").length))
                .body("sha256", equalTo(Sha256.of(pdf("licence"))))
                .body("issuedOn", equalTo(reads.today().toString()))
                .body("expiresOn", equalTo("2999-12-31"))
                .body("uploaded.subject", containsString("supplier of"));
        post(operator("Ou"), document(id) + "/review", REJECT)
                .statusCode(200)
                .body("kind", equalTo("review-kyc-document"));
        read(id).body("state", equalTo("reviewed"));
        post(operator("Pang"), document(id) + "/decision", ACCEPT)
                .statusCode(200)
                .body("resource", equalTo("/api/v1/" + document(id)));
        read(id).body("state", equalTo("valid"))
                .body("review.verdict", equalTo("reject"))
                .body("review.by.subject", equalTo("Ou"))
                .body("decision.verdict", equalTo("accept"))
                .body("decision.by.subject", equalTo("Pang"));
        supplier()
                .get(API + document(id))
                .then()
                .statusCode(200)
                .body("state", equalTo("valid"))
                .body("decision.reason", equalTo("legible"))
                .body("decision.by", nullValue())
                .body("review", nullValue());
    }

    @Test
    void nobodyJudgesAloneInWhateverRolesAndClients() {
        UUID two = consortium.operator;
        RequestSpecification uploader = consortium.person("Ke", "portal", owner, "supplier", "operator");
        UUID id = upload(uploader, today(), pdf("alone"));
        for (String client : List.of("portal", "erp")) {
            problem(
                            post(consortium.person("Ke", client, two, "operator"), document(id) + "/review", ACCEPT),
                            403,
                            "self-approval")
                    .body("violations[0].message", containsString("was uploaded by the caller"));
            problem(
                    post(consortium.person("Ou", client, two, "operator"), document(id) + "/decision", ACCEPT),
                    409,
                    "kyc-document-not-open");
        }
        post(operator("Ou"), document(id) + "/review", ACCEPT).statusCode(200);
        for (String client : List.of("portal", "erp")) {
            for (String name : List.of("Ke", "Ou")) {
                problem(
                        post(
                                consortium.person(name, client, two, "operator", "supplier"),
                                document(id) + "/decision",
                                ACCEPT),
                        403,
                        "self-approval");
            }
        }
        problem(post(operator("Pang"), document(id) + "/review", ACCEPT), 409, "kyc-document-not-open");
        read(id).body("state", equalTo("reviewed"));
        post(operator("Pang"), document(id) + "/decision", REJECT).statusCode(200);
        problem(post(operator("Qi"), document(id) + "/decision", ACCEPT), 409, "kyc-document-not-open");
        read(id).body("state", equalTo("rejected"));
    }

    @Test
    void anOperatorThatIsASupplierJudgesNoDocumentOfItsOwnWhoeverActsForIt() {
        UUID both = consortium.enrolOperatorAndSupplier();
        UUID id = upload(consortium.person("Ke", "portal", both, "supplier"), today(), pdf("its own"));
        RequestSpecification colleague = consortium.person("Ou", "portal", both, "operator");
        problem(post(colleague, document(id) + "/review", ACCEPT), 403, "own-participant");
        post(operator("Ou"), document(id) + "/review", ACCEPT).statusCode(200);
        problem(
                post(consortium.person("Pang", "portal", both, "operator"), document(id) + "/decision", ACCEPT),
                403,
                "own-participant");
        post(operator("Pang"), document(id) + "/decision", ACCEPT).statusCode(200);
        UUID others = upload(supplier(), today(), pdf("another's"));
        post(consortium.person("Ou", "portal", both, "operator"), document(others) + "/review", ACCEPT)
                .statusCode(200);
    }

    @Test
    void whoHasTheRoleInItsTokenAndIsNoOperatorOnChainFindsNothing() {
        UUID id = upload(supplier(), today(), pdf("found by operators"));
        for (String act : List.of("/review", "/decision")) {
            problem(post(consortium.as(consortium.debtor, "operator"), document(id) + act, ACCEPT), 404, "not-found");
            problem(post(operator("Ou"), document(UUID.randomUUID()) + act, ACCEPT), 404, "not-found");
            problem(post(supplier(), document(id) + act, ACCEPT), 403, "forbidden");
        }
    }

    @Test
    void aSuspendedOperatorJudgesNothing() {
        UUID suspended = consortium.enrol("Operator that is suspended", "OPERATOR", null);
        post(consortium.as(consortium.operator, "operator"), "participants/" + suspended + "/suspension", "{}")
                .statusCode(200);
        UUID id = upload(supplier(), today(), pdf("not for them"));
        for (String act : List.of("/review", "/decision")) {
            problem(post(consortium.as(suspended, "operator"), document(id) + act, ACCEPT), 403, "suspended");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"verdict\":\"maybe\",\"reason\":\"x\"}|verdict",
                "{\"reason\":\"x\"}|verdict",
                "{\"verdict\":\"accept\"}|reason",
                "{\"verdict\":\"accept\",\"reason\":\" \"}|reason",
                "{\"verdict\":\"accept\",\"reason\":\"x\",\"by\":\"Pang\"}|by",
            })
    void aVerdictThatIsMalformedIsNamedByItsField(String body, String field) {
        UUID id = upload(supplier(), today(), pdf("malformed"));
        for (String act : List.of("/review", "/decision")) {
            problem(post(operator("Ou"), document(id) + act, body), 400, "malformed")
                    .body("violations.field", hasItem(field));
        }
    }

    @Test
    void whoReadsAContentIsRecordedAndTheTrailHasItsHashAlone() {
        UUID id = upload(supplier(), today(), pdf("01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a99 is no id of ours"));
        operator("Reader").get(API + document(id) + "/content").then().statusCode(200);
        RequestSpecification auditor = consortium.as(consortium.debtor, "auditor");
        auditor.get(API + "audit-entries?resource=" + id)
                .then()
                .statusCode(200)
                .body("items.operation", hasItem("GET /kyc-documents/{id}/content"))
                .body("items.subject", hasItem("Reader"))
                .body(
                        "items.bodySha256",
                        hasItem(Sha256.of(pdf("01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a99 is no id of ours"))));
        consortium
                .as(consortium.debtor, "auditor")
                .get(API + "audit-entries?resource=01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a99")
                .then()
                .body("items.findAll { it.operation == 'POST /kyc-documents' }", hasSize(0));
    }

    @Test
    void aStrangerFindsNothingAndTheAuditorSeesNoContent() {
        UUID id = upload(supplier(), today(), pdf("secret"));
        for (String what : List.of("", "/content")) {
            problem(
                    consortium
                            .as(consortium.secondTier, "supplier")
                            .get(API + document(id) + what)
                            .then(),
                    404,
                    "not-found");
            problem(
                    consortium
                            .as(consortium.bank, "bank-officer")
                            .get(API + document(id) + what)
                            .then(),
                    404,
                    "not-found");
            consortium
                    .as(UUID.randomUUID(), "regulator")
                    .get(API + document(id) + what)
                    .then()
                    .statusCode(200);
        }
        consortium
                .as(UUID.randomUUID(), "auditor")
                .get(API + document(id))
                .then()
                .statusCode(200);
        problem(
                consortium
                        .as(UUID.randomUUID(), "auditor")
                        .get(API + document(id) + "/content")
                        .then(),
                403,
                "forbidden");
        consortium
                .as(consortium.secondTier, "supplier")
                .get(API + "kyc-documents?participant=" + owner)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void stateFollowsFromTheBusinessDateAndOperatorsFindWhatNeedsThem() throws SQLException {
        UUID participant = enrolled();
        LocalDate today = reads.today();
        String issued = licence(today.minusDays(100));
        Map<String, UUID> states = Map.of(
                "valid", judged(participant, issued + "&expiresOn=" + today.plusDays(31), ACCEPT),
                "expires-soon", judged(participant, issued + "&expiresOn=" + today.plusDays(30), ACCEPT),
                "rejected", judged(participant, issued, REJECT),
                "submitted", upload(consortium.as(participant, "supplier"), issued, pdf("s")),
                "expired", expired(participant, today.minusDays(1)));
        UUID last = judged(participant, issued + "&expiresOn=" + today, ACCEPT);
        read(last).body("state", equalTo("expires-soon"));
        for (Map.Entry<String, UUID> each : states.entrySet()) {
            read(each.getValue()).body("state", equalTo(each.getKey()));
            operator("Ou")
                    .get(API + "kyc-documents?limit=200&participant=" + participant + "&state=" + each.getKey())
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(each.getValue().toString()))
                    .body("items.state", everyItem(is(each.getKey())));
            operator("Ou")
                    .get(API + "kyc-documents?limit=200&state=" + each.getKey())
                    .then()
                    .body("items.state", everyItem(is(each.getKey())));
        }
        problem(operator("Ou").get(API + "kyc-documents?state=lost").then(), 400, "malformed")
                .body("violations.field", hasItem("state"));
        problem(operator("Ou").get(API + "kyc-documents?participant=7").then(), 400, "malformed");
        problem(operator("Ou").get(API + "kyc-documents?limit=201").then(), 400, "malformed");
    }

    /** Accepted before its last day, as it were. */
    private UUID expired(UUID participant, LocalDate lastDay) throws SQLException {
        UUID id = uploadedBefore(participant, lastDay);
        review(id);
        execute("""
                insert into records.kyc_decision (document_id, verdict, reason, subject, name, client, uploader_subject, reviewer_subject)
                values (?, 'accept', 'r', 'Pang', 'Pang', 'c', 'u', 'Ou')
                """, id);
        return id;
    }

    /** As it were: the date of this run does not move for a test. */
    private UUID uploadedBefore(UUID participant, LocalDate lastDay) throws SQLException {
        UUID id = UUID.randomUUID();
        execute("""
                insert into records.kyc_document (id, participant, kind, media_type, content, sha256, issued_on, expires_on,
                    uploader_subject, uploader_name, uploader_client)
                select ?, id, 'business-licence', 'application/pdf', 'x', '0x' || encode(sha256('x'), 'hex'), '2020-01-01', ?, 'u', 'u', 'c'
                from records.participant_record where id = ?
                """, id, lastDay, participant);
        return id;
    }

    private void review(UUID id) throws SQLException {
        execute("""
                insert into records.kyc_review (document_id, verdict, reason, subject, name, client, uploader_subject)
                select id, 'accept', 'r', 'Ou', 'Ou', 'c', uploader_subject from records.kyc_document where id = ?
                """, id);
    }

    @Test
    void whatHasExpiredMeanwhileIsRejectedOnly() throws SQLException {
        UUID unseen = uploadedBefore(enrolled(), reads.today().minusDays(1));
        problem(post(operator("Ou"), document(unseen) + "/review", ACCEPT), 409, "kyc-document-not-open")
                .body("detail", containsString("expired on " + reads.today().minusDays(1)));
        post(operator("Ou"), document(unseen) + "/review", REJECT).statusCode(200);
        UUID seen = uploadedBefore(enrolled(), reads.today().minusDays(1));
        review(seen);
        problem(post(operator("Pang"), document(seen) + "/decision", ACCEPT), 409, "kyc-document-not-open");
        post(operator("Pang"), document(seen) + "/decision", REJECT).statusCode(200);
        read(seen).body("state", equalTo("rejected"));
    }

    @Test
    void ofTwoDocumentsInThePlaceOfOneOneIsAccepted() throws SQLException {
        UUID participant = enrolled();
        UUID old = judged(participant, today(), ACCEPT);
        List<UUID> successors = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            successors.add(
                    upload(consortium.as(participant, "supplier"), today() + "&replaces=" + old, pdf("new " + i)));
            if (i < 3) {
                post(operator("Ou"), document(successors.get(i)) + "/review", ACCEPT)
                        .statusCode(200);
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Callable<Integer>> decisions = successors.subList(0, 3).stream()
                .<Callable<Integer>>map(id -> () -> post(operator("Pang"), document(id) + "/decision", ACCEPT)
                        .extract()
                        .statusCode())
                .toList();
        List<Integer> statuses = new ArrayList<>();
        try {
            for (Future<Integer> answered : threads.invokeAll(decisions)) {
                statuses.add(answered.get());
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdown();
        }
        assertEquals(List.of(200, 409, 409), statuses.stream().sorted().toList());
        problem(post(operator("Ou"), document(successors.get(3)) + "/review", ACCEPT), 409, "kyc-document-not-open")
                .body("detail", containsString("another document was accepted"));
        UUID loser = successors.get(statuses.indexOf(409));
        assertThrows(SQLException.class, () -> execute("""
                insert into records.kyc_decision (document_id, verdict, reason, subject, name, client, uploader_subject, reviewer_subject)
                select document_id, 'accept', 'r', 'Qi', 'Qi', 'c', uploader_subject, subject from records.kyc_review where document_id = ?
                """, loser));
        post(operator("Pang"), document(loser) + "/decision", REJECT).statusCode(200);
        read(old).body("state", equalTo("replaced"));
    }

    @Test
    void aDocumentTakesTheOthersPlaceOnceItIsAccepted() {
        UUID participant = enrolled();
        UUID old = judged(participant, today(), ACCEPT);
        UUID waiting = upload(consortium.as(participant, "supplier"), today(), pdf("waits"));
        UUID another = judged(enrolled(), today(), ACCEPT);
        for (UUID none : List.of(waiting, another, UUID.randomUUID())) {
            problem(
                            Papers.post(
                                    consortium.as(participant, "supplier"),
                                    newKey(),
                                    today() + "&replaces=" + none,
                                    "application/pdf",
                                    pdf("x")),
                            409,
                            "kyc-document-not-open")
                    .body("violations.field", hasItem("replaces"));
        }
        String otherKind = today().replace("business-licence", "articles-of-association") + "&replaces=" + old;
        problem(
                Papers.post(consortium.as(participant, "supplier"), newKey(), otherKind, "application/pdf", pdf("x")),
                409,
                "kyc-document-not-open");
        UUID successor = upload(consortium.as(participant, "supplier"), today() + "&replaces=" + old, pdf("new"));
        read(old).body("state", equalTo("valid"));
        post(operator("Ou"), document(successor) + "/review", ACCEPT).statusCode(200);
        post(operator("Pang"), document(successor) + "/decision", ACCEPT).statusCode(200);
        read(old).body("state", equalTo("replaced"));
        read(successor).body("state", equalTo("valid")).body("replaces", equalTo(old.toString()));
    }

    @Test
    void noStatementChangesADocumentOrLetsOnePersonJudge() throws SQLException {
        UUID submitted = upload(consortium.person("Ke", "portal", owner, "supplier"), today(), pdf("kept"));
        UUID reviewed = upload(consortium.person("Ke", "portal", owner, "supplier"), today(), pdf("seen"));
        post(operator("Ou"), document(reviewed) + "/review", ACCEPT).statusCode(200);
        UUID decided = judged(owner, today(), REJECT);
        String decision =
                "insert into records.kyc_decision (document_id, verdict, reason, subject, name, client, uploader_subject, reviewer_subject) ";
        String review =
                "insert into records.kyc_review (document_id, verdict, reason, subject, name, client, uploader_subject) ";
        for (String statement : List.of(
                "update records.kyc_document set expires_on = '2999-01-01' where id = ?",
                "update records.kyc_document set content = content where id = ?",
                "delete from records.kyc_document where id = ?",
                review + "values (?, 'accept', 'r', 'Ke', 'n', 'c', 'Ke')",
                review + "values (?, 'accept', 'r', 'Ke', 'n', 'c', 'Somebody')",
                review + "values (?, 'accept', 'r', '', 'n', 'c', 'Ke')",
                decision + "values (?, 'accept', 'r', 'Pang', 'n', 'c', 'Ke', 'Ou')")) {
            assertThrows(SQLException.class, () -> execute(statement, submitted), statement);
        }
        for (String statement : List.of(
                "update records.kyc_review set subject = 'Qi' where document_id = ?",
                "delete from records.kyc_review where document_id = ?",
                decision + "values (?, 'accept', 'r', 'Ou', 'n', 'c', 'Ke', 'Ou')",
                decision + "values (?, 'accept', 'r', 'Ou', 'n', 'c', 'Ke', 'Qi')",
                decision + "values (?, 'accept', 'r', 'Ke', 'n', 'c', 'Ke', 'Ou')",
                decision + "values (?, 'accept', 'r', 'Ke', 'n', 'c', 'Li', 'Ou')")) {
            assertThrows(SQLException.class, () -> execute(statement, reviewed), statement);
        }
        assertThrows(
                SQLException.class,
                () -> execute("update records.kyc_decision set verdict = 'accept' where document_id = ?", decided));
        for (String table : List.of("kyc_decision", "kyc_review", "kyc_document")) {
            assertThrows(SQLException.class, () -> execute("truncate records." + table + " cascade"), table);
        }
        assertThrows(SQLException.class, () -> execute("""
                insert into records.kyc_document (id, participant, kind, media_type, content, sha256, issued_on, uploader_subject, uploader_name, uploader_client)
                select ?, participant, kind, media_type, 'other bytes', sha256, issued_on, 'u', 'u', 'c' from records.kyc_document limit 1
                """, UUID.randomUUID()));
        read(submitted).body("state", equalTo("submitted")).body("id", not(nullValue()));
        read(reviewed).body("state", equalTo("reviewed")).body("review.by.at", notNullValue());
        read(decided).body("state", equalTo("rejected"));
    }
}
