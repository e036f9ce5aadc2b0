package io.counterfoil.receivables.certificate.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.CheckDigits;
import io.counterfoil.kernel.PackageNumber;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand.ApproveFinancing;
import io.counterfoil.ledger.LedgerCommand.AttestFunds;
import io.counterfoil.ledger.LedgerCommand.InstructPayout;
import io.counterfoil.ledger.LedgerCommand.SayReturned;
import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.certificate.PaperText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who gets which certificate, what it says on paper, and what a check of it tells anybody. */
@QuarkusTest
class CertificatesTest extends ServiceTest {

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private RequestSpecification debtor() {
        return consortium.as(consortium.debtor, "enterprise-maker");
    }

    private RequestSpecification secondTier() {
        return consortium.as(consortium.secondTier, "supplier");
    }

    private RequestSpecification bank() {
        return consortium.as(consortium.bank, "bank-officer");
    }

    private static String of(String kind, UUID voucher, String... disclosed) {
        return "{\"kind\":\"%s\",\"voucherId\":\"%s\",\"disclosed\":[%s]}"
                .formatted(kind, voucher, disclosed.length == 0 ? "" : "\"" + String.join("\",\"", disclosed) + "\"");
    }

    private static String receipt(UUID financing, String... disclosed) {
        return of("financing-receipt", financing, disclosed).replace("voucherId", "financingRequestId");
    }

    private record Made(UUID id, String number, String code) {}

    private static Made made(RequestSpecification maker, RequestSpecification reader, String body) {
        UUID id = Consortium.idIn(post(maker, "certificates", body).statusCode(201), "resourceId");
        var certificate =
                reader.get(API + "certificates/" + id).then().statusCode(200).extract();
        return new Made(id, certificate.path("number"), certificate.path("code"));
    }

    private Made ofSupplier(UUID voucher, String... disclosed) {
        return made(supplier(), supplier(), of("voucher", voucher, disclosed));
    }

    private static byte[] paper(RequestSpecification reader, Made made, String language) {
        byte[] paper = reader.get(API + "certificates/" + made.id() + "/file?language=" + language)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString(made.number() + "-" + language + ".pdf"))
                .extract()
                .asByteArray();
        PaperText.keep(paper, made.number() + "-" + language);
        return paper;
    }

    /** By somebody without a token. */
    private static ValidatableResponse checked(String number, String code) {
        return given().queryParam("number", number)
                .queryParam("code", code)
                .get(API + "certificate-checks")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse checked(Made made) {
        return checked(made.number(), made.code());
    }

    private UUID passedOn(UUID voucher, String amount) {
        UUID part = consortium.offered(voucher, amount);
        post(secondTier(), "offers/" + part + "/acceptance", "{}").statusCode(200);
        return part;
    }

    private Locked funded() {
        Locked locked = locked();
        assertNull(
                bankActs(new ApproveFinancing(locked.request(), locked.terms())).failure());
        assertNull(bankActs(new InstructPayout(locked.request())).failure());
        assertNull(bankActs(new AttestFunds(locked.request(), new Bytes32(new PaymentReference("P1").hash())))
                .failure());
        await().until(() -> supplier()
                .get(API + "financing-requests/" + locked.request())
                .asString()
                .contains("\"state\":\"funded\""));
        return locked;
    }

    @Test
    void aVoucherShowsItsNumberAndItsInterval() {
        UUID voucher = consortium.held("1000.00");
        UUID part = passedOn(voucher, "250.00");
        String number = supplier()
                .get(API + "vouchers/" + voucher)
                .then()
                .statusCode(200)
                .body("interval.start", equalTo(25_001))
                .body("interval.end", equalTo(100_000))
                .extract()
                .path("packageNumber");
        assertTrue(PackageNumber.isValid(number), number);
        secondTier()
                .get(API + "vouchers/" + part)
                .then()
                .body("packageNumber", equalTo(number))
                .body("interval.start", equalTo(1))
                .body("interval.end", equalTo(25_000));
    }

    @Test
    void theHolderPrintsItInBothLanguagesAndAnybodyFindsItGenuine() {
        UUID voucher = consortium.held("186500.00");
        Made made = ofSupplier(voucher);
        assertTrue(CheckDigits.fit(made.number()), made.number());
        checked(made)
                .body("result", equalTo("genuine"))
                .body("kind", equalTo("voucher"))
                .body("amount", nullValue())
                .body("holder", nullValue())
                .body("dueOn", nullValue());
        String zh = PaperText.of(paper(supplier(), made, "zh"));
        PaperText.assertSays(
                zh,
                "应收账款凭证证明书",
                "¥186,500.00",
                "人民币壹拾捌万陆仟伍佰元整",
                "Supplier",
                consortium.usccOf(consortium.supplier),
                "Debtor",
                "[1,18650000]",
                "到期日");
        String en = PaperText.of(paper(supplier(), made, "en"));
        PaperText.assertSays(
                en,
                "Voucher certificate",
                "CNY 186,500.00",
                "one hundred eighty-six thousand five hundred and 00/100",
                "Package number",
                "Transaction",
                made.number());
        PaperText.assertSays(en, made.code().substring(0, 4) + "-" + made.code().substring(4, 8));
    }

    @Test
    void aCheckTellsWhatTheMakerDisclosedAndNothingElse() {
        UUID voucher = consortium.held("1000.00");
        checked(ofSupplier(voucher, "amount", "due-day"))
                .body("amount.amount", equalTo("1000.00"))
                .body(
                        "dueOn",
                        equalTo(reads.payable(reads.piece(voucher).orElseThrow().payableId())
                                .orElseThrow()
                                .dueOn()
                                .toString()))
                .body("holder", nullValue())
                .body("debtor", nullValue());
        checked(ofSupplier(voucher, "parties"))
                .body("holder", equalTo("Supplier"))
                .body("debtor", equalTo("Debtor"))
                .body("amount", nullValue());
    }

    @Test
    void aChangedNumberOrCodeIsNotVerifiedAndBothSoundTheSame() {
        Made made = ofSupplier(consortium.held("1000.00"), "amount", "parties", "due-day");
        Made other = ofSupplier(consortium.held("1000.00"));
        String none = "{\"result\":\"not-verified\"}";
        assertEquals(none, checked(made.number(), other.code()).extract().asString());
        assertEquals(none, checked(other.number(), made.code()).extract().asString());
        assertEquals(none, checked("1", made.code()).extract().asString());
        for (int at = 0; at < made.number().length(); at++) {
            char changed = made.number().charAt(at) == '9'
                    ? '0'
                    : (char) (made.number().charAt(at) + 1);
            String number =
                    made.number().substring(0, at) + changed + made.number().substring(at + 1);
            assertEquals(none, checked(number, made.code()).extract().asString(), number);
        }
        for (int at = 0; at < made.code().length(); at++) {
            char changed = made.code().charAt(at) == 'A' ? 'B' : 'A';
            String code = made.code().substring(0, at) + changed + made.code().substring(at + 1);
            assertEquals(none, checked(made.number(), code).extract().asString(), code);
        }
        assertEquals(none, checked(made.number(), made.code() + "A").extract().asString());
    }

    @Test
    void whatIsTypedAsPrintedIsTaken() {
        Made made = ofSupplier(consortium.held("1000.00"));
        checked(
                        made.number().replaceAll("(.{4})", "$1 "),
                        made.code().toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-"))
                .body("result", equalTo("genuine"));
        problem(given().get(API + "certificate-checks?number=1").then(), 400, "malformed")
                .body("violations.field", hasItem("code"));
        problem(
                        given().get(API + "certificate-checks?code=1&number=" + "1".repeat(61))
                                .then(),
                        400,
                        "malformed")
                .body("violations.field", hasItem("number"));
    }

    @Test
    void itIsVoidOnceItsPieceIsSplitPassedOnLockedFrozenOrPaid() {
        UUID voucher = consortium.held("1000.00");
        Made whole = ofSupplier(voucher);
        UUID part = consortium.offered(voucher, "400.00");
        checked(whole).body("result", equalTo("void")).body("reason", equalTo("split"));
        Made rest = ofSupplier(voucher);
        post(consortium.as(consortium.operator, "operator"), "vouchers/" + voucher + "/freeze", "{}")
                .statusCode(200);
        checked(rest).body("result", equalTo("void")).body("reason", equalTo("frozen"));
        problem(post(supplier(), "certificates", of("voucher", voucher)), 409, "not-certifiable")
                .body("detail", containsString("the voucher is frozen"));
        post(consortium.as(consortium.operator, "operator"), "vouchers/" + voucher + "/unfreeze", "{}")
                .statusCode(200);
        checked(rest).body("result", equalTo("genuine"));
        post(secondTier(), "offers/" + part + "/acceptance", "{}").statusCode(200);
        checked(rest).body("result", equalTo("genuine"));

        UUID paid = consortium.held("1000.00");
        Made before = ofSupplier(paid);
        paid(paid);
        checked(before).body("result", equalTo("void")).body("reason", equalTo("partly-paid"));
        String text = PaperText.of(paper(supplier(), ofSupplier(paid), "en"));
        PaperText.assertSays(text, "[1,100000]", "of which [50001,100000] is paid", "Paid before", "CNY 500.00");
    }

    @Test
    void anAssignmentIsForItsHolderAndTheDebtorAndNamesWhoGaveIt() {
        UUID voucher = consortium.held("1000.00");
        problem(post(supplier(), "certificates", of("assignment", voucher)), 409, "not-certifiable")
                .body("detail", containsString("nobody assigned the voucher"));
        UUID part = passedOn(voucher, "300.00");
        String body = of("assignment", part, "amount");
        Made made = made(secondTier(), secondTier(), body);
        PaperText.assertSays(
                PaperText.of(paper(secondTier(), made, "zh")), "债权转让通知书", "转让人", "Supplier", "Second tier", "Debtor");
        checked(made).body("kind", equalTo("assignment")).body("amount.amount", equalTo("300.00"));
        made(debtor(), debtor(), of("assignment", part));
        problem(post(debtor(), "certificates", body), 400, "malformed").body("violations.field", contains("disclosed"));
        problem(post(bank(), "certificates", body), 404, "not-found");
        problem(post(supplier(), "certificates", body), 404, "not-found");
        problem(post(debtor(), "certificates", of("voucher", part)), 404, "not-found");
    }

    @Test
    void aReceiptIsForTheSupplierAndTheBankOnceTheBankHasPaid() {
        Locked waiting = locked();
        problem(post(supplier(), "certificates", receipt(waiting.request())), 409, "not-certifiable")
                .body("detail", containsString("there is a receipt once the bank has paid"));
        Locked funded = funded();
        Made made = made(supplier(), supplier(), receipt(funded.request(), "amount", "parties"));
        PaperText.assertSays(
                PaperText.of(paper(supplier(), made, "en")),
                "Receipt of a financing",
                "CNY 400.00",
                "[1,40000]",
                "Net proceeds",
                "CNY 395.20",
                "3.85%",
                "Bank",
                new PaymentReference("P1").hash());
        checked(made)
                .body("result", equalTo("genuine"))
                .body("kind", equalTo("financing-receipt"))
                .body("holder", equalTo("Bank"))
                .body("amount.amount", equalTo("400.00"));
        made(bank(), bank(), receipt(funded.request()));
        problem(post(debtor(), "certificates", receipt(funded.request())), 404, "not-found");
        made(bank(), bank(), of("voucher", funded.piece()));
        assertNull(bankActs(new SayReturned(funded.request())).failure());
        await().untilAsserted(
                        () -> checked(made).body("result", equalTo("void")).body("reason", equalTo("payout-returned")));
    }

    @Test
    void aCertificateIsItsMakersAlone() {
        Made made = ofSupplier(consortium.held("1000.00"));
        for (RequestSpecification stranger : new RequestSpecification[] {debtor(), secondTier(), bank()}) {
            problem(stranger.get(API + "certificates/" + made.id()).then(), 404, "not-found");
        }
        problem(
                secondTier()
                        .get(API + "certificates/" + made.id() + "/file?language=zh")
                        .then(),
                404,
                "not-found");
        problem(
                        supplier()
                                .get(API + "certificates/" + made.id() + "/file?language=fr")
                                .then(),
                        400,
                        "malformed")
                .body("violations.field", hasItem("language"));
        problem(supplier().get(API + "certificates/" + made.id() + "/file").then(), 400, "malformed");
    }

    /** Page by page, the oldest first; nobody lists those of others. */
    @Test
    void eachListsItsOwn() {
        Made first = ofSupplier(consortium.held("300.00"));
        Made second = ofSupplier(consortium.held("301.00"));
        List<String> listed = listed(this::supplier);
        assertTrue(listed.indexOf(first.id().toString()) >= 0, listed.toString());
        assertTrue(
                listed.indexOf(first.id().toString())
                        < listed.indexOf(second.id().toString()),
                listed.toString());
        for (Supplier<RequestSpecification> stranger :
                List.<Supplier<RequestSpecification>>of(this::secondTier, this::debtor, this::bank)) {
            List<String> theirs = listed(stranger);
            assertFalse(theirs.contains(first.id().toString())
                    || theirs.contains(second.id().toString()));
        }
    }

    private static List<String> listed(Supplier<RequestSpecification> reader) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            var page = reader.get()
                    .get(API + "certificates?limit=5" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            cursor = Objects.requireNonNullElse(page.path("nextCursor"), "");
        } while (!cursor.isEmpty());
        return ids;
    }

    @Test
    void aKeyMakesOneCertificateAndWhatIsWrongIsNamed() {
        String body = of("voucher", consortium.held("1000.00"), "amount");
        String key = newKey();
        UUID first = Consortium.idIn(post(supplier(), key, "certificates", body).statusCode(201), "resourceId");
        assertEquals(
                first,
                Consortium.idIn(
                        post(supplier(), key, "certificates", body).header("Idempotency-Replayed", "true"),
                        "resourceId"));
        problem(post(supplier(), "certificates", "{}"), 400, "malformed")
                .body("violations.field", hasItem("kind"))
                .body("violations.field", hasItem("voucherId"));
        problem(
                        post(supplier(), "certificates", of("voucher", UUID.randomUUID(), "amount", "amount", "price")),
                        400,
                        "malformed")
                .body("violations.field", hasItem("disclosed"));
        problem(post(supplier(), "certificates", of("voucher", UUID.randomUUID())), 404, "not-found");
    }
}
