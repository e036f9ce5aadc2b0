package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a bank has to do. */
@MessageBundle(value = "banking", locale = "en")
public interface BankingWords {

    @Message("Work list")
    String title();

    @Message("{count} for you")
    String toDo(String count);

    @Message("Nothing waits for you")
    String nothingToDo();

    @Message("at this gateway: {name}")
    String hostedAs(String name);

    @Message("not at this gateway")
    String notHosted();

    @Message("There are more than 2,000 entries; not all are shown.")
    String notAll();

    @Message("For you")
    String mine();

    @Message("Requests appear here as soon as a supplier asks your bank, or takes your quote.")
    String mineEmpty();

    @Message("Waiting for somebody else")
    String others();

    @Message("What the bank holds, by due month")
    String holdings();

    @Message("Month")
    String month();

    @Message("Pieces")
    String pieces();

    @Message("Amount")
    String amount();

    @Message("Nothing yet.")
    String holdsNothing();

    @Message("to be quoted")
    String turnQuote();

    @Message("the supplier chooses")
    String turnSupplier();

    @Message("to be approved")
    String turnApprove();

    @Message("to be paid")
    String turnPay();

    @Message("paid")
    String paid();

    @Message("declined")
    String declined();

    @Message("withdrawn by the supplier")
    String withdrawn();

    @Message("lapsed: no quote, or none was taken, in time")
    String lapsed();

    @Message("expired")
    String expired();

    @Message("undone")
    String undone();

    @Message("Request of {supplier}")
    String requestOf(String supplier);

    @Message("Debtor, who pays it")
    String debtor();

    @Message("Due")
    String dueOn();

    @Message("Voucher")
    String voucher();

    @Message("Invoice")
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

    @Message("Our quote")
    String ourQuote();

    @Message("What we would quote")
    String wouldQuote();

    @Message("Money that arrives")
    String arrives();

    @Message("Yearly rate")
    String rate();

    @Message("Fee")
    String fee();

    @Message("Recourse")
    String recourse();

    @Message("with recourse")
    String withRecourse();

    @Message("without recourse")
    String withoutRecourse();

    @Message("Valid until")
    String validUntil();

    @Message("The gateway checks the documents, attests them, and quotes by the rules of the bank.")
    String quoteEffect();

    @Message("Quote {amount}")
    String quote(String amount);

    @Message("Rule {rule} of your bank's approval table {table}")
    String byRule(int rule, int table);

    @Message("approves no such financing. Decline it, or have the table changed.")
    String ruleDeclines();

    @Message("asks for {count} approvers.")
    String ruleAsks(int count);

    @Message("Nobody has approved yet.")
    String approvedByNobody();

    @Message("Approved by {names}.")
    String approvedBy(String names);

    @Message("You have approved. Another approver must, too.")
    String approvedByYou();

    @Message("Approving takes the piece and draws on the documents. It cannot be taken back alone.")
    String approveEffect();

    @Message("Approve {amount}")
    String approve(String amount);

    @Message("Decline")
    String decline();

    @Message("Decline this request?")
    String declineTitle();

    @Message(
            "The piece is unlocked and its documents are free again. {supplier} sees that your bank declined, and can ask another one. This cannot be taken back.")
    String declineEffect(String supplier);

    @Message("Decline {amount}")
    String declineAmount(String amount);

    @Message("Go back")
    String goBack();

    @Message("This request does not wait for a decision of yours.")
    String noDecision();

    @Message("Due in {month}")
    String holdingsOf(String month);

    @Message("Sum")
    String sum();

    @Message("The gateway instructs the payout to {supplier} and attests it on the chain.")
    String payEffect(String supplier);

    @Message("Pay {amount}")
    String pay(String amount);

    @Message("{supplier} says that the money has not arrived")
    String disputed(String supplier);

    @Message("Agree to undo")
    String agreeToUndo();

    @Message("{supplier} has to agree too. Until then nothing changes, and it can be taken back.")
    String agreeToUndoEffect(String supplier);

    @Message("{supplier} has agreed to undo this sale. If this bank agrees as well, the voucher goes back at once.")
    String supplierAgreesToUndo(String supplier);

    @Message("This bank has agreed to undo. It is {supplier}’s turn.")
    String agreedToUndo(String supplier);

    @Message("Take the agreement back")
    String withdrawUndo();

    @Message("Pay out")
    String payOut();

    @Message("The supplier says that no money came")
    String turnAnswer();

    @Message("The payout is instructed. Attest it until {day}; after that {supplier} can say that no money came.")
    String attestBy(String day, String supplier);

    @Message("{supplier} says that no money came.")
    String notReceived(String supplier);

    @Message("Your bank has until {day} to answer:")
    String answerBy(String day);

    @Message("If the money was paid: press the button below. It is not paid again, only attested.")
    String answerPaid();

    @Message("If it was not paid: pay before {day}. On that day nothing is paid for the first time any more.")
    String answerUnpaid(String day);

    @Message("Or undo it: once {supplier} has agreed, agree below.")
    String answerUndo(String supplier);

    @Message(
            "Without an answer, anybody may undo the financing after {day}: the voucher goes back to {supplier}. A bank that is suspended cannot attest; the operators must reinstate it before.")
    String answerNone(String day, String supplier);

    @Message("Settlement")
    String payments();

    @Message("{count} to pay")
    String paymentsToDo(String count);

    @Message("What core enterprises have told your bank to pay.")
    String paymentsHint();

    @Message("Core enterprise")
    String instructedBy();

    @Message("Nothing to settle")
    String noPayments();

    @Message("When a core enterprise tells your bank to pay a payable, it appears here.")
    String noPaymentsHint();

    @Message("{count} others are not listed.")
    String paymentsNotListed(String count);

    @Message(
            "{#when state}{#is 'INSTRUCTED'}to be paid{#is 'WITHDRAWN'}withdrawn{#is 'OPEN'}being paid{#else}paid and settled{/when}")
    String payState(String state);

    @Message("Settlement for {debtor}")
    String paymentOf(String debtor);

    @Message("Being paid: {paid} of {amount}.")
    String paying(String paid, String amount);

    @Message("The gateway does not say now how far it is.")
    String gatewayAway();

    @Message("The gateway stopped.")
    String payStopped();

    @Message("{amount} paid and settled.")
    String settled(String amount);

    @Message("All holders have their shares.")
    String settledNext();

    @Message("{debtor} has withdrawn the instruction. Nothing is to be paid.")
    String instructionWithdrawn(String debtor);

    @Message(
            "Offers that nobody has accepted and sales that no bank has paid end; their pieces go back to their holders.")
    String payEffectHolds();

    @Message(
            "{amount} is divided among all who hold pieces of the voucher on that day, each by what the piece is worth, and is recorded on the chain as paid.")
    String payEffectShares(String amount);

    @Message("When all are paid, the settlement is closed. It goes on by itself, also if you leave this page.")
    String payEffectEnd();

    @Message("This cannot be stopped or taken back.")
    String payLast();

    @Message("Pay and settle {amount}")
    String payAndSettle(String amount);

    @Message("Go on paying {amount}")
    String goOnPaying(String amount);

    @Message("Your bank pays from its own systems, not at this gateway.")
    String payElsewhere();

    @Message("An approver of your bank has it paid.")
    String payByApprover();

    @Message("Who asks, and on what")
    String evidence();

    @Message("The operators have suspended this supplier.")
    String supplierSuspended();

    @Message("Social credit code")
    String uscc();

    @Message("LEI")
    String lei();

    @Message("Who the supplier is")
    String kyc();

    @Message("The operators have accepted no document yet")
    String kycNone();

    @Message("Verified account")
    String account();

    @Message("No account in this currency is verified")
    String accountNone();

    @Message("Worth")
    String documentValue();

    @Message("It backs")
    String documentBacks();

    @Message("Date")
    String documentDate();

    @Message("Still free")
    String documentLeft();

    @Message("no bank has attested it yet")
    String documentNew();

    @Message("attested by a bank as somebody else's")
    String documentAnothers();

    @Message("frozen until the operators have looked")
    String documentFrozen();

    @Message("Details")
    String documentSource();

    @Message("read from the file")
    String documentRead();

    @Message("typed by the supplier: compare with the file")
    String documentTyped();

    @Message("The supplier has uploaded no file.")
    String noFile();

    @Message("Open the file ({bytes} bytes)")
    String openFile(String bytes);

    /** @param kind as the service names it */
    @Message(
            "{#switch kind}{#case 'business-licence'}Business licence{#case 'legal-representative-id'}Identity of the legal representative{#case 'beneficial-owner-declaration'}Declaration of beneficial owners{#case 'account-opening-permit'}Account opening permit{#case 'articles-of-association'}Articles of association{#case 'financial-licence'}Financial licence{/switch}")
    String kycKind(String kind);

    /** @param state as the service names it */
    @Message(
            "{#switch state}{#case 'valid'}accepted{#case 'expires-soon'}accepted, expires soon{#case 'expired'}expired{/switch}")
    String kycState(String state);

    @Message("The money came back")
    String cameBack();

    @Message(
            "While you hold the whole voucher, the payout to {supplier} is instructed again, and you decide anew whether to pay it. Otherwise you pay again at once.")
    String cameBackEffect(String supplier);

    @Message("Reference of the payment that came back")
    String returnedReference();

    @Message("Say that it came back")
    String sayCameBack();
}
