package io.counterfoil.receivables.door;

import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.projection.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the audit trail keeps of a request, and that it keeps it before the answer. */
@QuarkusTest
class AuditTrailTest extends ServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Database database;

    private List<JsonNode> entries(String where, Object... parameters) {
        return database
                .column(
                        "select to_jsonb(e)::text from records.audit_entry e where " + where + " order by sequence",
                        parameters)
                .stream()
                .map(AuditTrailTest::json)
                .toList();
    }

    private JsonNode entryWith(String key) {
        List<JsonNode> found = entries("idempotency_key = ?", key);
        assertEquals(1, found.size(), "entries with key " + key);
        return found.get(0);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String sha256(String body) throws Exception {
        return "0x"
                + HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anEntryTellsWhoAskedWhatForWhomFromWhereAndHowItEnded() throws Exception {
        UUID voucher = consortium.held("1000.00");
        String key = newKey();
        String body = consortium.offer(consortium.secondTier, "400.00");
        ValidatableResponse answer = post(
                        consortium.as(consortium.supplier, "supplier"), key, "vouchers/" + voucher + "/offers", body)
                .statusCode(201);
        JsonNode entry = entryWith(key);
        assertEquals("supplier of " + consortium.supplier, entry.get("subject").asText());
        assertEquals("supplier of " + consortium.supplier, entry.get("client").asText());
        assertEquals(consortium.supplier.toString(), entry.get("participant").asText());
        assertEquals("supplier", entry.get("roles").get(0).asText());
        assertEquals("127.0.0.1", entry.get("peer").asText());
        assertEquals("POST /vouchers/{id}/offers", entry.get("operation").asText());
        assertEquals(
                "POST /api/v1/vouchers/" + voucher + "/offers",
                entry.get("target").asText());
        assertEquals(sha256(body), entry.get("body_sha256").asText());
        assertEquals(List.of(voucher.toString(), consortium.secondTier.toString()), texts(entry.get("request_ids")));
        assertEquals(201, entry.get("status").asInt());
        assertTrue(entry.get("problem").isNull());
        assertEquals(answer.extract().path("id"), entry.get("operation_id").asText());
        assertEquals(
                answer.extract().path("transactionHash"),
                entry.get("transaction_hash").asText());
        assertEquals(List.of(answer.extract().<String>path("resourceId")), texts(entry.get("answer_ids")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    void whatIsNotOverYetIsFoundAgainByItsOperationAndTransaction() {
        String key = newKey();
        UUID payable = consortium.recordPayable("1000.00");
        ValidatableResponse answer = consortium
                .as(consortium.debtor, "enterprise-checker")
                .header("Idempotency-Key", key)
                .header("Prefer", "wait=0")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/payables/" + payable + "/confirmation")
                .then()
                .statusCode(202);
        JsonNode entry = entryWith(key);
        assertEquals(202, entry.get("status").asInt());
        assertEquals(answer.extract().path("id"), entry.get("operation_id").asText());
        assertEquals(
                answer.extract().path("transactionHash"),
                entry.get("transaction_hash").asText());
    }

    @Test
    void refusedRequestsAreRecordedWithTheirReason() {
        String wrongRole = newKey();
        problem(post(consortium.as(consortium.debtor, "bank-officer"), wrongRole, "payables", "{}"), 403, "forbidden");
        assertEquals("forbidden", entryWith(wrongRole).get("problem").asText());
        assertEquals(
                consortium.debtor.toString(),
                entryWith(wrongRole).get("participant").asText());

        String malformed = newKey();
        problem(
                post(consortium.as(consortium.debtor, "enterprise-maker"), malformed, "payables", "{x"),
                400,
                "malformed");
        assertEquals("malformed", entryWith(malformed).get("problem").asText());
        assertNotNull(entryWith(malformed).get("body_sha256").textValue());

        String stranger = newKey();
        UUID voucher = consortium.held("1000.00");
        String body = consortium.offer(consortium.secondTier, "400.00");
        problem(
                post(consortium.as(UUID.randomUUID(), "supplier"), stranger, "vouchers/" + voucher + "/offers", body),
                404,
                "not-found");
        assertEquals(404, entryWith(stranger).get("status").asInt());
        assertEquals(
                voucher.toString(),
                entryWith(stranger).get("request_ids").get(0).asText());
    }

    @Test
    void anAttemptWithoutAValidTokenIsRecordedWithItsAddressAndNoName() {
        String none = newKey();
        problem(post(given(), none, "payables", "{}"), 401, "unauthenticated");
        String forged = newKey();
        String token = consortium.token(consortium.debtor, "enterprise-maker");
        String bad = token.substring(0, token.length() - 8) + "AAAAAAAA";
        problem(post(given().auth().oauth2(bad), forged, "payables", "{}"), 401, "unauthenticated");
        for (String key : List.of(none, forged)) {
            JsonNode entry = entryWith(key);
            assertEquals(401, entry.get("status").asInt());
            assertEquals("127.0.0.1", entry.get("peer").asText());
            assertEquals("POST /payables", entry.get("operation").asText());
            assertTrue(entry.get("subject").isNull());
            assertTrue(entry.get("participant").isNull());
        }
    }

    @Test
    void aRequestForWhatTheContractDoesNotHaveIsRecordedAsItCame() {
        String key = newKey();
        post(consortium.as(consortium.debtor, "enterprise-maker"), key, "no-such-thing", "{}")
                .statusCode(404);
        JsonNode entry = entryWith(key);
        assertTrue(entry.get("operation").isNull());
        assertEquals("POST /api/v1/no-such-thing", entry.get("target").asText());
        assertEquals(consortium.debtor.toString(), entry.get("participant").asText());

        String wrongMethod = newKey();
        consortium
                .as(consortium.debtor, "enterprise-maker")
                .header("Idempotency-Key", wrongMethod)
                .delete("/api/v1/payables")
                .then()
                .statusCode(405);
        assertEquals(
                "DELETE /api/v1/payables", entryWith(wrongMethod).get("target").asText());
    }

    @Test
    void theIdsOfABodyAreRecordedUnderWhateverTypeOfJsonItCame() throws Exception {
        for (String type : List.of("application/json", "application/vnd.counterfoil+json")) {
            String act = UUID.randomUUID().toString();
            String key = newKey();
            consortium
                    .as(consortium.operator, "operator")
                    .config(RestAssured.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .encodeContentTypeAs("application/vnd.counterfoil+json", ContentType.TEXT)))
                    .header("Idempotency-Key", key)
                    .contentType(type)
                    .body("{\"actId\":\"" + act + "\"}")
                    .post("/api/v1/payables/" + UUID.randomUUID() + "/freeze");
            assertTrue(entryWith(key).get("request_ids").toString().contains(act), type);
        }
    }

    @Test
    void anOversizedBodyIsRecordedWithoutItsHash() {
        String key = newKey();
        String body = "{\"invoiceNumber\":\"" + "x".repeat(300 * 1024) + "\"}";
        problem(post(consortium.as(consortium.debtor, "enterprise-maker"), key, "payables", body), 413, "too-large");
        JsonNode entry = entryWith(key);
        assertEquals(413, entry.get("status").asInt());
        assertTrue(entry.get("body_sha256").isNull());
    }

    /** Only a proxy that is configured may say where a request came from. */
    @Test
    void aForwardedHeaderOfAnybodyChangesNothing() {
        String key = newKey();
        problem(
                post(
                        given().header("X-Forwarded-For", "203.0.113.7").header("Forwarded", "for=203.0.113.8"),
                        key,
                        "payables",
                        "{}"),
                401,
                "unauthenticated");
        assertEquals("127.0.0.1", entryWith(key).get("peer").asText());
    }

    @Test
    void readingChangesNothingAndLeavesNoEntry() {
        UUID id = UUID.randomUUID();
        consortium
                .as(consortium.debtor, "enterprise-maker")
                .get("/api/v1/payables/" + id)
                .then()
                .statusCode(404);
        assertEquals(List.of(), entries("request_ids @> array[?::uuid]", id.toString()));
    }

    @Test
    void aHundredRequestsAtOnceHaveAHundredEntriesInOneUnbrokenRow() throws Exception {
        long before = Long.parseLong(database.column("select coalesce(max(sequence), 0) from records.audit_entry")
                .get(0));
        List<String> keys = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            List<Future<?>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String key = newKey();
                keys.add(key);
                answers.add(clients.submit(() -> {
                    post(given(), key, "payables", "{}").statusCode(401);
                    // Stored before the answer: whoever has the answer finds the entry.
                    assertEquals(401, entryWith(key).get("status").asInt());
                }));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
        } finally {
            clients.shutdownNow();
        }
        List<JsonNode> added = entries("sequence > ?", before);
        for (int i = 0; i < added.size(); i++) {
            assertEquals(before + 1 + i, added.get(i).get("sequence").asLong());
        }
        assertTrue(added.size() >= 100);
        long heads = Long.parseLong(database.column("select count(*) from records.audit_head where entries > ?", before)
                .get(0));
        assertTrue(heads < added.size(), heads + " commits for " + added.size() + " entries");
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveAnEntryOrAHead() {
        post(given(), newKey(), "payables", "{}").statusCode(401);
        for (String attempt : List.of(
                "update records.audit_entry set subject = 'x'",
                "delete from records.audit_entry",
                "truncate records.audit_entry",
                "update records.audit_head set mac = 'x'",
                "delete from records.audit_head",
                "truncate records.audit_head",
                "delete from records.audit_stream")) {
            IllegalStateException refused = assertThrows(IllegalStateException.class, () -> database.run(attempt));
            String reason = String.valueOf(refused.getCause());
            assertTrue(reason.contains("is not changed"), reason);
        }
    }

    /** Whatever is done meanwhile to the newest head, nothing is answered and nothing added; then it is put right again. */
    private void whileTheNewestHeadIs(String change, Runnable check) {
        post(given(), newKey(), "payables", "{}").statusCode(401);
        database.run("alter table records.audit_head disable trigger append_only");
        database.run(
                "create table records.kept_head as select * from records.audit_head order by entries desc limit 1");
        try {
            database.run(change.formatted("entries = (select entries from records.kept_head)"));
            check.run();
        } finally {
            database.run("delete from records.audit_head where entries = (select entries from records.kept_head)");
            database.run("insert into records.audit_head select * from records.kept_head");
            database.run("drop table records.kept_head");
            database.run("alter table records.audit_head enable trigger append_only");
        }
        // By itself, as soon as the trail can be written again.
        Awaitility.await()
                .until(() -> post(given(), newKey(), "payables", "{}").extract().statusCode() == 401);
    }

    /** The first request is carried out and its answer withheld; those after it are not begun. */
    private void assertNothingIsAnsweredOrAdded(String reason) {
        String entries = "select count(*) from records.audit_entry";
        String payables = "select count(*) from records.payable_record";
        List<String> before = database.column(entries);
        recordPayableWhileBroken("the request may have been carried out");
        List<String> first = database.column(payables);
        recordPayableWhileBroken("nothing was done");
        assertEquals(first, database.column(payables));
        assertEquals(before, database.column(entries));
        given().get("/q/health/ready").then().statusCode(503).body(containsString(reason));
    }

    private void recordPayableWhileBroken(String detail) {
        problem(
                        post(
                                consortium.as(consortium.debtor, "enterprise-maker"),
                                newKey(),
                                "payables",
                                consortium.payable(newKey(), "10.00", "2026-12-01")),
                        503,
                        "audit-unavailable")
                .body("detail", containsString(detail));
    }

    @Test
    void aHeadThatTheVaultDidNotSealStopsTheServiceInsteadOfBeingSealedAnew() {
        whileTheNewestHeadIs(
                "update records.audit_head set hash = stream where %s",
                () -> assertNothingIsAnsweredOrAdded("was not sealed by this vault"));
    }

    @Test
    void anOlderHeadPutBackIsNoticedByWhoWroteTheNewerOne() {
        whileTheNewestHeadIs(
                "delete from records.audit_head where %s",
                () -> assertNothingIsAnsweredOrAdded("but this service has written entry"));
    }

    @Test
    void everyOperationThatChangesSomethingIsRecordedUnderTheNameTheContractGivesIt() throws Exception {
        List<String> written = new ArrayList<>();
        YAMLMapper yaml = new YAMLMapper();
        for (var path : yaml.readTree(AuditTrailTest.class.getResourceAsStream("/openapi.yml"))
                .get("paths")
                .properties()) {
            for (String method : List.of("post", "put", "patch", "delete")) {
                if (path.getValue().has(method)) {
                    written.add(path.getKey());
                    String key = newKey();
                    given().header("Idempotency-Key", key)
                            .request(
                                    method,
                                    "/api/v1"
                                            + path.getKey()
                                                    .replaceAll(
                                                            "\\{[^}]+}",
                                                            UUID.randomUUID().toString()))
                            .then()
                            .statusCode(401);
                    assertEquals(
                            method.toUpperCase(Locale.ROOT) + " " + path.getKey(),
                            entryWith(key).get("operation").textValue());
                }
            }
        }
        assertTrue(written.size() > 10, "operations found in the contract: " + written);
    }
}
