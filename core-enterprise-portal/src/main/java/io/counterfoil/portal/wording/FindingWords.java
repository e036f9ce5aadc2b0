package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a bank's checks of a request's documents found. */
@MessageBundle(value = "finding", locale = "en")
public interface FindingWords {

    @Message("the bank read the file by itself; SHA-256 {a}")
    String fileRead(String a);

    @Message("the platform names another SHA-256, {a}, than the file has, {b}; ask the supplier for the file")
    String fileAltered(String a, String b);

    @Message("the file cannot be taken: {a}: {b}")
    String fileWrong(String a, String b);

    @Message("only people can read the file; look whether it says what was typed: number {a}, amount {b}, date {c}")
    String fileForPeople(String a, String b, String c);

    @Message("there is no file: number {a}, amount {b} and date {c} were typed by the supplier")
    String onlyTyped(String a, String b, String c);

    @Message("the platform shows nothing of the document {a}; the supplier must request the financing anew")
    String notShown(String a);

    @Message("it says what is owed under number {a}, and corrects nothing")
    String inForce(String a);

    @Message("it takes back or replaces {a}; finance on the document that is owed")
    String corrects(String a);

    @Message("customs has given it no number; finance once it is accepted")
    String notAccepted();

    @Message("computed from kind, owner {a}, number {b} and year; the platform names the same")
    String fingerprintSame(String a, String b);

    @Message("the platform names the fingerprint of another document than number {a} of {b}")
    String fingerprintOther(String a, String b);

    @Message("{a} {b} of {c} is the supplier's")
    String ownerSame(String a, String b, String c);

    @Message("the document is of {a} {b}, the supplier has {c}")
    String ownerOther(String a, String b, String c);

    @Message("the document names {a} without a number that the supplier {b} is known by")
    String ownerUnclear(String a, String b);

    @Message("{a}, of which {b} is drawn; the debtor confirmed {c} on chain")
    String amountWithin(String a, String b, String c);

    @Message("{a}, of which {b} is drawn; no more counts than the {c} that the debtor confirmed on chain")
    String amountAbovePayable(String a, String b, String c);

    @Message("it is made out for {a}, and {b} is to be drawn on it")
    String amountBelowDrawn(String a, String b);

    @Message("it is made out for {a}, over 10,000 times the {b} that the debtor confirmed on chain")
    String amountFarAbove(String a, String b);

    @Message("it is made out for {a}, the payable on chain is in {b}; amounts are compared in one currency only")
    String amountOtherCurrency(String a, String b);

    @Message("{a}; not after the business date {b}, and in order with the other documents")
    String datesGood(String a, String b);

    @Message("it is dated {a}, after the business date {b}")
    String dateAhead(String a, String b);

    @Message("the contract is dated {a}, after the {b} of {c} that rests on it")
    String dateOrder(String a, String b, String c);

    @Message("it has no date")
    String dateMissing();

    @Message("it is dated {a}, the invoice {b}: over {c} days apart")
    String datesFarApart(String a, String b, String c);

    @Message("kind, number, date, amount and parties of the file are those that the platform shows")
    String detailsSame();

    @Message("{a}: the file says {b}, the platform shows {c}")
    String detailsDiffer(String a, String b, String c);

    @Message("there is no file that could say something else")
    String noFileToCompare();

    @Message("{a} {b} of {c} is the debtor's")
    String buyerSame(String a, String b, String c);

    @Message("it names {a}, as the debtor is called")
    String buyerNamed(String a);

    @Message("it is made out to {a} {b}, the debtor has {c}")
    String buyerOther(String a, String b, String c);

    @Message("it names {a}, the debtor is called {b}")
    String buyerNameOther(String a, String b);

    @Message("it does not say to whom it is made out; the debtor is {a}")
    String buyerMissing(String a);

    @Message("the voucher was passed on to the supplier, so it names {a} and not the debtor {b}")
    String buyerFurtherTier(String a, String b);

    @Message("the platform does not say who the debtor is")
    String debtorUnknown();

    @Message("a warehouse receipt names no buyer")
    String buyerNotNamedOnKind();

    @Message("{a}: office {b}, year {c}, export; the exporter has USCC {d}")
    String numberGood(String a, String b, String c, String d);

    @Message("{a} is a movement reference number of an export declaration whose file this bank read")
    String numberForeign(String a);

    @Message("{a} is no number of a customs declaration: 18 digits are office 4, year 4, direction 1 and serial 9")
    String numberWrong(String a);

    @Message("{a} is an import; only an exporter is owed money for what it declares")
    String numberImport(String a);

    @Message("{a} is a number of {b}, the declaration is dated {c}")
    String numberYear(String a, String b, String c);

    @Message("Single Window knows exporters by USCC, and {a} has none here")
    String numberWithoutUscc(String a);

    @Message("{a} does not say whether it is an export, and there is no file")
    String numberDirectionUnknown(String a);

    @Message("both name {a}")
    String consigneeSame(String a);

    @Message("the declaration names {a}, the invoice {b}")
    String consigneeOther(String a, String b);

    @Message("the declaration names {a}, the invoice {b}: one of them is missing")
    String consigneeMissing(String a, String b);

    @Message("the request rests on no invoice that it could be compared with")
    String noInvoice();

    @Message("declared and invoiced {a}")
    String invoiceAmountSame(String a);

    @Message("declared {a}, invoiced {b}: freight or part of the goods may explain it")
    String invoiceAmountDiffers(String a, String b);

    @Message("declared in {a}, invoiced in {b}; amounts are compared in one currency only")
    String invoiceCurrencyDiffers(String a, String b);

    @Message("all {a} declared goods stand on the invoice in the same quantity")
    String goodsSame(String a);

    @Message("{a}: declared {b}, invoiced {c}")
    String goodsQuantity(String a, String b, String c);

    @Message("{a}: declared {b}, invoiced {c}; the units cannot be compared")
    String goodsUnit(String a, String b, String c);

    @Message("{a} does not stand on the invoice under that name")
    String goodsName(String a);

    @Message("declaration or invoice lists no goods, so they cannot be compared")
    String goodsNotListed();

    @Message("the platform shows {a} of {b} lines, and there is no file")
    String goodsCut(String a, String b);

    @Message("no bank has attested {a} before")
    String registerNew(String a);

    @Message("a bank has attested it before; {a} is left of it, {b} is to be drawn")
    String registerWithin(String a, String b);

    @Message("{a} is left of it, and {b} is to be drawn: it is financed already, here or at another bank")
    String registerOver(String a, String b);

    @Message("a bank has revoked {a}, or two banks attested different things of it")
    String registerWithdrawn(String a);

    @Message("a bank has attested {a} as the document of somebody else")
    String registerOfAnother(String a);

    @Message(
            "{a} documents of the same owner, amount and day have a similar number, {b} of them financed, {c} left: look whether it is the same trade")
    String registerSimilar(String a, String b, String c);

    @Message("customs: released, as of {a}")
    String statusReleased(String a);

    @Message("customs: released, as of {a}, but neither value nor exporter can be compared with the document")
    String statusBare(String a);

    @Message("customs: amended, as of {a}; ask the supplier for the declaration as it is now")
    String statusAmended(String a);

    @Message("customs: cancelled, as of {a}")
    String statusCancelled(String a);

    @Message("customs knows no declaration {a}, as of {b}")
    String statusNoSuch(String a, String b);

    @Message("{a}: the document says {b}, customs {c}")
    String statusContradicts(String a, String b, String c);

    @Message("customs has not released {a} yet")
    String statusPending(String a);

    @Message("no customs register is connected that could be asked about {a}")
    String statusNotAsked(String a);

    @Message("customs did not answer about {a}; check again later")
    String statusNoAnswer(String a);

    @Message("customs did not answer about {a}; what it said as of {c} is too old: {b}; check again later")
    String statusStale(String a, String b, String c);

    @Message("the request rests on no customs declaration")
    String noDeclaration();
}
