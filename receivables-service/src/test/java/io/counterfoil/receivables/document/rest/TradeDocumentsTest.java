package io.counterfoil.receivables.document.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.counterfoil.receivables.TradePapers.document;
import static io.counterfoil.receivables.TradePapers.invoice;
import static io.counterfoil.receivables.TradePapers.typed;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.TradePapers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /trade-documents and below it: what is typed, corrected and put aside. */
@QuarkusTest
class TradeDocumentsTest extends ServiceTest {

    @Inject
    DocumentFingerprints fingerprintsOfAll;

    private UUID owner;

    @BeforeEach
    void newSupplier() {
        owner = consortium.enrol("Supplier with trade documents", "SUPPLIER", null);
    }

    private RequestSpecification supplier() {
        return consortium.as(owner, "supplier");
    }

    private static String path(UUID id) {
        return "trade-documents/" + id;
    }

    @Test
    void aTypedDocumentIsTheTypistsOwnUnderTheNumberOfItsEnrolment() {
        UUID id = typed(supplier(), """
                {"kind":"delivery-note","number":"00-12 Ａ","issuedOn":"2026-06-30","amount":{"amount":"250.50","currency":"CNY"},
                 "parties":[{"role":"consignee","name":"Buyer (made up)"}],
                 "lines":[{"description":"Castings","quantity":"12.5","unit":"kg","amount":{"amount":"250.50","currency":"CNY"}}]}""");
        String uscc = consortium.usccOf(owner);
        supplier()
                .get(API + path(id))
                .then()
                .statusCode(200)
                .body("state", equalTo("ready"))
                .body("details.source", equalTo("typed"))
                .body("details.normalisedNumber", equalTo("0012A"))
                .body("details.owner", equalTo(uscc))
                .body("details.fingerprint", equalTo(fingerprintsOfAll.of("delivery-note", uscc, "0012A", 2026)))
                .body("details.content.parties.role", equalTo(List.of("consignor", "consignee")))
                .body("details.content.parties[0].identifiers[0].value", equalTo(uscc))
                .body("details.content.lines[0].quantity", equalTo("12.5"))
                .body("details.content.lines[0].amount", equalTo("250.50"))
                .body("file", nullValue())
                .body("balance", nullValue())
                .body("backs", hasSize(0));
    }

    @Test
    void theSameNumberWrittenOtherwiseIsTheSameDocumentAndTheEarlierOneIsNamed() {
        UUID first = typed(supplier(), invoice("INV 007"));
        problem(post(supplier(), "trade-documents", invoice("inv-007")), 409, "duplicate-document")
                .body("detail", containsString(first.toString()));
        typed(supplier(), document("contract", "INV 007", "2026-07-01", "9.00"));
        typed(supplier(), document("invoice", "INV 007", "2025-07-01", "9.00"));
        typed(consortium.as(consortium.supplier, "supplier"), invoice("INV 007 " + newKey()));
    }

    @Test
    void aCustomsDeclarationIsTheSameInEveryYear() {
        typed(supplier(), document("customs-declaration", "220120260000000017", "2026-06-01", "9.00"));
        problem(
                post(
                        supplier(),
                        "trade-documents",
                        document("customs-declaration", "2201 2026 0 000000017", "2026-06-02", "9.00")),
                409,
                "duplicate-document");
    }

    @Test
    void whatWasTypedIsCorrectedAsAVersionOfItsOwn() {
        UUID id = typed(supplier(), invoice("A-1"));
        UUID other = typed(supplier(), invoice("A-2"));
        String correction = document("invoice", "A-3", "2026-06-30", "20.00");
        post(supplier(), path(id) + "/details", correction).statusCode(200);
        supplier()
                .get(API + path(id))
                .then()
                .body("details.version", equalTo(2))
                .body("details.number", equalTo("A-3"))
                .body("details.amount.amount", equalTo("20.00"));
        problem(post(supplier(), path(id) + "/details", invoice("A-2")), 409, "duplicate-document")
                .body("detail", containsString(other.toString()));
        typed(supplier(), invoice("A-1"));
        post(supplier(), path(id) + "/details", correction).statusCode(200); // nothing changed: it is itself
    }

    @Test
    void whatWasPutAsideNoLongerCountsAndMayBeBroughtAgain() {
        UUID id = typed(supplier(), invoice("B-1"));
        String body = "{\"reason\":\"the wrong month\"}";
        post(supplier(), path(id) + "/putting-aside", body).statusCode(200);
        supplier()
                .get(API + path(id))
                .then()
                .body("state", equalTo("put-aside"))
                .body("putAside.reason", equalTo("the wrong month"));
        problem(post(supplier(), path(id) + "/putting-aside", body), 409, "trade-document-not-open");
        problem(post(supplier(), path(id) + "/details", invoice("B-2")), 409, "trade-document-not-open");
        typed(supplier(), invoice("B-1"));
        problem(post(supplier(), path(id) + "/putting-aside", "{}"), 400, "malformed")
                .body("violations.field", hasItem("reason"));
    }

    @ParameterizedTest
    @CsvSource({
        "passport, N-1, 2026-06-01, 1.00, kind",
        "invoice, '  ', 2026-06-01, 1.00, number",
        "invoice, ---, 2026-06-01, 1.00, number",
        "customs-declaration, 12345, 2026-06-01, 1.00, number",
        "invoice, N-1, 1999-12-31, 1.00, issuedOn",
        "invoice, N-1, 2100-01-01, 1.00, issuedOn",
        "invoice, 26312000000012345678, 2025-12-31, 1.00, issuedOn", // its own number says 2026
        "invoice, \u0410123, 2026-06-01, 1.00, number", // Cyrillic
        "invoice, N-1, 2026-06-01, 0.00, amount.amount",
        "invoice, N-1, 2026-06-01, 1.001, amount.amount",
    })
    void whatIsTypedWronglyIsNamedByItsField(String kind, String number, String issuedOn, String amount, String field) {
        problem(post(supplier(), "trade-documents", document(kind, number, issuedOn, amount)), 400, "malformed")
                .body("violations.field", hasItem(field));
    }

    @Test
    void allThatIsWrongWithPartiesAndLinesIsSaidAtOnce() {
        String body = """
                {"kind":"invoice","number":"N-1","issuedOn":"2026-06-01","amount":{"amount":"1.00","currency":"CNY"},
                 "parties":[{"role":"seller","name":"Me"},{"role":"buyer","name":"You","uscc":"91310000MA1K00000A"},{"role":"buyer","name":" "}],
                 "lines":[{"description":"","quantity":"1e5"},{"description":"x","amount":{"amount":"1.00","currency":"USD"}}]}""";
        problem(post(supplier(), "trade-documents", body), 400, "malformed")
                .body(
                        "violations.field",
                        hasItems(
                                "parties[0].role",
                                "parties[1].uscc",
                                "parties[2].role",
                                "parties[2].name",
                                "lines[0].description",
                                "lines[0].quantity",
                                "lines[1].amount.currency"));
        problem(post(supplier(), "trade-documents", document("invoice", "N-1", "2026-12-24", "1.00")), 422, "policy")
                .body("rejections.rule", hasItem("issued-on"));
    }

    @Test
    void listsArePagedFilteredAndTheSuppliersOwn() {
        UUID first = typed(supplier(), invoice("C-1"));
        UUID second = typed(supplier(), invoice("C-2"));
        UUID aside = typed(supplier(), invoice("C-3"));
        post(supplier(), path(aside) + "/putting-aside", "{\"reason\":\"twice\"}")
                .statusCode(200);
        String cursor = supplier()
                .get(API + "trade-documents?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(first.toString())))
                .body("items[0].details.content", nullValue())
                .extract()
                .path("nextCursor");
        supplier()
                .get(API + "trade-documents?limit=2&cursor=" + cursor)
                .then()
                .body("items.id", equalTo(List.of(second.toString(), aside.toString())));
        supplier()
                .get(API + "trade-documents?state=ready")
                .then()
                .body("items.id", equalTo(List.of(first.toString(), second.toString())));
        consortium
                .as(consortium.secondTier, "supplier")
                .get(API + "trade-documents?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.participant != '" + consortium.secondTier + "' }", hasSize(0));
        problem(supplier().get(API + "trade-documents?state=lost").then(), 400, "malformed");
    }

    @Test
    void nobodyElseReadsCorrectsOrPutsAsideWhatIsNotItsOwn() {
        UUID id = typed(supplier(), invoice("D-1"));
        RequestSpecification stranger = consortium.as(consortium.supplier, "supplier");
        problem(stranger.get(API + path(id)).then(), 404, "not-found");
        problem(
                consortium
                        .as(consortium.supplier, "supplier")
                        .get(API + path(id) + "/file")
                        .then(),
                404,
                "not-found");
        problem(
                post(consortium.as(consortium.supplier, "supplier"), path(id) + "/details", invoice("D-2")),
                404,
                "not-found");
        problem(
                post(
                        consortium.as(consortium.supplier, "supplier"),
                        path(id) + "/putting-aside",
                        "{\"reason\":\"mine now\"}"),
                404,
                "not-found");
        for (String role : List.of("bank-officer", "enterprise-maker", "operator", "regulator")) {
            problem(consortium.as(owner, role).get(API + path(id)).then(), 403, "forbidden");
        }
        problem(supplier().get(API + path(id) + "/file").then(), 404, "not-found");
    }

    @Test
    void whoWasEnrolledWithoutANumberBringsNoDocument() {
        problem(
                        post(consortium.as(consortium.debtor, "supplier"), "trade-documents", invoice("E-1")),
                        409,
                        "owner-unidentified")
                .body("detail", containsString("USCC or LEI"));
        problem(
                post(consortium.as(UUID.randomUUID(), "supplier"), "trade-documents", invoice("E-1")),
                403,
                "not-enrolled");
    }

    @Test
    void theSameKeyTypesOnce() {
        String key = newKey();
        String first = post(supplier(), key, "trade-documents", invoice("F-1"))
                .statusCode(201)
                .extract()
                .path("resourceId");
        post(supplier(), key, "trade-documents", invoice("F-1"))
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("resourceId", equalTo(first));
        problem(post(supplier(), key, "trade-documents", invoice("F-2")), 422, "idempotency-key-reused");
        List<String> ids =
                supplier().get(API + "trade-documents").then().extract().path("items.id");
        assertEquals(List.of(first), ids);
        assertEquals(2026, TradePapers.YEAR);
    }
}
