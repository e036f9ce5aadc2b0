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
import static org.awaitility.Awaitility.await;
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
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** POST /trade-documents/files and the file that was uploaded. */
@QuarkusTest
class TradeDocumentFilesTest extends ServiceTest {

    private static final String NUMBER = "26952000000000000017";

    @ConfigProperty(name = "counterfoil.documents.directory")
    Path files;

    @Inject
    Vertx vertx;

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

    /** Takes the head of the answer and no more; small buffers, so that the rest cannot wait in the kernel. */
    private Socket reader(UUID document, String person) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port), 5_000);
        socket.setSoTimeout(20_000);
        ask(socket, document, person);
        return socket;
    }

    private void ask(Socket socket, UUID document, String person) throws IOException {
        Map<String, Object> claims = consortium.claims(owner, "supplier");
        claims.put("sub", person);
        socket.getOutputStream()
                .write(("GET " + API + path(document) + "/file HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + consortium.sign(claims) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        assertEquals("HTTP/1.1 200", new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
    }

    /** The rest of an answer with a file that ends in its own, and nothing after it. */
    private static void takeAll(Socket socket, byte[] file) throws IOException {
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            int next = socket.getInputStream().read();
            assertTrue(next >= 0, head);
            head += (char) next;
        }
        assertArrayEquals(file, socket.getInputStream().readNBytes(file.length));
    }

    @Test
    void aSlowReaderKeepsNobodyElseWaitingAndLosesItsConnectionWhileAQuickOneKeepsIts() throws IOException {
        byte[] large = new byte[StoredFile.BYTES_MAX];
        byte[] pdf = Papers.pdf("slow");
        System.arraycopy(pdf, 0, large, 0, pdf.length);
        System.arraycopy(pdf, 0, large, large.length - pdf.length, pdf.length);
        UUID id = uploaded(supplier(), large);
        UUID small = uploaded(supplier(), pdf);
        try (Socket quick = reader(small, "Quick")) {
            takeAll(quick, pdf);
            onlyTheSlowReaderWaits(id);
            ask(quick, small, "Quick");
            takeAll(quick, pdf);
        }
    }

    private void onlyTheSlowReaderWaits(UUID id) throws IOException {
        try (BusyConnections busy = new BusyConnections(vertx);
                Socket first = reader(id, "Slow");
                Socket second = reader(id, "Slow")) {
            problem(
                    consortium
                            .person("Slow", "portal", owner, "supplier")
                            .get(API + path(id) + "/file")
                            .then(),
                    503,
                    "busy");
            busy.end();
            consortium
                    .person("Colleague", "portal", owner, "supplier")
                    .get(API + path(id) + "/file")
                    .then()
                    .statusCode(200);
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> consortium
                                    .person("Slow", "portal", owner, "supplier")
                                    .get(API + path(id) + "/file")
                                    .statusCode()
                            == 200);
            assertTrue(rest(first) < StoredFile.BYTES_MAX && rest(second) < StoredFile.BYTES_MAX);
        }
    }

    /** How much there was to read until the connection ended. */
    private static int rest(Socket cutOff) throws IOException {
        int read = 0;
        byte[] some = new byte[64 * 1024];
        try {
            for (int next = 0; next >= 0; next = cutOff.getInputStream().read(some)) {
                read += next;
            }
        } catch (SocketException reset) {
            return read;
        }
        return read;
    }

    /** Each thread of connections has something else to do nearly all the time, so that whoever writes is faster than it. */
    private static final class BusyConnections implements AutoCloseable {
        private final List<ScheduledFuture<?>> others = new ArrayList<>();

        BusyConnections(Vertx vertx) {
            ((VertxInternal) vertx)
                    .getEventLoopGroup()
                    .forEach(thread -> others.add(thread.scheduleWithFixedDelay(
                            () -> LockSupport.parkNanos(Duration.ofMillis(250).toNanos()),
                            0,
                            1,
                            TimeUnit.MILLISECONDS)));
        }

        void end() {
            others.forEach(other -> other.cancel(false));
        }

        @Override
        public void close() {
            end();
        }
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
