package io.counterfoil.bank.verification;

import static io.counterfoil.bank.verification.Samples.DEBTOR;
import static io.counterfoil.bank.verification.Samples.DECLARED;
import static io.counterfoil.bank.verification.Samples.INVOICED;
import static io.counterfoil.bank.verification.Samples.TODAY;
import static io.counterfoil.bank.verification.Samples.VALUE;
import static io.counterfoil.bank.verification.Samples.bolts;
import static io.counterfoil.bank.verification.Samples.declaration;
import static io.counterfoil.bank.verification.Samples.document;
import static io.counterfoil.bank.verification.Samples.evidence;
import static io.counterfoil.bank.verification.Samples.invoice;
import static io.counterfoil.bank.verification.Samples.named;
import static io.counterfoil.bank.verification.Samples.paper;
import static io.counterfoil.bank.verification.Samples.read;
import static io.counterfoil.bank.verification.Samples.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.bank.ScriptedPaper;
import io.counterfoil.bank.platform.ShownDocument;
import io.counterfoil.bank.platform.SimilarDocument;
import io.counterfoil.bank.register.RegisterEntry;
import io.counterfoil.documents.DocumentLine;
import io.counterfoil.documents.FileReason;
import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PartyRole;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each rule, and each of its findings: what passes, what is refused, and what nobody but a person can decide. */
class RulesTest extends RuleChecks {

    /** 400.00 is to be drawn. */
    @Test
    void whatIsFinancedAlreadyIsRefusedWithItsBalanceAndWhatLooksLikeItWaits() {
        Paper paper = read(invoice());
        UUID supplier = Samples.SUPPLIER.id();
        registered(Finding.REGISTER_NEW, null, "", supplier, 0, paper);
        registered(Finding.REGISTER_WITHIN, RegisterEntry.State.FINANCED, "400.00", supplier, 0, paper);
        registered(Finding.REGISTER_OVER, RegisterEntry.State.FINANCED, "399.99", supplier, 0, paper);
        registered(Finding.REGISTER_OVER, RegisterEntry.State.USED_UP, "0.00", supplier, 0, paper);
        registered(Finding.REGISTER_WITHIN, RegisterEntry.State.PENDING, "0.00", supplier, 400_00, paper);
        registered(Finding.REGISTER_WITHDRAWN, RegisterEntry.State.WITHDRAWN, "0.00", supplier, 0, paper);
        registered(Finding.REGISTER_OF_ANOTHER, RegisterEntry.State.REGISTERED, "400.00", UUID.randomUUID(), 0, paper);
        Paper alike = Samples.lookingLike(
                paper,
                new SimilarDocument("requested", null),
                new SimilarDocument("financed", Money.parse("1.00", "CNY")));
        registered(Finding.REGISTER_SIMILAR, null, "", supplier, 0, alike);
        registered(Finding.REGISTER_OVER, RegisterEntry.State.USED_UP, "0.00", supplier, 0, alike);
    }

    @Test
    void aGoodFilePassesEveryCheckOfAnInvoice() {
        Paper paper = read(invoice());
        Set<CheckResult> results = Rule.all(Samples.FINGERPRINTS).stream()
                .flatMap(rule -> rule.check(evidence(paper), paper))
                .map(Check::result)
                .collect(Collectors.toSet());
        assertEquals(Set.of(CheckResult.PASSED), results);
    }

    @Test
    void whatNoProgramCanReadWaitsForAPerson() {
        finds(Finding.FILE_READ, CheckCode.FILE, read(invoice()));
        finds(Finding.ONLY_TYPED, CheckCode.FILE, typed(invoice()));
        Paper scanned = paper(invoice(), null, "0x" + "1".repeat(64));
        finds(Finding.FILE_FOR_PEOPLE, CheckCode.FILE, scanned);
    }

    @Test
    void anAlteredOrWrongFileIsRefused() {
        Paper shown = read(invoice());
        Paper altered = new Paper(shown.asked(), shown.shown(), shown.read(), null, "0x" + "2".repeat(64));
        finds(Finding.FILE_ALTERED, CheckCode.FILE, altered);
        Paper wrong =
                new Paper(shown.asked(), shown.shown(), null, FileReason.NOTHING_IN_FILE.violation(), shown.sha256());
        Check check = check(CheckCode.FILE, evidence(wrong), wrong);
        assertEquals(Finding.FILE_WRONG, check.finding());
        assertEquals(
                List.of("file", "there is nothing in this file; ask for it again", "nothing-in-file"),
                check.arguments());
    }

    @Test
    void onlyWhatIsOwedIsFinanced() {
        TradeParty seller = ScriptedPaper.SUPPLIER.as(PartyRole.SELLER);
        finds(Finding.IN_FORCE, CheckCode.STANDING, read(invoice()));
        finds(
                Finding.CORRECTS,
                CheckCode.STANDING,
                read(of(DocumentKind.INVOICE, Standing.CORRECTION, "INV-1", seller)));
        finds(
                Finding.NOT_ACCEPTED,
                CheckCode.STANDING,
                read(of(
                        DocumentKind.CUSTOMS_DECLARATION,
                        Standing.SUBMITTED,
                        "LRN1",
                        ScriptedPaper.SUPPLIER.as(PartyRole.EXPORTER))));
    }

    @Test
    void theFingerprintIsTheBanksOwn() {
        finds(Finding.FINGERPRINT_SAME, CheckCode.FINGERPRINT, read(invoice()));
        TradeDocument another =
                document(DocumentKind.INVOICE, "INV-2", INVOICED, VALUE, ScriptedPaper.DEBTOR.as(PartyRole.BUYER));
        finds(Finding.FINGERPRINT_OTHER, CheckCode.FINGERPRINT, paper(invoice(), another, "0x" + "1".repeat(64)));
    }

    @Test
    void theOwnerIsTheSupplierByItsNumbers() {
        finds(Finding.OWNER_SAME, CheckCode.OWNER, read(invoice()));
        finds(
                Finding.OWNER_OTHER,
                CheckCode.OWNER,
                read(of(DocumentKind.INVOICE, Standing.IN_FORCE, "1", ScriptedPaper.DEBTOR.as(PartyRole.SELLER))));
        finds(
                Finding.OWNER_UNCLEAR,
                CheckCode.OWNER,
                read(of(
                        DocumentKind.INVOICE,
                        Standing.IN_FORCE,
                        "1",
                        named(PartyRole.SELLER, Samples.SUPPLIER.name()))));
    }

    @Test
    void amountsAreComparedInOneCurrencyOnly() {
        TradeParty buyer = ScriptedPaper.DEBTOR.as(PartyRole.BUYER);
        finds(Finding.AMOUNT_WITHIN, CheckCode.AMOUNT, read(invoice()));
        for (Map.Entry<String, Finding> each : Map.of(
                        "1000.01 CNY", Finding.AMOUNT_ABOVE_PAYABLE,
                        "399.99 CNY", Finding.AMOUNT_BELOW_DRAWN,
                        "400.00 CNY", Finding.AMOUNT_WITHIN,
                        "10000000.00 CNY", Finding.AMOUNT_ABOVE_PAYABLE,
                        "10000000.01 CNY", Finding.AMOUNT_FAR_ABOVE,
                        "1000.00 USD", Finding.AMOUNT_OTHER_CURRENCY)
                .entrySet()) {
            String[] amount = each.getKey().split(" ");
            finds(
                    each.getValue(),
                    CheckCode.AMOUNT,
                    read(document(DocumentKind.INVOICE, "INV-1", INVOICED, Money.parse(amount[0], amount[1]), buyer)));
        }
    }

    @Test
    void datesAreNotAheadAndInOrder() {
        finds(Finding.DATES_GOOD, CheckCode.DATES, read(dated(DocumentKind.INVOICE, TODAY)));
        finds(Finding.DATE_AHEAD, CheckCode.DATES, read(dated(DocumentKind.INVOICE, TODAY.plusDays(1))));
        Paper invoice = read(dated(DocumentKind.INVOICE, INVOICED));
        finds(Finding.DATE_ORDER, CheckCode.DATES, read(dated(DocumentKind.CONTRACT, INVOICED.plusDays(1))), invoice);
        finds(Finding.DATES_GOOD, CheckCode.DATES, read(dated(DocumentKind.CONTRACT, INVOICED)), invoice);
        LocalDate far = INVOICED.minusDays(DatesRule.DAYS_APART_MAX);
        finds(Finding.DATES_GOOD, CheckCode.DATES, read(dated(DocumentKind.DELIVERY_NOTE, far)), invoice);
        finds(
                Finding.DATES_FAR_APART,
                CheckCode.DATES,
                read(dated(DocumentKind.DELIVERY_NOTE, far.minusDays(1))),
                invoice);
        finds(
                Finding.DATE_MISSING,
                CheckCode.DATES,
                read(document(
                        DocumentKind.CUSTOMS_DECLARATION,
                        DECLARED,
                        null,
                        VALUE,
                        named(PartyRole.CONSIGNEE, "Somebody (made up)"))));
    }

    @Test
    void theFileSaysWhatThePlatformShows() {
        finds(Finding.DETAILS_SAME, CheckCode.DETAILS, read(invoice()));
        finds(Finding.NO_FILE_TO_COMPARE, CheckCode.DETAILS, typed(invoice()));
        TradeDocument cheaper = document(
                DocumentKind.INVOICE,
                "INV-1",
                INVOICED,
                Money.parse("100.00", "CNY"),
                ScriptedPaper.DEBTOR.as(PartyRole.BUYER));
        Paper paper = paper(invoice(), cheaper, "0x" + "1".repeat(64));
        Check check = check(CheckCode.DETAILS, evidence(paper), paper);
        assertEquals(Finding.DETAILS_DIFFER, check.finding());
        assertEquals(List.of("amount", "100.00 CNY", "1000.00 CNY"), check.arguments());
    }

    @Test
    void theBuyerIsTheDebtorUnlessTheVoucherWasPassedOn() {
        finds(Finding.BUYER_SAME, CheckCode.BUYER, read(invoice()));
        String loudly = DEBTOR.name().toUpperCase(Locale.ROOT);
        finds(Finding.BUYER_NAMED, CheckCode.BUYER, read(boughtBy(named(PartyRole.BUYER, loudly))));
        TradeDocument stranger = boughtBy(named(PartyRole.BUYER, "Stranger (made up)"));
        finds(Finding.BUYER_NAME_OTHER, CheckCode.BUYER, read(stranger));
        TradeDocument other = boughtBy(new TradeParty(
                PartyRole.BUYER,
                DEBTOR.name(),
                List.of(new PartyIdentifier(PartyIdentifier.USCC, ScriptedPaper.SUPPLIER.uscc()))));
        finds(Finding.BUYER_OTHER, CheckCode.BUYER, read(other));
        finds(
                Finding.BUYER_MISSING,
                CheckCode.BUYER,
                read(of(DocumentKind.INVOICE, Standing.IN_FORCE, "1", ScriptedPaper.SUPPLIER.as(PartyRole.SELLER))));
        Paper further = read(other);
        finds(
                Finding.BUYER_FURTHER_TIER,
                CheckCode.BUYER,
                evidence(UUID.randomUUID(), DEBTOR, Map.of(), further),
                further);
        finds(Finding.DEBTOR_UNKNOWN, CheckCode.BUYER, evidence(UUID.randomUUID(), null, Map.of(), further), further);
        finds(Finding.BUYER_NOT_NAMED_ON_KIND, CheckCode.BUYER, read(dated(DocumentKind.WAREHOUSE_RECEIPT, INVOICED)));
    }

    @Test
    void aDeclarationsNumberSaysThatItIsAnExport() {
        finds(Finding.NUMBER_GOOD, CheckCode.DECLARATION_NUMBER, read(declaration(DECLARED, VALUE)));
        finds(Finding.NUMBER_IMPORT, CheckCode.DECLARATION_NUMBER, read(declaration("310120261123456789", VALUE)));
        finds(Finding.NUMBER_YEAR, CheckCode.DECLARATION_NUMBER, read(declaration("310120240123456789", VALUE)));
        finds(Finding.NUMBER_FOREIGN, CheckCode.DECLARATION_NUMBER, read(declaration("26GB1234567890ABC5", VALUE)));
        finds(
                Finding.NUMBER_DIRECTION_UNKNOWN,
                CheckCode.DECLARATION_NUMBER,
                typed(declaration("26GB1234567890ABC5", VALUE)));
        finds(
                Finding.NUMBER_WITHOUT_USCC,
                CheckCode.DECLARATION_NUMBER,
                read(of(
                        DocumentKind.CUSTOMS_DECLARATION,
                        Standing.IN_FORCE,
                        DECLARED,
                        named(PartyRole.EXPORTER, "Exporter (made up)"))));
        finds(
                Finding.NUMBER_WRONG,
                CheckCode.DECLARATION_NUMBER,
                read(of(
                        DocumentKind.CUSTOMS_DECLARATION,
                        Standing.SUBMITTED,
                        "4711",
                        ScriptedPaper.SUPPLIER.as(PartyRole.EXPORTER))));
    }

    @Test
    void aDeclarationIsComparedWithTheInvoicesOfTheRequest() {
        Paper alone = read(declaration(DECLARED, VALUE));
        finds(Finding.NO_INVOICE, CheckCode.CONSIGNEE, alone);
        finds(Finding.NO_INVOICE, CheckCode.INVOICE_AMOUNT, alone);
        Paper invoice = read(invoice());
        finds(Finding.CONSIGNEE_SAME, CheckCode.CONSIGNEE, alone, invoice);
        finds(Finding.INVOICE_AMOUNT_SAME, CheckCode.INVOICE_AMOUNT, alone, invoice);
        finds(
                Finding.CONSIGNEE_OTHER,
                CheckCode.CONSIGNEE,
                alone,
                read(boughtBy(named(PartyRole.BUYER, "Stranger (made up)"))));
        finds(
                Finding.CONSIGNEE_MISSING,
                CheckCode.CONSIGNEE,
                alone,
                read(of(DocumentKind.INVOICE, Standing.IN_FORCE, "1", ScriptedPaper.SUPPLIER.as(PartyRole.SELLER))));
        finds(
                Finding.INVOICE_AMOUNT_DIFFERS,
                CheckCode.INVOICE_AMOUNT,
                read(declaration(DECLARED, Money.parse("999.99", "CNY"))),
                invoice);
        finds(
                Finding.INVOICE_CURRENCY_DIFFERS,
                CheckCode.INVOICE_AMOUNT,
                read(declaration(DECLARED, Money.parse("1000.00", "USD"))),
                invoice);
        Money half = Money.parse("500.00", "CNY");
        finds(
                Finding.INVOICE_AMOUNT_SAME,
                CheckCode.INVOICE_AMOUNT,
                read(declaration(DECLARED, half)),
                read(declaration("310120260123456790", half)),
                invoice);
    }

    @Test
    void goodsAreComparedByNameUnitAndQuantity() {
        Paper invoice = read(invoice());
        finds(Finding.GOODS_SAME, CheckCode.GOODS, read(declaration(DECLARED, VALUE, bolts("10.0", "035"))), invoice);
        finds(
                Finding.GOODS_SAME,
                CheckCode.GOODS,
                read(declaration(DECLARED, VALUE, bolts("4", "KGM"), bolts("6", "kg"))),
                invoice);
        finds(Finding.GOODS_QUANTITY, CheckCode.GOODS, read(declaration(DECLARED, VALUE, bolts("11", "035"))), invoice);
        finds(
                Finding.GOODS_QUANTITY,
                CheckCode.GOODS,
                read(declaration(DECLARED, VALUE, bolts("10", "035"), bolts("10", "035"))),
                invoice);
        finds(Finding.GOODS_UNIT, CheckCode.GOODS, read(declaration(DECLARED, VALUE, bolts("10", "套"))), invoice);
        finds(Finding.GOODS_NOT_LISTED, CheckCode.GOODS, read(declaration(DECLARED, VALUE)), invoice);
        finds(
                Finding.GOODS_NAME,
                CheckCode.GOODS,
                read(declaration(DECLARED, VALUE, new DocumentLine("螺栓（虚构）", BigDecimal.TEN, "千克", null))),
                invoice);
        Paper shownInPart = typed(invoice());
        Paper cut = new Paper(
                shownInPart.asked(),
                new ShownDocument(UUID.randomUUID(), invoice(), 201, null, null, List.of()),
                null,
                null,
                null);
        finds(Finding.GOODS_CUT, CheckCode.GOODS, read(declaration(DECLARED, VALUE, bolts("10", "035"))), cut);
    }

    @Test
    void aDeclarationIsWorthWhatCustomsSaysOfItNow() {
        Instant asOf = Samples.AT;
        Money less = Money.parse("999.00", "CNY");
        customs(Finding.STATUS_NOT_ASKED, null);
        customs(Finding.STATUS_NOT_ASKED, new CustomsAnswer.NotAsked());
        customs(Finding.STATUS_NO_ANSWER, new CustomsAnswer.NoAnswer(null));
        customs(
                Finding.STATUS_STALE,
                new CustomsAnswer.NoAnswer(
                        new CustomsAnswer.Declared(CustomsAnswer.Status.RELEASED, null, null, asOf)));
        customs(Finding.STATUS_NO_SUCH, new CustomsAnswer.NoSuch(asOf));
        customs(Finding.STATUS_BARE, declared(CustomsAnswer.Status.RELEASED, null, null));
        customs(Finding.STATUS_RELEASED, declared(CustomsAnswer.Status.RELEASED, VALUE, ScriptedPaper.SUPPLIER.uscc()));
        customs(Finding.STATUS_AMENDED, declared(CustomsAnswer.Status.AMENDED, null, null));
        customs(Finding.STATUS_CANCELLED, declared(CustomsAnswer.Status.CANCELLED, null, null));
        customs(Finding.STATUS_PENDING, declared(CustomsAnswer.Status.PENDING, null, null));
        customs(Finding.STATUS_CONTRADICTS, declared(CustomsAnswer.Status.RELEASED, less, null));
        customs(
                Finding.STATUS_CONTRADICTS,
                declared(CustomsAnswer.Status.RELEASED, VALUE, ScriptedPaper.DEBTOR.uscc()));
    }
}
