package io.counterfoil.receivables.document.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.receivables.Papers;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.TradePapers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Documents and the payables they belong to, and what the feed tells of documents. */
@QuarkusTest
class TradeDocumentLinksTest extends ServiceTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private UUID typed() {
        return TradePapers.typed(supplier(), TradePapers.invoice(newKey()));
    }

    private static String body(UUID payable) {
        return "{\"payableId\":\"" + payable + "\"}";
    }

    private ValidatableResponse link(RequestSpecification caller, UUID document, UUID payable) {
        return post(caller, "trade-documents/" + document + "/links", body(payable));
    }

    private ValidatableResponse unlink(RequestSpecification caller, UUID document, UUID payable) {
        return post(caller, "trade-documents/" + document + "/links/removal", body(payable));
    }

    private ValidatableResponse read(UUID document) {
        return supplier().get(API + "trade-documents/" + document).then().statusCode(200);
    }

    @Test
    void aSupplierLinksADocumentToAPayableWithoutARequestAndBothShowIt() {
        UUID payable = consortium.recordPayable("1000.00");
        UUID document = typed();
        read(document).body("links", hasSize(0)).body("backs", hasSize(0)).body("reservations", hasSize(0));
        link(supplier(), document, payable).statusCode(200).body("kind", equalTo("link-trade-document"));
        read(document)
                .body("links.payableId", contains(payable.toString()))
                .body("links[0].linked.subject", notNullValue());
        supplier()
                .get(API + "trade-documents?payable=" + payable)
                .then()
                .statusCode(200)
                .body("items.id", contains(document.toString()));
        supplier().get(API + "payables/" + payable).then().body("documentIds", contains(document.toString()));
        for (RequestSpecification other : List.of(
                consortium.as(consortium.debtor, "enterprise-maker"),
                consortium.as(consortium.bank, "bank-officer"),
                consortium.as(consortium.operator, "operator"))) {
            other.get(API + "payables/" + payable).then().statusCode(200).body("documentIds", nullValue());
        }
        unlink(supplier(), document, payable).statusCode(200);
        read(document).body("links", hasSize(0));
        supplier().get(API + "payables/" + payable).then().body("documentIds", nullValue());
        link(supplier(), document, payable).statusCode(200);
        read(document).body("links.payableId", contains(payable.toString()));
    }

    @Test
    void aDocumentBehindARequestIsShownWithItsPayableAndTheFinancing() {
        UUID voucher = consortium.held("1000.00");
        UUID document = typed();
        UUID request = idIn(
                post(supplier(), "financing-requests", consortium.financing(voucher, "100.00", document))
                        .statusCode(201),
                "resourceId");
        String payable = read(document)
                .body("backs.financingRequestId", contains(request.toString()))
                .extract()
                .path("backs[0].payableId");
        supplier()
                .get(API + "trade-documents?payable=" + payable)
                .then()
                .body("items.id", contains(document.toString()));
        supplier().get(API + "payables/" + payable).then().body("documentIds", contains(document.toString()));
        supplier()
                .get(API + "financing-requests/" + request)
                .then()
                .body("documents.documentId", contains(document.toString()));
    }

    @Test
    void nobodyLinksWhatIsNotItsOwnOrToAPayableOfOthers() {
        UUID payable = consortium.recordPayable("1000.00");
        UUID document = typed();
        problem(link(consortium.as(consortium.secondTier, "supplier"), document, payable), 404, "not-found");
        UUID others = consortium.enrol("Supplier without payables", "SUPPLIER", null);
        UUID own = TradePapers.typed(consortium.as(others, "supplier"), TradePapers.invoice(newKey()));
        problem(link(consortium.as(others, "supplier"), own, payable), 404, "not-found");
        problem(link(supplier(), document, UUID.randomUUID()), 404, "not-found");
        problem(link(consortium.as(consortium.debtor, "enterprise-maker"), document, payable), 403, "forbidden");
        problem(post(supplier(), "trade-documents/" + document + "/links", "{}"), 400, "malformed")
                .body("violations.field", hasItem("payableId"));
    }

    @Test
    void aLinkIsGivenOnceAndTakenBackOnce() {
        UUID payable = consortium.recordPayable("1000.00");
        UUID document = typed();
        problem(unlink(supplier(), document, payable), 409, "trade-document-not-open");
        String key = newKey();
        String path = "trade-documents/" + document + "/links";
        post(supplier(), key, path, body(payable)).statusCode(200);
        post(supplier(), key, path, body(payable)).statusCode(200).header("Idempotency-Replayed", "true");
        problem(link(supplier(), document, payable), 409, "trade-document-not-open");
        unlink(supplier(), document, payable).statusCode(200);
        problem(unlink(supplier(), document, payable), 409, "trade-document-not-open");
        post(supplier(), "trade-documents/" + document + "/putting-aside", "{\"reason\":\"a test\"}")
                .statusCode(200);
        problem(link(supplier(), document, payable), 409, "trade-document-not-open");
    }

    /** Rows of links stay for ever, so there is an end to linking and taking back in turn. */
    @Test
    void aDocumentIsLinkedFiveHundredTimesAtMostThoseTakenBackIncluded() throws SQLException {
        UUID payable = consortium.recordPayable("1000.00");
        UUID document = typed();
        String planted = "insert into records.trade_document_link (id, document_id, payable_id, subject, name, client)"
                + " select gen_random_uuid(), ?, ?, 'planted', 'planted', 'planted' from generate_series(1, 499)";
        String takenBack = "insert into records.trade_document_unlink (link_id, subject, name, client)"
                + " select id, 'planted', 'planted', 'planted' from records.trade_document_link where document_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement links = connection.prepareStatement(planted);
                PreparedStatement unlinks = connection.prepareStatement(takenBack)) {
            links.setObject(1, document);
            links.setObject(2, payable);
            assertEquals(499, links.executeUpdate());
            unlinks.setObject(1, document);
            assertEquals(499, unlinks.executeUpdate());
        }
        link(supplier(), document, payable).statusCode(200);
        unlink(supplier(), document, payable).statusCode(200);
        problem(link(supplier(), document, payable), 422, "policy").body("rejections.rule", hasItem("link-count"));
    }

    @Test
    void aPayableDoesNotShowADocumentThatWasPutAside() {
        UUID payable = consortium.recordPayable("1000.00");
        UUID document = typed();
        link(supplier(), document, payable).statusCode(200);
        supplier().get(API + "payables/" + payable).then().body("documentIds", contains(document.toString()));
        post(supplier(), "trade-documents/" + document + "/putting-aside", "{\"reason\":\"a test\"}")
                .statusCode(200);
        supplier().get(API + "payables/" + payable).then().statusCode(200).body("documentIds", nullValue());
    }

    private List<JsonNode> toldTo(UUID participant, String role) throws Exception {
        List<JsonNode> told = new ArrayList<>();
        String after = "0";
        for (int page = 0; page < 60; page++) {
            JsonNode answer = json.readTree(consortium
                    .as(participant, role)
                    .queryParam("after", after)
                    .queryParam("limit", 500)
                    .get(API + "events")
                    .asString());
            answer.get("items").forEach(told::add);
            after = answer.get("last").asText();
            if (answer.get("items").size() < 500) {
                return told;
            }
        }
        throw new AssertionError("more events than pages");
    }

    private List<String> kindsOf(UUID document, UUID reader, String role) throws Exception {
        return toldTo(reader, role).stream()
                .filter(event -> event.at("/data/documentId").asText().equals(document.toString()))
                .map(event -> event.get("type").asText())
                .toList();
    }

    @Test
    void theFeedTellsTheOwnerOfEachStepAndNoOtherTenant() throws Exception {
        UUID payable = consortium.recordPayable("1000.00");
        UUID document = TradePapers.uploaded(supplier(), Papers.pdf("told " + newKey()));
        post(supplier(), "trade-documents/" + document + "/details", TradePapers.invoice(newKey()))
                .statusCode(200);
        link(supplier(), document, payable).statusCode(200);
        unlink(supplier(), document, payable).statusCode(200);
        post(supplier(), "trade-documents/" + document + "/putting-aside", "{\"reason\":\"a test\"}")
                .statusCode(200);
        String type = "io.counterfoil.trade-document.%s.v1";
        List<String> steps = List.of(
                type.formatted("stored"),
                type.formatted("described"),
                type.formatted("linked"),
                type.formatted("unlinked"),
                type.formatted("put-aside"));
        await().atMost(LONG)
                .untilAsserted(() -> assertEquals(steps, kindsOf(document, consortium.supplier, "supplier")));
        assertEquals(List.of(), kindsOf(document, consortium.secondTier, "supplier"));
        assertEquals(List.of(), kindsOf(document, consortium.debtor, "enterprise-maker"));
        assertEquals(List.of(), kindsOf(document, consortium.bank, "bank-system"));
    }
}
