package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Recording a payable, and the list of all. */
@MessageBundle(value = "recording", locale = "en")
public interface RecordingWords {

    @Message("Payables")
    String listTitle();

    @Message("All")
    String all();

    @Message("Filter by state")
    String filter();

    @Message("First page")
    String firstPage();

    @Message("Next page")
    String nextPage();

    @Message("No payable here")
    String none();

    @Message("Payables that a maker of {company} records appear here, in every state they go through.")
    String noneHint(String company);

    @Message("Record a payable")
    String title();

    @Message("Upload a file")
    String files();

    @Message("Nothing reaches the chain before a checker approves it.")
    String intro();

    @Message("Supplier")
    String creditor();

    @Message("Type a part of the name, then choose.")
    String creditorHint();

    @Message("Invoice number")
    String invoiceNumber();

    @Message("Amount")
    String amount();

    @Message("Currency")
    String currency();

    @Message("Day of the invoice")
    String issuedOn();

    @Message("Due day")
    String dueOn();

    @Message("Paying bank")
    String payingBank();

    @Message("Choose")
    String choose();

    @Message("Why it is due so late")
    String longTenorReason();

    @Message("Only where the platform asks for a reason: it says so when you record.")
    String longTenorReasonHint();

    @Message("Record")
    String record();

    @Message("Recorded.")
    String recorded();

    @Message("A checker must approve it now. You can record the next one.")
    String recordedNext();

    @Message("See what waits for a checker")
    String seeWaiting();

    @Message(
            "{#if count == 1}1 field is not right. Nothing was recorded.{#else}{count} fields are not right. Nothing was recorded.{/if}")
    String notRight(int count);

    @Message("{label}: {sentence}")
    String notRightField(String label, String sentence);

    @Message(
            "{#when field}{#is 'creditor'}Supplier{#is 'invoiceNumber'}Invoice number{#is 'amount'}Amount{#is 'issuedOn'}Day of the invoice{#is 'dueOn'}Due day{#is 'payingBank'}Paying bank{#else}Why it is due so late{/when}")
    String label(String field);

    @Message(
            "{#when what}{#is 'MISSING'}Fill this in.{#is 'TOO_LONG'}This is too long.{#is 'NO_SUCH_SUPPLIER'}No supplier on the platform has this name.{#is 'SEVERAL_SUPPLIERS'}Several suppliers have this in their name. Choose one of the list.{#is 'NO_AMOUNT'}Give an amount above zero, such as 186,500.00, with no more decimals than the currency has.{#is 'NO_DAY'}Give a day, such as 2026-11-12.{#is 'BEFORE_THE_INVOICE'}It cannot be due before the day of the invoice.{#else}An invoice of this supplier with this number and year is already recorded.{/when}")
    String wrong(String what);
}
