package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a service says of a field, in the words of whoever filled it in. */
@MessageBundle(value = "violation", locale = "en")
public interface ViolationWords {

    @Message("1 to {most} characters.")
    String characters(String most);

    @Message("There is an invisible character in it ({code}): type it anew.")
    String unseen(String code);

    @Message("From {first} to {last}.")
    String between(String first, String last);

    @Message("A day, such as 2026-07-01.")
    String day();

    @Message("lies before the business date, {day}.")
    String beforeToday(String day);

    @Message("nobody on the platform has this id.")
    String noParticipant();

    @Message("A code of ISO 4217, such as CNY.")
    String currencyCode();

    @Message(
            "An amount in figures, at most 14 of them before the point, and with no more decimals than {currency} has.")
    String amount(String currency);

    @Message("More than zero.")
    String zero();

    @Message("More than zero and at most {most}.")
    String most(String most);

    @Message("More than zero, in the currency of the amount that is financed.")
    String inItsCurrency();

    @Message("It must be the currency of the voucher.")
    String sameCurrency();

    @Message("The amounts of the documents must add up to the amount that is financed.")
    String addUp();

    @Message("1 to {most} of them.")
    String items(String most);

    @Message("Something is there twice.")
    String twice();

    @Message("The number begins with its year, {year}, and the day is of {day}.")
    String yearOfNumber(String year, String day);

    @Message("A number has Latin or Chinese letters; {letter} only looks like one. Type it anew.")
    String lettersOfNumber(String letter);

    @Message("The same document stands above.")
    String sameDocument();

    @Message("It is none of your documents, or nobody has typed yet what it says.")
    String noDocument();

    @Message("This document was put aside. Choose another one.")
    String documentAside();

    @Message("Nothing can be financed on a correction, nor on a declaration that has no number yet.")
    String documentCorrection();

    @Message("The document is in {currency}, and the amount to sell is not.")
    String documentIn(String currency);

    @Message("The whole document is worth {most}.")
    String documentWorth(String most);

    @Message("Whose document is it?")
    String documentWithoutOwner();

    @Message("In the file, line {line}, column {column}: {why}.")
    String inFile(String line, String column, String why);

    @Message("The file is of the type {type}, and not what its name says. Send it as what it is.")
    String fileType(String type);

    @Message("A number in figures, such as 12.5.")
    String decimal();

    @Message("It stands above already.")
    String above();

    @Message("That is your own company, and need not be typed.")
    String ownerIsYou();

    @Message("The currency must be that of the document.")
    String documentsCurrency();

    @Message("A number has at least one letter or digit.")
    String numberEmpty();

    @Message("There is an invisible character in the number: type it anew.")
    String numberUnseen();

    @Message("It has nothing but spaces.")
    String nothingLeft();

    @Message("A customs declaration number has 18 digits: office 4, year 4, direction 0 or 1, serial number 9.")
    String declarationNumber();

    @Message("Not before {first}.")
    String notBefore(String first);

    @Message("Not before the last day of the quote.")
    String notBeforeQuote();

    @Message("Not before the day on which it was issued.")
    String notBeforeIssue();

    @Message("A debtor owes nothing to itself: choose a supplier.")
    String ownDebt();

    @Message("You took the step before this one yourself: a colleague has to take this one.")
    String bySelf();

    @Message("It is being decided at this moment. Look again soon.")
    String decidedNow();

    @Message("It had to be confirmed by {day} and has lapsed. Record it again to go on.")
    String payableLapsed(String day);

    @Message("There is no such payable.")
    String noPayable();

    @Message("Nobody wrote down who recorded it. Refuse it, and have it recorded anew.")
    String makerUnknown();

    @Message("The account {number} is here already.")
    String accountOpen(String number);

    @Message("Somebody has changed it meanwhile. Load the page again.")
    String changedMeanwhile();

    @Message("The text is another one now. Load the page again, and read it.")
    String otherText();

    @Message("It can no longer replace what it was to replace. Load the page again.")
    String replacedIsGone();

    @Message("Percent per year, such as 3.85.")
    String rate();

    @Message("0x and 64 digits 0 to 9 or a to f.")
    String digest();

    @Message("0x and 40 digits 0 to 9 or a to f.")
    String address();

    @Message("+ and 5 to 15 digits, with the code of the country.")
    String telephone();

    @Message("A whole number of at most {most} digits.")
    String wholeNumber(String most);

    @Message("The file is of another kind than its name says. Save it anew as PDF, JPEG or PNG.")
    String fileKind();

    @Message("The currency is {currency}.")
    String itsCurrency(String currency);

    @Message("1 to 20 letters, digits, dots and hyphens.")
    String version();

    @Message("A section of GB/T 4754-2017, A to T.")
    String industry();

    @Message("Large, medium, small or micro.")
    String sizeClass();

    @Message("One of the list.")
    String oneOf();

    @Message("Accept or reject.")
    String verdict();

    @Message("An e-mail address, such as name@example.com.")
    String email();

    @Message("An e-mail address or a telephone number is needed.")
    String contact();

    @Message("6 letters or digits, as on the bank statement.")
    String reference();

    @Message("Only the smallest piece has a currency.")
    String noCurrency();

    @Message("1 to {most} steps.")
    String tiers(String most);

    @Message("All steps have one currency.")
    String tiersCurrency();

    @Message("The first step begins at zero.")
    String tiersBegin();

    @Message("Each step begins at a higher amount than the one before, and asks for no fewer checkers.")
    String tiersAscend();

    @Message("Six digits of a division of China (GB/T 2260), or two letters of another country.")
    String region();

    @Message("A unified social credit code has 18 digits and capital letters, without I, O, S, V and Z.")
    String uscc();

    @Message("A slip of the pen: with these characters the last one would be {right}.")
    String usccCheck(String right);

    @Message("An LEI has 18 capital letters or digits and 2 check digits.")
    String lei();

    @Message("An EORI number is the two letters of a country and 1 to 15 capital letters or digits.")
    String eori();

    @Message("This number belongs to {name}.")
    String anothersNumber(String name);

    @Message("A number of this register is recorded, and is not changed.")
    String numberRecorded();

    @Message("A person of your own operator proposed it; one of another operator must confirm it.")
    String byOwnOperator();

    @Message("This company's documents are known by its LEI. With a USCC the same document could be financed twice.")
    String knownByLei();

    @Message("A slip of the pen: with these characters the last two digits would be {right}.")
    String leiCheck(String right);

    @Message("An IBAN without blanks, or 6 to 32 digits.")
    String accountNumber();

    @Message("An IBAN of this country has {length} characters.")
    String ibanLength(String length);

    @Message("A slip of the pen: the check digits of the IBAN are wrong.")
    String ibanCheck();

    @Message("The first two letters of an IBAN are a country.")
    String ibanCountry();

    @Message("A BIC of 8 or 11 characters, or a CNAPS code of 12 digits.")
    String bankCode();

    @Message("The fifth and sixth character of a BIC are a country.")
    String bicCountry();

    @Message("A slip of the pen: the check digit of the CNAPS code is wrong.")
    String cnapsCheck();

    @Message("A payment reference has 1 to {most} characters.")
    String paymentReference(String most);

    @Message("It has been decided already.")
    String decided();

    @Message("A web address that begins with https:// and has neither user nor fragment.")
    String url();

    @Message("There is no {host}, or it cannot be looked up now.")
    String hostUnknown(String host);

    @Message("{host} is {address}, which is no address of the Internet.")
    String hostInside(String host, String address);

    @Message(
            "More than {most} would have to be compared. Give due days that lie closer together, name a participant, or sort by due day.")
    String tooManyToSort(String most);

    @Message("More than {most} match. Choose fewer days.")
    String tooMany(String most);

    @Message("The last day lies before the first one.")
    String lastDay();

    @Message("Choose a last day that follows the first one, and at most {most} days.")
    String daysOfFile(String most);

    @Message("This kind of policy has none.")
    String notOfThisPolicy();

    @Message("Choose the policy.")
    String policyKind();

    @Message("Choose the kind of document.")
    String documentKind();

    @Message("An amount such as 1000000.00, with no more decimals than the currency has.")
    String amountOfPolicy();

    @Message("frozen or lifted.")
    String frozenOrLifted();

    @Message("Above 0 and at most 1, such as 0.8.")
    String partOfOne();

    @Message("A whole number of days, at most {most}.")
    String wholeDays(String most);

    @Message("The currency of the payable.")
    String payablesCurrency();

    @Message("A credit note, or an agreed dispute.")
    String creditKind();
}
