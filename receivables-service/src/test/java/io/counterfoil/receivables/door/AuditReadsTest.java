package io.counterfoil.receivables.door;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** GET /audit-entries and its export */
@QuarkusTest
class AuditReadsTest extends ServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RequestSpecification auditor() {
        return consortium.as(UUID.randomUUID(), "auditor");
    }

    private ValidatableResponse list(Object... nameAndValue) {
        return query("audit-entries", nameAndValue);
    }

    private ValidatableResponse query(String path, Object... nameAndValue) {
        RequestSpecification request = auditor();
        for (int i = 0; i < nameAndValue.length; i += 2) {
            request.queryParam((String) nameAndValue[i], nameAndValue[i + 1].toString());
        }
        return request.get(API + path).then();
    }

    private static List<String> keys(ValidatableResponse page) {
        return page.statusCode(200).extract().path("items.idempotencyKey");
    }

    /** A request of the debtor that is refused, and one that is done; both about the same voucher. */
    private record Acts(UUID stranger, UUID voucher, String refusedKey, String doneKey) {}

    private Acts acts() {
        Acts acts = new Acts(UUID.randomUUID(), consortium.held("1000.00"), newKey(), newKey());
        String offer = consortium.offer(consortium.secondTier, "400.00");
        String path = "vouchers/" + acts.voucher() + "/offers";
        post(consortium.as(acts.stranger(), "supplier"), acts.refusedKey(), path, offer)
                .statusCode(404);
        post(consortium.as(consortium.supplier, "supplier"), acts.doneKey(), path, offer)
                .statusCode(201);
        return acts;
    }

    @Test
    void entriesAreFoundByParticipantSubjectOperationTimeOutcomeAndResource() {
        Instant before = Instant.now();
        Acts acts = acts();
        Instant after = Instant.now();
        String refused = acts.refusedKey();
        assertEquals(List.of(refused), keys(list("participant", acts.stranger())));
        assertEquals(List.of(refused), keys(list("subject", "supplier of " + acts.stranger())));
        assertEquals(
                List.of(refused, acts.doneKey()),
                keys(list("resource", acts.voucher(), "operation", "POST /vouchers/{id}/offers")));
        assertEquals(
                List.of(refused),
                keys(list(
                        "resource", acts.voucher(), "operation", "POST /vouchers/{id}/offers", "outcome", "refused")));
        assertEquals(
                List.of(acts.doneKey()),
                keys(list("resource", acts.voucher(), "operation", "POST /vouchers/{id}/offers", "outcome", "done")));
        assertEquals(List.of(), keys(list("resource", acts.voucher(), "until", before.minusSeconds(60))));
        assertEquals(List.of(), keys(list("resource", acts.voucher(), "from", after.plusSeconds(60))));
        assertEquals(List.of(refused), keys(list("participant", acts.stranger(), "from", before.minusMillis(5))));
    }

    @Test
    void aThingThatARequestMadeIsFoundByItsId() {
        UUID payable = consortium.recordPayable("1000.00");
        list("resource", payable)
                .statusCode(200)
                .body("items.operation", is(List.of("POST /payables")))
                .body("items.answerIds.flatten()", org.hamcrest.Matchers.hasItem(payable.toString()));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 5; i++) {
            post(given(), newKey(), "payables", "{}").statusCode(401);
        }
        List<Integer> sequences = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < 3; page++) {
            ValidatableResponse found =
                    (cursor == null ? list("limit", 2) : list("limit", 2, "cursor", cursor)).statusCode(200);
            sequences.addAll(found.extract().path("items.sequence"));
            cursor = found.extract().path("nextCursor");
        }
        assertEquals(List.of(1, 2, 3, 4, 5, 6), sequences);
    }

    @Test
    void aFilterThatIsNoneIsRefusedWithItsName() {
        for (String[] wrong : new String[][] {
            {"participant", "x"},
            {"resource", "x"},
            {"from", "yesterday"},
            {"until", "2026-07-01"},
            {"outcome", "good"},
            {"subject", "x".repeat(256)},
            {"limit", "0"},
            {"cursor", "x"}
        }) {
            problem(list((Object[]) wrong), 400, "malformed").body("violations.field", is(List.of(wrong[0])));
        }
        problem(query("audit-entries/export", "format", "xlsx"), 400, "malformed");
    }

    @Test
    void readingTheTrailIsInTheTrail() {
        UUID reader = UUID.randomUUID();
        UUID asked = UUID.randomUUID();
        for (String path : List.of("audit-entries", "audit-entries/export")) {
            consortium
                    .as(reader, "regulator")
                    .queryParam("resource", asked)
                    .get(API + path)
                    .then()
                    .statusCode(200);
        }
        list("participant", reader)
                .statusCode(200)
                .body("items.operation", is(List.of("GET /audit-entries", "GET /audit-entries/export")))
                .body("items.target", everyItem(containsString("resource=" + asked)));
        problem(consortium.as(reader, "supplier").get(API + "audit-entries").then(), 403, "forbidden");
        list("participant", reader, "outcome", "refused").body("items.problem", is(List.of("forbidden")));
    }

    @Test
    void theCsvExportShowsWhatAStrangerWroteAndComputesNothing() {
        UUID stranger = UUID.randomUUID();
        String formula = "=HYPERLINK(\"http://evil\",\"x\")";
        post(consortium.as(stranger, "supplier"), formula, "offers/" + stranger + "/acceptance", "{}")
                .statusCode(400);
        String csv = query("audit-entries/export", "participant", stranger)
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", "attachment; filename=\"audit-entries.csv\"")
                .extract()
                .asString();
        String[] lines = csv.split("\r\n");
        assertEquals(2, lines.length, csv);
        assertTrue(lines[0].startsWith("\"sequence\",\"at\",\"subject\""), csv);
        assertTrue(lines[1].contains(",\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\","), csv);
        assertFalse(lines[1].contains(",\"="), csv);
    }

    @Test
    void theJsonLinesExportHasEveryMatchingEntryInOrder() throws Exception {
        // More than are read at once.
        UUID stranger = UUID.randomUUID();
        int count = 520;
        for (int i = 0; i < count; i++) {
            given().auth()
                    .oauth2(consortium.token(stranger, "supplier"))
                    .header("Idempotency-Key", "export-" + i)
                    .delete(API + "offers/" + stranger)
                    .then()
                    .statusCode(405);
        }
        String[] lines = query("audit-entries/export", "participant", stranger, "format", "json-lines")
                .statusCode(200)
                .contentType("application/jsonl")
                .extract()
                .asString()
                .split("\n");
        assertEquals(count, lines.length);
        for (int i = 0; i < count; i++) {
            JsonNode entry = JSON.readTree(lines[i]);
            assertEquals("export-" + i, entry.get("idempotencyKey").asText());
            assertTrue(entry.get("hash").asText().startsWith("0x"));
        }
    }
}
