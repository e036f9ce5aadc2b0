package io.counterfoil.receivables.document.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.counterfoil.receivables.TradePapers.chinaInvoice;
import static io.counterfoil.receivables.TradePapers.invoice;
import static io.counterfoil.receivables.TradePapers.upload;
import static io.counterfoil.receivables.TradePapers.uploaded;
import static io.counterfoil.receivables.TradePapers.wcoDeclaration;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.Papers;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.receivables.file.rest.FilesOnTheWay;
import io.counterfoil.service.web.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** POST /trade-documents/files and the file that was uploaded. */
@QuarkusTest
class TradeDocumentFilesTest extends ServiceTest {

    private static final String NUMBER = "26952000000000000017";

    @ConfigProperty(name = "counterfoil.documents.directory")
    Path files;

    private UUID owner;

    @BeforeEach
    void newSupplier() {
        owner = consortium.enrol("Supplier with files", "SUPPLIER", null);
    }

    private RequestSpecification supplier() {
        return consortium.as(owner, "supplier");
    }

    private static String path(UUID id) {
        return "trade-documents/" + id;
    }

    private byte[] ownInvoice() {
        return chinaInvoice(NUMBER, consortium.usccOf(owner), "Supplier with files");
    }

    @Test
    void whatAnXmlInvoiceSaysIsReadFromIt() {
        byte[] file = ownInvoice();
        UUID id = UUID.fromString(upload(supplier(), newKey(), "application/xml", file)
                .statusCode(201)
                .extract()
                .path("resourceId"));
        supplier()
                .get(API + path(id))
                .then()
                .statusCode(200)
                .body("state", equalTo("ready"))
                .body("details.source", equalTo("read"))
                .body("details.kind", equalTo("invoice"))
                .body("details.number", equalTo(NUMBER))
                .body("details.amount.amount", equalTo("113.00"))
                .body("details.issuedOn", equalTo("2026-06-30"))
                .body("details.owner", equalTo(consortium.usccOf(owner)))
                .body("details.content.lines[0].description", equalTo("Castings (made up)"))
                .body("file.mediaType", equalTo("application/xml"))
                .body("file.bytes", equalTo(file.length));
        problem(post(supplier(), path(id) + "/details", invoice("other")), 409, "trade-document-not-open")
                .body("detail", containsString("read from its file"));
    }

    @Test
    void anInvoiceOfAnotherSellerIsRefusedWithBothNames() {
        byte[] file = chinaInvoice(NUMBER, consortium.usccOf(consortium.supplier), "Somebody else");
        problem(upload(supplier(), newKey(), "application/xml", file), 409, "document-of-another")
                .body("detail", containsString("Somebody else (USCC " + consortium.usccOf(consortium.supplier)))
                .body("detail", containsString("Supplier with files (USCC " + consortium.usccOf(owner)))
                .body("detail", containsString("the seller"));
        supplier().get(API + "trade-documents").then().body("items", hasSize(0));
    }

    @Test
    void aDeclarationThatNamesItsExporterByEoriAloneIsItsOwnOnceTheOperatorsHaveAddedTheEori() {
        String digits = newKey().replaceAll("\\D", "") + "000000000000";
        String eori = "GB" + digits.substring(0, 12);
        byte[] file = wcoDeclaration("26GB" + digits.substring(0, 12) + "AR", eori);
        problem(upload(supplier(), newKey(), "application/xml", file), 409, "document-of-another")
                .body("violations.find { it.field == 'named' }.message", containsString("EORI " + eori));
        UUID number = UUID.fromString(Consortium.post(
                        consortium.person("Ou", "portal", consortium.operator, "operator"),
                        "identifiers",
                        Papers.identifier(owner, "eori", eori))
                .statusCode(201)
                .extract()
                .path("resourceId"));
        Consortium.post(
                        consortium.person("Pang", "portal", consortium.secondOperator(), "operator"),
                        "identifiers/" + number + "/confirmation",
                        "{}")
                .statusCode(200);
        UUID id = UUID.fromString(upload(supplier(), newKey(), "application/xml", file)
                .statusCode(201)
                .extract()
                .path("resourceId"));
        supplier()
                .get(API + path(id))
                .then()
                .body("details.kind", equalTo("customs-declaration"))
                .body("details.owner", equalTo(consortium.usccOf(owner)))
                .body("state", equalTo("ready"));
        byte[] another = wcoDeclaration("26GB" + digits.substring(0, 11) + "9AR", "GB000000000009");
        problem(upload(supplier(), newKey(), "application/xml", another), 409, "document-of-another");
        byte[] ofAnotherCountry = wcoDeclaration("26GB" + digits.substring(0, 11) + "8AR", "DE000000000009");
        problem(upload(supplier(), newKey(), "application/xml", ofAnotherCountry), 409, "document-of-another");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAtItsPlace() {
        byte[] wrong = new String(ownInvoice(), StandardCharsets.UTF_8)
                .replace("113.00", "114.00")
                .getBytes(StandardCharsets.UTF_8);
        problem(upload(supplier(), newKey(), "application/xml", wrong), 400, "malformed")
                .body("violations[0].field", containsString("EInvoice/EInvoiceData"))
                .body("violations[0].message", containsString("line "));
        byte[] unknown = "<?xml version=\"1.0\"?><Order/>".getBytes(StandardCharsets.UTF_8);
        problem(upload(supplier(), newKey(), "application/xml", unknown), 400, "malformed");
    }

    @Test
    void theSameInvoiceAgainIsToldAsAFileAndAsANumber() {
        byte[] file = ownInvoice();
        String first = upload(supplier(), newKey(), "application/xml", file)
                .statusCode(201)
                .extract()
                .path("resourceId");
        problem(upload(supplier(), newKey(), "application/xml", file), 409, "duplicate-document")
                .body("detail", containsString(first));
        byte[] anotherCopy =
                (new String(file, StandardCharsets.UTF_8) + "<!-- a copy -->").getBytes(StandardCharsets.UTF_8);
        problem(upload(supplier(), newKey(), "application/xml", anotherCopy), 409, "duplicate-document")
                .body("detail", containsString(first))
                .body("detail", containsString("number and year"));
        assertFalse(Files.exists(kept(anotherCopy)), "what is refused leaves no file");
    }

    private Path kept(byte[] content) {
        String digits = Sha256.of(content).substring(2);
        return files.resolve(digits.substring(0, 2)).resolve(digits);
    }

    @Test
    void ofOtherFilesPeopleTypeWhatTheySay() {
        Map<String, byte[]> scans = Map.of(
                "application/pdf", Papers.pdf("contract"), "image/jpeg", Papers.jpeg(), "image/png", Papers.png());
        scans.forEach((type, content) -> {
            UUID id = UUID.fromString(upload(supplier(), newKey(), "application/octet-stream", content)
                    .statusCode(201)
                    .extract()
                    .path("resourceId"));
            supplier()
                    .get(API + path(id))
                    .then()
                    .body("state", equalTo("details-missing"))
                    .body("file.mediaType", equalTo(type));
            post(supplier(), path(id) + "/details", invoice("of " + type)).statusCode(200);
            supplier()
                    .get(API + path(id))
                    .then()
                    .body("state", equalTo("ready"))
                    .body("details.source", equalTo("typed"))
                    .body("file.sha256", equalTo(Sha256.of(content)));
        });
    }

    @Test
    void theFileIsHandedOutByteForByteAsAnAttachment() {
        byte[] content = Papers.pdf("é\u00FF");
        UUID id = uploaded(supplier(), content);
        Response answer = supplier().get(API + path(id) + "/file");
        assertEquals(200, answer.statusCode());
        assertArrayEquals(content, answer.asByteArray());
        assertEquals("application/pdf", answer.contentType());
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("attachment; filename=\"" + id + ".pdf\"", answer.header("Content-Disposition"));
        for (int i = 0; i <= FilesOnTheWay.PARTICIPANT_MAX; i++) {
            supplier().get(API + path(id) + "/file").then().statusCode(200); // each gives its place back
        }
    }

    @Test
    void allFilesOfAParticipantTogetherHaveALimitThatTheRefusalNames() {
        byte[] large = new byte[StoredFile.BYTES_MAX];
        byte[] pdf = Papers.pdf("large");
        for (int i = 0; i < 6; i++) {
            System.arraycopy(pdf, 0, large, 0, pdf.length);
            System.arraycopy(pdf, 0, large, large.length - pdf.length, pdf.length);
            large[1000] = (byte) i;
            uploaded(supplier(), large);
        }
        problem(upload(supplier(), newKey(), "application/pdf", Papers.pdf("one more")), 422, "policy")
                .body("rejections[0].rule", equalTo("file-room"))
                .body("rejections[0].reason", containsString("take 30.0 of 30 MiB, and this one has 0.1"));
        problem(
                        Papers.post(
                                supplier(),
                                newKey(),
                                Papers.licence(reads.today()),
                                "application/pdf",
                                Papers.pdf("one more")),
                        422,
                        "policy")
                .body("rejections.rule", hasItem("file-room"));
        assertFalse(Files.exists(kept(Papers.pdf("one more"))), "what is refused leaves nothing behind");
        supplier().get(API + "trade-documents").then().body("items", hasSize(6));
    }

    @Test
    void aFileThatIsLostOrDamagedIsSaidToBeAndTheDetailsStay() throws IOException {
        byte[] content = Papers.pdf("to be lost " + newKey());
        UUID id = uploaded(supplier(), content);
        Path kept = kept(content);
        assertTrue(Files.size(kept) > content.length);
        Files.write(kept, new byte[100]);
        problem(supplier().get(API + path(id) + "/file").then(), 503, "file-unavailable")
                .body("detail", containsString("damaged"));
        Files.delete(kept);
        problem(supplier().get(API + path(id) + "/file").then(), 503, "file-unavailable")
                .body("detail", containsString("missing"));
        supplier().get(API + path(id)).then().statusCode(200);
    }

    @Test
    void whatIsInAFileDecidesWhatItIs() {
        problem(upload(supplier(), newKey(), "image/png", Papers.pdf("no picture")), 400, "malformed")
                .body("violations[0].field", equalTo("file"))
                .body("violations[0].message", containsString("application/pdf"));
        for (byte[] none : List.of(Papers.latin1("MZ program"), Arrays.copyOf(Papers.pdf("cut"), 12), new byte[0])) {
            problem(upload(supplier(), newKey(), "application/pdf", none), 400, "malformed");
        }
        for (String type : List.of("text/html", "application/json", "image/svg+xml")) {
            problem(upload(supplier(), newKey(), type, Papers.pdf("x")), 415, "unsupported-media-type");
        }
    }

    @Test
    void aFileHasFiveMebibytesAndNoMore() {
        byte[] largest = Arrays.copyOf(Papers.pdf("large"), StoredFile.BYTES_MAX);
        byte[] end = Papers.latin1("%%EOF\n");
        System.arraycopy(end, 0, largest, largest.length - end.length, end.length);
        UUID id = uploaded(supplier(), largest);
        assertArrayEquals(largest, supplier().get(API + path(id) + "/file").asByteArray());
        problem(
                        upload(supplier(), newKey(), "application/pdf", Arrays.copyOf(largest, largest.length + 1)),
                        413,
                        "too-large")
                .body("detail", containsString("5242880"));
    }

    @Test
    void theSameKeyUploadsOnce() {
        String key = newKey();
        byte[] content = Papers.pdf("once");
        String first = upload(supplier(), key, "application/pdf", content)
                .statusCode(201)
                .extract()
                .path("resourceId");
        upload(supplier(), key, "application/pdf", content)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("resourceId", equalTo(first));
        problem(upload(supplier(), key, "application/pdf", Papers.pdf("2")), 422, "idempotency-key-reused");
        for (String role : List.of("bank-officer", "enterprise-maker", "operator")) {
            problem(upload(consortium.as(owner, role), newKey(), "application/pdf", content), 403, "forbidden");
        }
    }
}
