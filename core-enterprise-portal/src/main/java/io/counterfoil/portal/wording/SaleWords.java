package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Asking banks for quotes. */
@MessageBundle(value = "sale", locale = "en")
public interface SaleWords {

    @Message("Sell to a bank")
    String title();

    @Message("Voucher")
    String back();

    @Message("Steps")
    String steps();

    @Message("Ask")
    String step1();

    @Message("Compare")
    String step2();

    @Message("Agree")
    String step3();

    @Message("Receipt")
    String step4();

    @Message("Amount to sell")
    String amount();

    @Message("At most {most}. What you do not sell stays yours.")
    String amountHint(String most);

    @Message("What proves the trade")
    String documents();

    @Message("Banks check it. A document that is financed elsewhere is refused.")
    String documentsHint();

    @Message("Document {number}")
    String document(int number);

    @Message("E-invoice")
    String invoice();

    @Message("Customs declaration")
    String customsDeclaration();

    @Message("Contract")
    String contract();

    @Message("Delivery note")
    String deliveryNote();

    @Message("Tax filing form")
    String taxFilingForm();

    @Message("Warehouse receipt")
    String warehouseReceipt();

    @Message("Which of your documents")
    String which();

    @Message("Choose")
    String choose();

    @Message("{amount} left")
    String left(String amount);

    @Message("None of your documents can back this sale yet.")
    String noDocument();

    @Message("Upload or type another document of yours")
    String addDocument();

    @Message("Choose a document.")
    String documentMissing();

    @Message("Amount that it backs")
    String drawn();

    @Message("Use another document")
    String anotherDocument();

    @Message("Banks to ask")
    String banks();

    @Message("Asking costs nothing and locks nothing. Banks do not see who else is asked.")
    String banksHint();

    @Message("Choose a bank.")
    String bankMissing();

    @Message("Choose at most {most} banks.")
    String tooManyBanks(int most);

    @Message("No bank buys vouchers here yet.")
    String noBank();

    @Message("Nothing is sold yet.")
    String nothingYet();

    @Message("Ask for quotes")
    String ask();

    @Message("Document {number}: {mistake}")
    String inDocument(int number, String mistake);
}
