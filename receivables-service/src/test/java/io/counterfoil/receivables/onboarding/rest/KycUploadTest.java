package io.counterfoil.receivables.onboarding.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.counterfoil.receivables.Papers.jpeg;
import static io.counterfoil.receivables.Papers.licence;
import static io.counterfoil.receivables.Papers.pdf;
import static io.counterfoil.receivables.Papers.png;
import static io.counterfoil.receivables.Papers.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.counterfoil.receivables.Papers;
import io.counterfoil.service.web.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /kyc-documents and the content that was uploaded: what is taken, and how it is handed out. */
@QuarkusTest
class KycUploadTest extends KycTest {

    @ConfigProperty(name = "counterfoil.documents.directory")
    Path files;

    @Test
    void contentIsReadBackByteForByteAsAnAttachmentThatNoBrowserGuessesAt() {
        Map<String, byte[]> files = Map.of("application/pdf", pdf("é\u00FF"), "image/jpeg", jpeg(), "image/png", png());
        files.forEach((type, content) -> {
            UUID id = UUID.fromString(Papers.post(supplier(), newKey(), today(), type, content)
                    .statusCode(201)
                    .extract()
                    .path("resourceId"));
            Response answer = supplier().get(API + document(id) + "/content");
            assertEquals(200, answer.statusCode());
            assertArrayEquals(content, answer.asByteArray());
            assertEquals(type, answer.contentType());
            assertEquals("nosniff", answer.header("X-Content-Type-Options"));
            String name = id + "." + type.replaceAll(".*/", "");
            assertEquals("attachment; filename=\"" + name + "\"", answer.header("Content-Disposition"));
        });
    }

    @Test
    void aFileLiesEncryptedInTheStoreAndNotInTheDatabase() throws SQLException, IOException {
        byte[] content = pdf("passport of a representative " + newKey());
        UUID id = upload(supplier(), today(), content);
        String digits = Sha256.of(content).substring(2);
        byte[] kept = Files.readAllBytes(files.resolve(digits.substring(0, 2)).resolve(digits));
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("passport"));
        Files.delete(files.resolve(digits.substring(0, 2)).resolve(digits));
        problem(supplier().get(API + document(id) + "/content").then(), 503, "file-unavailable");
    }

    @Test
    void aFileFromBeforeTheStoreIsStillHandedOut() throws SQLException {
        UUID id = UUID.randomUUID();
        execute("""
                insert into records.kyc_document (id, participant, kind, media_type, content, sha256, issued_on,
                    uploader_subject, uploader_name, uploader_client)
                values (?, ?, 'business-licence', 'application/pdf', 'old bytes', '0x' || encode(sha256('old bytes'), 'hex'), '2020-01-01',
                    'u', 'u', 'c')
                """, id, owner);
        supplier().get(API + document(id)).then().statusCode(200).body("bytes", equalTo("old bytes".length()));
        assertEquals(
                "old bytes", supplier().get(API + document(id) + "/content").asString());
    }

    @Test
    void theSameKeyUploadsOnceAndBelongsToFileFactsAndPerson() {
        UUID participant = enrolled();
        String key = newKey();
        String first = Papers.post(consortium.as(participant, "supplier"), key, today(), "application/pdf", pdf("1"))
                .statusCode(201)
                .extract()
                .path("resourceId");
        Papers.post(consortium.as(participant, "supplier"), key, today(), "application/pdf", pdf("1"))
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("resourceId", equalTo(first));
        for (ValidatableResponse other : List.of(
                Papers.post(consortium.as(participant, "supplier"), key, today(), "application/pdf", pdf("2")),
                Papers.post(
                        consortium.as(participant, "supplier"),
                        key,
                        today() + "&expiresOn=2999-01-01",
                        "application/pdf",
                        pdf("1")),
                Papers.post(
                        consortium.person("Ke", "p", participant, "supplier"),
                        key,
                        today(),
                        "application/pdf",
                        pdf("1")))) {
            problem(other, 422, "idempotency-key-reused");
        }
        consortium.as(participant, "supplier").get(API + "kyc-documents").then().body("items", hasSize(1));
        String review = newKey();
        post(operator("Ou"), review, document(UUID.fromString(first)) + "/review", ACCEPT)
                .statusCode(200);
        post(operator("Ou"), review, document(UUID.fromString(first)) + "/review", ACCEPT)
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        problem(
                post(operator("Pang"), review, document(UUID.fromString(first)) + "/review", ACCEPT),
                422,
                "idempotency-key-reused");
        problem(Papers.post(supplier(), "not a key", today(), "application/pdf", pdf("1")), 400, "malformed")
                .body("violations.field", hasItem("Idempotency-Key"));
    }

    @Test
    void whatIsInAFileDecidesWhatItIs() {
        for (String type : List.of("image/jpeg", "image/png")) {
            problem(Papers.post(supplier(), newKey(), today(), type, pdf("no picture")), 400, "malformed")
                    .body("violations[0].field", equalTo("body"))
                    .body("violations[0].message", containsString(type));
        }
        problem(Papers.post(supplier(), newKey(), today(), "application/pdf", png()), 400, "malformed");
        for (byte[] cutOff : List.of(
                Papers.latin1("%PDF-1.7 and nothing else"),
                Papers.latin1("<script>alert(1)</script>%%EOF"),
                Arrays.copyOf(pdf("x"), 6))) {
            problem(Papers.post(supplier(), newKey(), today(), "application/pdf", cutOff), 400, "malformed");
        }
        problem(Papers.post(supplier(), newKey(), today(), "application/pdf", new byte[0]), 400, "malformed")
                .body("violations.field", hasItem("body"));
        for (String type : List.of("text/html", "application/json", "image/svg+xml", "application/pdf;x=y")) {
            problem(Papers.post(supplier(), newKey(), today(), type, pdf("x")), 415, "unsupported-media-type");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kind=passport&issuedOn=2026-01-01, kind",
        "issuedOn=2026-01-01, kind",
        "kind=business-licence, issuedOn",
        "kind=business-licence&issuedOn=1.1.2026, issuedOn",
        "kind=business-licence&issuedOn=1969-12-31, issuedOn",
        "kind=business-licence&issuedOn=2026-01-01&expiresOn=never, expiresOn",
        "kind=business-licence&issuedOn=2026-01-01&expiresOn=2025-12-31, expiresOn",
        "kind=business-licence&issuedOn=2026-01-01&replaces=7, replaces",
    })
    void whatIsSaidOfAFileAndMalformedIsNamedByItsField(String query, String field) {
        problem(Papers.post(supplier(), newKey(), query, "application/pdf", pdf("x")), 400, "malformed")
                .body("violations.field", hasItem(field));
    }

    @Test
    void aDocumentOfTheFutureOrPastItsLastDayIsRefused() {
        LocalDate today = reads.today();
        problem(
                        Papers.post(supplier(), newKey(), licence(today.plusDays(1)), "application/pdf", pdf("x")),
                        422,
                        "policy")
                .body("rejections.rule", hasItem("issued-on"));
        String expired = licence(today.minusDays(9)) + "&expiresOn=" + today.minusDays(1);
        problem(Papers.post(supplier(), newKey(), expired, "application/pdf", pdf("x")), 422, "policy")
                .body("rejections.rule", hasItem("expires-on"));
        problem(
                Papers.post(
                        consortium.as(UUID.randomUUID(), "supplier"), newKey(), today(), "application/pdf", pdf("x")),
                403,
                "not-enrolled");
    }

    @Test
    void besideTwentyDocumentsOneMoreWaitsToReplaceOneOfThem() {
        UUID participant = enrolled();
        UUID old = judged(participant, today(), ACCEPT);
        for (int i = 1; i < 20; i++) {
            upload(consortium.as(participant, "supplier"), today(), pdf("paper " + i));
        }
        String replacing = today() + "&replaces=" + old;
        UUID successor = upload(consortium.as(participant, "supplier"), replacing, pdf("renewed"));
        problem(
                        Papers.post(
                                consortium.as(participant, "supplier"),
                                newKey(),
                                replacing,
                                "application/pdf",
                                pdf("renewed twice")),
                        422,
                        "policy")
                .body("rejections.rule", hasItem("document-count"));
        post(operator("Ou"), document(successor) + "/review", ACCEPT).statusCode(200);
        post(operator("Pang"), document(successor) + "/decision", ACCEPT).statusCode(200);
        upload(consortium.as(participant, "supplier"), today() + "&replaces=" + successor, pdf("renewed again"));
    }

    @Test
    void twentyDocumentsWaitOrAreInForceAndNoMore() {
        UUID participant = enrolled();
        UUID rejected = judged(participant, today(), REJECT);
        for (int i = 0; i < 20; i++) {
            upload(consortium.as(participant, "supplier"), today(), pdf("paper " + i));
        }
        problem(
                        Papers.post(
                                consortium.as(participant, "supplier"),
                                newKey(),
                                today(),
                                "application/pdf",
                                pdf("21")),
                        422,
                        "policy")
                .body("rejections.rule", hasItem("document-count"));
        String cursor = consortium
                .as(participant, "supplier")
                .get(API + "kyc-documents?limit=20")
                .then()
                .statusCode(200)
                .body("items", hasSize(20))
                .body("items[0].id", equalTo(rejected.toString()))
                .extract()
                .path("nextCursor");
        consortium
                .as(participant, "supplier")
                .get(API + "kyc-documents?limit=20&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void aSuspendedParticipantPutsItsPapersInOrder() {
        UUID participant = enrolled();
        post(consortium.as(consortium.operator, "operator"), "participants/" + participant + "/suspension", "{}")
                .statusCode(200);
        upload(consortium.as(participant, "supplier"), today(), pdf("in order again"));
    }

    @Test
    void theUploadAloneHasTwoMebibytes() {
        byte[] largest = Arrays.copyOf(pdf("large"), 2 * 1024 * 1024);
        byte[] end = Papers.latin1("%%EOF\n");
        System.arraycopy(end, 0, largest, largest.length - end.length, end.length);
        UUID id = upload(consortium.as(enrolled(), "supplier"), today(), largest);
        assertArrayEquals(
                largest, operator("Ou").get(API + document(id) + "/content").asByteArray());
        problem(
                        Papers.post(
                                supplier(),
                                newKey(),
                                today(),
                                "application/pdf",
                                Arrays.copyOf(largest, largest.length + 1)),
                        413,
                        "too-large")
                .body("detail", containsString("2097152"));
        problem(post(operator("Ou"), document(id) + "/review", " ".repeat(256 * 1024 + 1)), 413, "too-large")
                .body("detail", containsString("262144"));
        problem(
                post(consortium.as(consortium.debtor, "enterprise-maker"), "payables", " ".repeat(300 * 1024)),
                413,
                "too-large");
    }
}
