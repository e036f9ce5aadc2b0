package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Uploading a file of payables, saying how it is read, and what became of its rows. */
@MessageBundle(value = "intake", locale = "en")
public interface IntakeWords {

    @Message("Uploaded files")
    String listTitle();

    @Message("No file yet. Upload what your ERP writes: CSV, a spreadsheet, or electronic invoices.")
    String none();

    @Message("Upload a file")
    String upload();

    @Message(
            "CSV, XLSX, or electronic invoices and credit notes (XML, or a ZIP of them); at most 5 MiB and 100,000 rows. Drop it here, or choose it. Nothing is recorded before you have seen how it is read.")
    String uploadHint();

    @Message("File of payables")
    String file();

    @Message("Upload")
    String send();

    @Message("Choose a file.")
    String fileMissing();

    @Message("The file is larger than 5 MiB. Split it by issue date and upload the parts.")
    String fileTooLarge();

    @Message("Next page")
    String nextPage();

    @Message("First page")
    String firstPage();

    @Message("{name}, {at}")
    String uploadedBy(String name, String at);

    @Message(
            "{#when state}{#is 'uploaded'}Not confirmed{#is 'running'}Being recorded{#is 'done'}Done{#is 'refused'}Nothing recorded{#else}Withdrawn{/when}")
    String state(String state);

    @Message("{recorded} recorded, {#if credited > 0}{credited} credited, {/if}{rejected} rejected")
    String counts(int recorded, int credited, int rejected);

    @Message("This is how the file is read")
    String understood();

    @Message("Check it before you confirm. Nothing has been recorded.")
    String understoodHint();

    @Message("Your company confirmed this for an earlier file with the same columns.")
    String remembered();

    @Message("Encoding")
    String encoding();

    @Message("Choose the one in which the names look right.")
    String encodingHint();

    @Message("No line of the file shows a difference.")
    String noSample();

    @Message("Between values")
    String delimiter();

    @Message("{#when one}{#is 'comma'}comma{#is 'semicolon'}semicolon{#is 'bar'}vertical bar{#else}tab{/when}")
    String delimiterName(String one);

    @Message("Dates are written")
    String dates();

    @Message("Amounts are written")
    String amounts();

    @Message("1,234.56 (decimal point)")
    String amountsPoint();

    @Message("1.234,56 (decimal comma)")
    String amountsComma();

    @Message("Choose")
    String choose();

    @Message("The file leaves this open. Choose what is meant.")
    String leftOpen();

    @Message("Which column is which")
    String columns();

    @Message(
            "{#when name}{#is 'invoice_number'}Invoice number{#is 'creditor'}Supplier (name, USCC or LEI){#is 'amount'}Amount{#is 'currency'}Currency{#is 'issue_date'}Day of the invoice{#is 'due_date'}Due day{#is 'delivery_date'}Day of delivery{#is 'customs_declaration'}Customs declaration{#is 'long_tenor_reason'}Why it is due so late{#is 'credited_invoice'}Credited invoice (makes the row a credit note){#else}Debtor{/when}")
    String column(String name);

    @Message("No column")
    String noColumn();

    @Message("Currency of all rows, if no column has it")
    String currency();

    @Message("Days from the invoice to the due day, if no column has it")
    String dueDays();

    @Message("Days from the invoice to the due day, for invoices that do not say it")
    String dueDaysOfDocuments();

    @Message("Invoice numbers, if no column has them")
    String invoiceNumbers();

    @Message("With {open} where the number of the row stands, such as ERP-2026-07-{open}.")
    String invoiceNumbersHint(String open);

    @Message("Read it so")
    String readSo();

    @Message("The first rows, as they will be read")
    String firstRows();

    @Message("The first rows, as they stand in the file")
    String asTheyStand();

    @Message(
            "Credit notes in this file that can be read: {count}. After its invoices, each is taken off the payable of the invoice it names. If that payable is issued already, or not recorded, the row is rejected and says what to do.")
    String creditNotes(int count);

    @Message("Credit note for invoice {invoice}")
    String creditFor(String invoice);

    @Message("Row")
    String row();

    @Message("Before you can confirm, say: {what}.")
    String toDecide(String what);

    @Message(
            "{#when field}{#is 'encoding'}the encoding{#is 'delimiter'}what stands between values{#is 'dates'}how dates are written{#is 'amounts'}how amounts are written{#is 'currency'}the currency{#is 'dueDays'}the due day{#is 'invoiceNumbers'}the invoice numbers{#is 'columns.creditor'}the column of the supplier{#is 'columns.amount'}the column of the amount{#else}the column of the day of the invoice{/when}")
    String fieldName(String field);

    @Message("Record the payables of this file")
    String confirmTitle();

    @Message("You are the maker of every payable. Checkers approve them as always.")
    String confirmHint();

    @Message("Paying bank")
    String payingBank();

    @Message("Choose the bank that pays.")
    String bankMissing();

    @Message("All or nothing: one bad row, and nothing is recorded or credited")
    String allOrNothing();

    @Message("Record them")
    String confirm();

    @Message("Withdraw the file")
    String withdraw();

    @Message("Being recorded")
    String running();

    @Message("{done} of {rows} rows have their result.")
    String progress(int done, int rows);

    @Message("You may leave this page; it goes on.")
    String mayLeave();

    @Message("{recorded} of {rows} rows are recorded payables.")
    String landed(int recorded, int rows);

    @Message("Credit notes that were taken off: {credited}.")
    String landedCredits(int credited);

    @Message("Credit notes that were taken off")
    String credits();

    @Message("Row {row}: credit note {number} took {amount} off invoice {invoice}.")
    String creditTaken(int row, String number, String amount, String invoice);

    @Message("See what is left")
    String seeLeft();

    @Message("Nothing is left to pay")
    String nothingLeft();

    @Message(
            "Nothing was recorded, because the file was to be taken whole and these rows were refused. Correct the file and upload it again.")
    String nothingLanded();

    @Message("{count} rejected rows")
    String rejects(int count);

    @Message(
            "Correct a row here and record it, or download all of them, correct them in your own program and upload the file again.")
    String rejectsHint();

    @Message("Download the rejected rows")
    String download();

    @Message("See the payables")
    String seePayables();

    @Message("Row {row}, line {line} of the file")
    String rowAt(int row, long line);

    @Message("Record this row")
    String record();

    @Message("{label} ({header})")
    String cell(String label, String header);

    @Message("{column}: {sentence}")
    String at(String column, String sentence);
}
