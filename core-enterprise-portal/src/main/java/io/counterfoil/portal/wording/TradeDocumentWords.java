package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What proves a trade. */
@MessageBundle(value = "tradeDocument", locale = "en")
public interface TradeDocumentWords {

    @Message("Trade documents")
    String listTitle();

    @Message("Document")
    String document();

    @Message("Add a document")
    String add();

    @Message("By state")
    String filter();

    @Message("All")
    String all();

    @Message("Ready")
    String ready();

    @Message("In use")
    String inUse();

    @Message("To be typed")
    String detailsMissing();

    @Message("Cannot be financed")
    String notFinanceable();

    @Message("Put aside")
    String aside();

    @Message("No document is here. Invoices, contracts, declarations and others prove a trade to a bank.")
    String none();

    @Message("To the first page")
    String toFirst();

    @Message("Next page")
    String nextPage();

    @Message("File or photograph")
    String file();

    @Message(
            "PDF, OFD, XML, JPEG or PNG, up to 5 MB; a larger photograph is made smaller by itself. E-invoices and declarations as XML are read: nothing has to be typed.")
    String fileHint();

    @Message("Choose a file, or take a photograph.")
    String fileMissing();

    @Message("The file is larger than 5 MB. Save it smaller.")
    String fileTooLarge();

    @Message("Upload")
    String upload();

    @Message("I have no file: type what it says")
    String typeInstead();

    @Message("What the document says")
    String whatItSays();

    @Message("Kind")
    String kind();

    @Message("Number")
    String number();

    @Message("As it is printed. Spaces, dashes and case do not count.")
    String numberHint();

    @Message("Date")
    String issuedOn();

    @Message("Amount")
    String amount();

    @Message("Currency")
    String currency();

    @Message("Other side")
    String party();

    @Message("Buyer, consignee, payer or warehouse, as the document says. May be left empty.")
    String partyHint();

    @Message("Its social credit code")
    String uscc();

    @Message("Banks compare this with the file.")
    String banksCompare();

    @Message("Save")
    String save();

    @Message("Choose what it is.")
    String kindMissing();

    @Message("Write the number of the document.")
    String numberMissing();

    @Message("Give the date of the document.")
    String dayMissing();

    @Message("An amount above zero in figures, with no more decimals than the currency has.")
    String amountMissing();

    @Message("Whose code is this? Give the name as well.")
    String partyMissing();

    @Message("Details")
    String source();

    @Message("read from the file")
    String wasRead();

    @Message("typed")
    String wasTyped();

    @Message("Added")
    String added();

    @Message("The file is stored. Type what it says, so that a sale can rest on it.")
    String missingHint();

    @Message("Correct it")
    String correct();

    @Message("Type what it says")
    String typeIt();

    @Message("What can still be financed")
    String balance();

    @Message("No bank has looked at it yet. The first one that quotes says how much may be financed on it.")
    String notSeen();

    @Message("Banks gave it different limits. Nothing can be financed on it until the operators release it.")
    String frozen();

    @Message("Its bank found it cancelled. Nothing more can be financed on it; what was financed stays.")
    String revoked();

    @Message(
            "Its goods were financed under two groups before that was known. The operators decide; until then nothing can be financed on it.")
    String groupFrozen();

    @Message("All that may be financed on its goods is in use, on this or on other documents of the same goods.")
    String groupUsed();

    @Message("Face value")
    String faceValue();

    @Message("Same goods, group {number}")
    String group(String number);

    @Message("{left} left of {limit}")
    String groupLeft(String left, String limit);

    @Message("All that may be financed on it is in use.")
    String allUsed();

    @Message("It is what the limit leaves after the sales below, at all banks together.")
    String someLeft();

    @Message("Limit")
    String limit();

    @Message("Reserved: sold, not approved yet")
    String reserved();

    @Message("Financed")
    String drawn();

    @Message("Given back")
    String released();

    @Message("Sales that rest on it")
    String sales();

    @Message("It corrects:")
    String corrects();

    @Message("Put it aside")
    String putAside();

    @Message("It no longer counts, and the same document can be brought again. It stays here to be seen.")
    String putAsideHint();

    @Message("Reason")
    String reason();

    @Message("Say why.")
    String reasonMissing();

    @Message("See the document that is there already")
    String seeEarlier();

    @Message("File of {moment}")
    String fileOf(String moment);

    @Message("{amount} left")
    String left(String amount);

    @Message("Open the file ({bytes} bytes)")
    String openFile(String bytes);

    @Message("Only your own company's documents: {company} is the seller, exporter, consignor, payee or holder.")
    String ownerHint(String company);

    @Message("Put aside: {reason}")
    String asideBecause(String reason);

    @Message("Lines ({count})")
    String lines(String count);

    @Message("{sentence} Place: {place}")
    String at(String place, String sentence);

    /** @param role as the service names it */
    @Message(
            "{#switch role}{#case 'seller'}Seller{#case 'buyer'}Buyer{#case 'payee'}Payee{#case 'payer'}Payer{#case 'exporter'}Exporter{#case 'declarant'}Declarant{#case 'consignor'}Consignor{#case 'consignee'}Consignee{#case 'holder'}Holder{#case 'warehouse-keeper'}Warehouse{/switch}")
    String role(String role);

    /** @param state as the service names it */
    @Message(
            "{#switch state}{#case 'requested'}quotes are awaited{#case 'withdrawn'}withdrawn{#case 'lapsed'}lapsed{#case 'locked'}locked for the bank{#case 'approved'}approved{#case 'payout-instructed'}being paid{#case 'funded'}paid{#case 'declined'}declined{#case 'expired'}expired{#case 'undone'}undone{/switch}")
    String saleState(String state);
}
