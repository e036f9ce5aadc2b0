package io.counterfoil.bank.verification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.ScriptedPaper;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.PartyRole;
import io.counterfoil.ledger.Bytes32;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank's report: what it read by itself, what stops a quote, and what a person decides. */
@QuarkusTest
class VerificationTest extends GatewayTest {

    private UUID request;
    private Issued issued;

    @BeforeEach
    void issue() {
        request = UUID.randomUUID();
        issued = consortium.issued(VALUE, BANK_B);
    }

    private String address(String bank) {
        return "/banks/" + bank + "/financing-requests/" + request;
    }

    private ValidatableResponse officerOfB(String act, String body) {
        return given().auth()
                .oauth2(sign(claims(BANK_B, List.of("bank-officer"))))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(address("bank-b") + act)
                .then();
    }

    private ValidatableResponse decide(String check, ScriptedPaper paper, boolean accepted, String reason) {
        return officerOfB(
                "/verification/decisions",
                "{\"check\":\"%s\",\"document\":\"%s\",\"accepted\":%s,\"reason\":\"%s\"}"
                        .formatted(check, paper.fingerprint(fingerprints), accepted, reason));
    }

    private void show(UUID bank, ScriptedPaper... papers) {
        showRequest(bank, request, issued.root(), money(VALUE), papers);
    }

    private boolean isAttested(ScriptedPaper paper) {
        return reads.document(new Bytes32(paper.fingerprint(fingerprints))).isPresent();
    }

    private static String check(String code, String field) {
        return "checks.find { it.check == '" + code + "' }." + field;
    }

    /** An invoice as its seller's program writes it, to the debtor. */
    private static byte[] xml(String number, String amount) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <EInvoice>
                  <Header><EIid>%1$s</EIid></Header>
                  <TaxSupervisionInfo><InvoiceNumber>%1$s</InvoiceNumber><IssueTime>%2$s</IssueTime></TaxSupervisionInfo>
                  <EInvoiceData>
                    <SellerInformation><SellerIdNum>%3$s</SellerIdNum><SellerName>%4$s</SellerName></SellerInformation>
                    <BuyerInformation><BuyerIdNum>%5$s</BuyerIdNum><BuyerName>%6$s</BuyerName></BuyerInformation>
                    <BasicInformation>
                      <TotalAmWithoutTax>%7$s</TotalAmWithoutTax><TotalTaxAm>0.00</TotalTaxAm>
                      <TotalTax-includedAmount>%7$s</TotalTax-includedAmount>
                    </BasicInformation>
                    <IssuItemInformation><ItemName>Castings (made up)</ItemName><Amount>%7$s</Amount></IssuItemInformation>
                  </EInvoiceData>
                </EInvoice>
                """.formatted(
                        number,
                        issuedOn,
                        ScriptedPaper.SUPPLIER.uscc(),
                        ScriptedPaper.SUPPLIER.name(),
                        ScriptedPaper.DEBTOR.uscc(),
                        ScriptedPaper.DEBTOR.name(),
                        amount)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Of 20 digits, the first two of the year. */
    private static String number() {
        String serial = String.valueOf(Math.abs(UUID.randomUUID().getMostSignificantBits()) % 1_000_000_000L);
        return String.valueOf(issuedOn.getYear()).substring(2) + "0".repeat(18 - serial.length()) + serial;
    }

    private ScriptedPaper filed() {
        String number = number();
        return invoice(number).with(xml(number, "1000.00"));
    }

    @Test
    void aFileThatTheBankReadsByItselfIsVerifiedAndQuoted() {
        ScriptedPaper paper = filed();
        show(BANK_B, paper);
        officerOfB("/verification", "{}")
                .statusCode(200)
                .body("state", equalTo("verified"))
                .body("checks.result", everyItem(in(List.of("passed", "not-needed"))))
                .body(check("file", "source"), equalTo("file"))
                .body(check("owner", "arguments"), hasItem(ScriptedPaper.SUPPLIER.uscc()))
                .body(check("amount", "arguments"), equalTo(List.of("1000.00 CNY", "1000.00 CNY", "1000.00 CNY")))
                .body(check("customs-status", "finding"), equalTo("no-declaration"))
                .body(check("customs-status", "document"), nullValue());
        assertTrue(!isAttested(paper), "checked, and nothing signed");
        officerOfB("/quote", "{}").statusCode(200).body("state", equalTo("quoted"));
        assertEquals(
                VALUE,
                reads.document(new Bytes32(paper.fingerprint(fingerprints)))
                        .orElseThrow()
                        .faceValue());
    }

    @Test
    void aFileThatSaysSomethingElseThanThePlatformStopsTheQuoteAndNothingIsAttested() {
        String number = number();
        ScriptedPaper paper = invoice(number).with(xml(number, "10.00"));
        show(BANK_B, paper);
        problem(officerOfB("/quote", "{}"), 409, "not-verified")
                .body("detail", containsString("check details, amount: the file says 10.00 CNY"));
        assertTrue(!isAttested(paper));
        as(BANK_B, "bank-approver")
                .get(address("bank-b") + "/verification")
                .then()
                .statusCode(200)
                .body("state", equalTo("refused"))
                .body(check("details", "state"), equalTo("refused"))
                .body(check("amount", "finding"), equalTo("amount-below-drawn"));
    }

    @Test
    void aFileThatCannotBeTakenIsRefusedWithItsReason() {
        show(BANK_B, invoice(number()).with("<EInvoice>".getBytes(StandardCharsets.UTF_8)));
        problem(officerOfB("/quote", "{}"), 409, "not-verified").body("detail", containsString("check file"));
    }

    @Test
    void whatWasOnlyTypedWaitsForAPersonWhoseWordStaysInTheReport() {
        ScriptedPaper paper = invoice("TYPED-" + request);
        show(BANK_B, paper);
        problem(officerOfB("/quote", "{}"), 409, "verification-undecided")
                .body("detail", containsString("check file, there is no file"));
        assertTrue(!isAttested(paper));
        decide("file", paper, true, "seen on paper")
                .statusCode(200)
                .body("state", equalTo("verified"))
                .body(check("file", "result"), equalTo("cannot-be-decided"))
                .body(check("file", "decision.reason"), equalTo("seen on paper"));
        officerOfB("/verification", "{}").statusCode(200).body("state", equalTo("verified"));
        officerOfB("/quote", "{}").statusCode(200);
    }

    @Test
    void aPersonWhoRefusesStopsTheQuoteUntilItIsSaidOtherwise() {
        ScriptedPaper paper = invoice("TYPED-" + request);
        show(BANK_B, paper);
        officerOfB("/verification", "{}").statusCode(200).body("state", equalTo("waiting"));
        decide("file", paper, false, "the seller does not know it")
                .statusCode(200)
                .body("state", equalTo("refused"));
        problem(officerOfB("/quote", "{}"), 409, "not-verified")
                .body("detail", containsString("the seller does not know it"));
        decide("file", paper, true, "found after all").statusCode(200);
        officerOfB("/quote", "{}").statusCode(200);
    }

    @Test
    void aDecisionIsAboutWhatWasFoundThen() {
        ScriptedPaper paper = invoice("TYPED-" + request);
        show(BANK_B, paper);
        officerOfB("/verification", "{}").statusCode(200);
        decide("file", paper, true, "seen on paper").statusCode(200);
        TradeDocument other = new TradeDocument(
                DocumentKind.INVOICE,
                Standing.IN_FORCE,
                paper.stated().number(),
                issuedOn,
                paper.stated().parties(),
                money(VALUE + 1),
                List.of(),
                List.of());
        show(BANK_B, new ScriptedPaper(paper.id(), other, null, null, List.of()));
        officerOfB("/verification", "{}")
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body(check("file", "decision"), nullValue());
    }

    @Test
    void theSettingOfABankTakesWhatItNamesWithoutAPerson() {
        show(BANK_A, invoice("TYPED-" + request));
        bankA("financing-requests/" + request + "/verification")
                .statusCode(200)
                .body("state", equalTo("verified"))
                .body(check("file", "takenUndecided"), equalTo(true));
        bankA("financing-requests/" + request + "/quote").statusCode(200);
    }

    @Test
    void aDeclarationWithoutCustomsStatusAlwaysWaitsForAPerson() {
        ScriptedPaper paper = ScriptedPaper.typed(new TradeDocument(
                DocumentKind.CUSTOMS_DECLARATION,
                Standing.IN_FORCE,
                "3101" + issuedOn.getYear() + "0" + number().substring(11),
                issuedOn,
                List.of(
                        ScriptedPaper.SUPPLIER.as(PartyRole.EXPORTER),
                        new TradeParty(PartyRole.CONSIGNEE, ScriptedPaper.DEBTOR.name(), List.of())),
                money(VALUE),
                List.of(),
                List.of()));
        show(BANK_A, paper);
        bankA("financing-requests/" + request + "/verification")
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body(check("customs-status", "result"), equalTo("cannot-be-decided"))
                .body(check("customs-status", "source"), equalTo("customs"))
                .body(check("declaration-number", "finding"), equalTo("number-good"));
        problem(bankA("financing-requests/" + request + "/quote"), 409, "verification-undecided")
                .body("detail", containsString("check customs-status"));
    }

    @Test
    void whatThePlatformDoesNotShowIsNotFinanced() {
        ScriptedPaper paper = invoice("SHOWN-" + request);
        show(BANK_B, paper);
        platform.hideEvidenceOf(BANK_B, request);
        problem(officerOfB("/quote", "{}"), 409, "not-verified")
                .body("detail", containsString("the platform shows nothing of the document"));
    }

    @Test
    void onlyWhatCannotBeDecidedIsDecidedByAPerson() {
        ScriptedPaper paper = filed();
        show(BANK_B, paper);
        problem(decide("owner", paper, true, "too early"), 404, "not-found");
        officerOfB("/verification", "{}").statusCode(200);
        problem(decide("owner", paper, false, "I do not like it"), 409, "nothing-to-decide");
        problem(decide("goods", paper, true, "no such check"), 404, "not-found");
        problem(officerOfB("/verification/decisions", "{\"check\":\"smell\",\"document\":\"0x1\"}"), 400, "malformed")
                .body("violations.field", equalTo(List.of("check", "document", "accepted", "reason")));
    }

    @Test
    void theSameDecisionIsKeptOnce() {
        ScriptedPaper paper = invoice("TYPED-" + request);
        show(BANK_B, paper);
        officerOfB("/verification", "{}").statusCode(200);
        String first = decide("file", paper, true, "seen on paper").extract().path(check("file", "decision.at"));
        decide("file", paper, true, "seen on paper").body(check("file", "decision.at"), equalTo(first));
        decide("file", paper, true, "seen again").body(check("file", "decision.at"), not(equalTo(first)));
    }

    @Test
    void anotherBankAStrangerAndAWrongRoleAreRefused() {
        show(BANK_B, invoice("TYPED-" + request));
        officerOfB("/verification", "{}").statusCode(200).body("checks", hasSize(10));
        String report = address("bank-b") + "/verification";
        problem(as(BANK_A, "bank-officer").get(report).then(), 404, "not-found");
        problem(as(UUID.randomUUID(), "bank-officer").get(report).then(), 404, "not-found");
        problem(as(BANK_B, "supplier").get(report).then(), 403, "forbidden");
        problem(
                as(BANK_A, "bank-officer")
                        .get(address("bank-a") + "/verification")
                        .then(),
                404,
                "not-found");
        problem(post(as(BANK_B, "bank-approver"), report), 403, "forbidden");
        problem(post(as(BANK_B, "bank-system"), report + "/decisions"), 403, "forbidden");
    }

    @Test
    void whatIsFoundAfterTheQuoteStopsTheApproval() {
        ScriptedPaper paper = filed();
        show(BANK_B, paper);
        String terms = officerOfB("/quote", "{}").statusCode(200).extract().path("termsHash");
        consortium.lock(
                request,
                issued.root(),
                BANK_B,
                VALUE,
                new Bytes32(terms),
                new Bytes32(paper.fingerprint(fingerprints)));
        show(BANK_B, paper.with(xml(paper.stated().number(), "10.00")));
        officerOfB("/verification", "{}").statusCode(200).body("state", equalTo("refused"));
        problem(post(as(BANK_B, "bank-approver"), address("bank-b") + "/approval"), 409, "not-verified");
        show(BANK_B, paper);
        officerOfB("/verification", "{}").statusCode(200).body("state", equalTo("verified"));
        post(as(BANK_B, "bank-approver"), address("bank-b") + "/approval").statusCode(200);
    }
}
