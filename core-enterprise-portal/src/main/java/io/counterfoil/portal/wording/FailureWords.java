package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What went wrong, what did not happen, what to do. */
@MessageBundle(value = "failure", locale = "en")
public interface FailureWords {

    @Message("Home")
    String home();

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("Sign in as somebody else")
    String otherUser();

    @Message("This page does not exist")
    String notFoundTitle();

    @Message(
            "The address is wrong, or it shows something of a participant that you do not act for. Nothing was changed.")
    String notFound();

    @Message("This page is not for your role")
    String forbiddenTitle();

    @Message("Nothing was changed. Ask a colleague who has the role, or sign in as somebody else.")
    String forbidden();

    @Message("Your sign-in is no longer accepted")
    String notAcceptedTitle();

    @Message("Nothing was changed. Sign out, then sign in again.")
    String notAccepted();

    @Message("The page could not be shown")
    String failedTitle();

    @Message("The fault is ours, and it is logged. Whether your last step was done, the home page shows.")
    String failed();

    @Message("The platform does not answer")
    String unavailableTitle();

    @Message("Nothing was changed by opening this page. Wait a minute, then open it again.")
    String unavailable();

    @Message("This form is too old")
    String malformedTitle();

    @Message("Nothing was sent on. Go back, reload the page and fill it in again.")
    String malformed();

    @Message("For support: {number}")
    String reference(String number);

    @Message("You are signed out")
    String signedOutTitle();

    @Message("Close the browser if others use this device.")
    String signedOut();

    @Message("Nothing was changed.")
    String nothingChanged();

    @Message("This offer is no longer open: it was answered, withdrawn, or its last day has passed.")
    String offerNotOpen();

    @Message("Your company is suspended on the platform. It can still be paid. Ask the operator.")
    String suspended();

    @Message("Your company is not yet enrolled on the platform. Ask the operator.")
    String notEnrolled();

    @Message("Your role does not allow this. Ask a colleague who has the role.")
    String roleMissing();

    @Message("Too many requests at a time. Wait a few seconds, then press again.")
    String tooMany();

    @Message("A settlement of this voucher is under way. It moves again when that is closed.")
    String settlementOpen();

    @Message("This settlement has ended, or somebody was already paid of it. Look at its state.")
    String settlementNotOpen();

    @Message(
            "The bank paid nobody by the last day, so this settlement has expired. The debtor instructs it anew; the same payment may be named.")
    String settlementExpired();

    @Message("You have said so already. Bank and operators are looking into it.")
    String alreadyDisputed();

    @Message(
            "The paying bank stays: the debtor did not ask for this bank, it pays already, or the bank still keeps shares that nobody is awarded. Ask the debtor, or name another bank.")
    String payingBankStays();

    @Message(
            "This payment of the debtor was used for another payable. One payment is used once: the debtor withdraws the instruction and gives the reference of another payment.")
    String paymentUsed();

    @Message("This table of rules was decided meanwhile, or another one is proposed. Decide that one first.")
    String approvalTableNotOpen();

    @Message(
            "Your bank has set a limit for this debtor or supplier, and what is left of it is not enough. Decline, or have the limit raised.")
    String limitExceeded();

    @Message("Somebody else has taken this or dealt with it meanwhile. Look at it again.")
    String alertNotOpen();

    @Message("This limit was decided meanwhile, or another one is proposed for the same party. Decide that one first.")
    String limitNotOpen();

    @Message("The quote names an account that no payment can be made to. Decline it, and let the supplier ask again.")
    String accountUnusable();

    @Message("Your bank's rules want this approved by persons. An approver has to do it.")
    String personNeeded();

    @Message("Your bank's rules approve no such financing. Decline it, or have the rules changed.")
    String rulesDecline();

    @Message(
            "The payment is instructed, and no statement of our account shows it yet. Repeat this when a statement does.")
    String paymentNotBooked();

    @Message(
            "The statement cannot be read. Ask the bank's core system for a correct file, a camt.052, camt.053 or camt.054.")
    String statementUnreadable();

    @Message("Too many bookings of our accounts are not resolved. Resolve payment work items first.")
    String tooManyWorkItems();

    @Message("This booking was matched or resolved meanwhile. Look at it again.")
    String workItemNotOpen();

    @Message("This payment is not rejected, is paid by now, or was instructed again meanwhile. Look at it again.")
    String instructionNotRejected();

    @Message("Your bank has 5 webhooks already. Remove one first.")
    String tooManyWebhooks();

    @Message("The webhook is disabled, and nothing is sent there. Enable it first.")
    String webhookDisabled();

    @Message("Your bank has a webhook of this address already. If its secret is lost, make another one.")
    String webhookKnown();

    @Message(
            "Our newest payment of this financing has another reference. Give the reference of the payment that came back.")
    String paymentUnknown();

    @Message("This payment has settled this payable before. Give the reference of the new payment.")
    String paymentSettledBefore();

    @Message(
            "This act does not wait for you any more: it was done, withdrawn, has lapsed, or your operator has supported it.")
    String actNotWaiting();

    @Message("You have done an earlier step of this yourself. Another person has to do this one.")
    String samePerson();

    @Message("This is about your own company. Somebody of another one has to do it.")
    String ownParticipant();

    @Message("The business date only moves forward, and not beyond the day of the calendar.")
    String businessDate();

    @Message("This account was checked, verified or closed meanwhile.")
    String bankAccountNotOpen();

    @Message("Another key rotation of this participant is open, or this one was approved or withdrawn meanwhile.")
    String keyRotationNotOpen();

    @Message("The voucher is locked, frozen, or no longer held.")
    String voucherNotHeld();

    @Message("Another proposal for this currency is open, or this one was agreed on or withdrawn meanwhile.")
    String ruleNotOpen();

    @Message("You began this yourself, so somebody else must approve it.")
    String selfApproval();

    @Message("The instruction cannot be carried out: it was withdrawn, or it is over more than is still owed.")
    String settlementRefused();

    @Message("The voucher is in more pieces than this bank pays at once. Ask the operator.")
    String tooManyPieces();

    @Message("This quote has ended or was withdrawn. Nothing moved. Choose another, or ask again.")
    String quoteNotOpen();

    @Message("No standing instruction in force covers this: it was stopped, or is for another debtor or a lower cost.")
    String notInstructed();

    @Message(
            "No certificate can be made of it now: the voucher is not free in its holder's hands, nobody assigned it, or the bank has not paid yet.")
    String notCertifiable();

    @Message(
            "This server cannot print certificates: its fonts or the address for checks are missing. Ask the operator.")
    String certificatesUnavailable();

    @Message("This financing request has gone on meanwhile: it was answered, withdrawn, or has lapsed.")
    String financingNotOpen();

    @Message(
            "A check of the documents refused: the report below says which one and why. Nothing is attested or quoted.")
    String notVerified();

    @Message(
            "Something about the documents cannot be decided by itself. Look at the report below, and accept or refuse it with a reason.")
    String verificationUndecided();

    @Message(
            "Somebody else has registered a right to this receivable; it is shown below. An officer goes on with a reason, or the financing is undone. Nothing is paid.")
    String priorRegistration();

    @Message(
            "The registry knows parties by their USCC or LEI, and the supplier has neither on the platform. Ask the operators to record it, then pay again.")
    String partyUnidentified();

    @Message(
            "The movable-property registry did not take the registration. Nothing is paid. Ask the operators of your bank's gateway.")
    String registryRefused();

    @Message("This check needs no person: it passed or refused by itself. Open the page again.")
    String nothingToDecide();

    @Message("200 decisions about this request are kept already. Ask the operators of your bank's gateway.")
    String tooManyDecisions();

    @Message("A document is in use: it backs another financing, and less is left of it than is wanted.")
    String documentNotAvailable();

    @Message("This payable has gone on meanwhile: it was issued, refused, taken back or paid, or has lapsed.")
    String payableNotOpen();

    @Message(
            "The file or the row is in another state by now: confirmed, withdrawn, read otherwise or corrected. Look at it again.")
    String intakeNotOpen();

    @Message("An invoice of this supplier with this number and year is already recorded.")
    String duplicateInvoice();

    @Message("This credit of the supplier was taken off before. Each counts once.")
    String duplicateCredit();

    @Message(
            "Your company was enrolled without a social credit code or LEI, so no document can be recognised as its own. Ask the operators to record one.")
    String ownerUnidentified();

    @Message(
            "The file names {named} as its owner, and your company is {own}. Only the owner may bring it. If the number in the file is wrong, ask for a corrected file.")
    String documentOfAnother(String named, String own);

    @Message(
            "You have brought this document before: the same file, or the same number of the same year. Use that one, or put it aside first.")
    String duplicateDocument();

    @Message("This number belongs to another participant. Compare it with the register.")
    String duplicateIdentifier();

    @Message("The participant has a number of this register by now. A number that was recorded is not changed.")
    String identifierNotOpen();

    @Message(
            "This document cannot be changed: it was read from its file, was put aside, or a request for quotes rests on it. Withdraw the request first, or bring a corrected file.")
    String tradeDocumentNotOpen();

    @Message(
            "The file is missing from the store, damaged, or cannot be kept now. What the document says is not lost. Tell the operators.")
    String fileUnavailable();

    @Message("This account is on your list already.")
    String duplicateBankAccount();

    @Message("This document was judged meanwhile.")
    String kycDocumentNotOpen();

    @Message("The text is another one by now. Open the terms again, and read what is in force.")
    String termsDiffer();

    @Message("These terms cannot be accepted any more: others have replaced them.")
    String termsNotOpen();

    @Message("A colleague has changed the profile meanwhile. Open it again, then change it.")
    String profileOutdated();

    @Message("A participant with this code or address is enrolled already.")
    String alreadyEnrolled();

    @Message("Its last day has not passed yet.")
    String notLapsed();

    @Message("Something else is signed for this already, so this cannot be signed as well.")
    String actDiffers();

    @Message("This form was sent before with other content. Open it again, and look at what came of it.")
    String keyReused();

    @Message("The chain refused this: what it is about has changed meanwhile. Open the page again.")
    String ledgerRefused();

    @Message("This is done already, or the case went on without it. Open the case again to see where it stands.")
    String taskNotOpen();

    @Message("A colleague has taken this. Ask that person to give it back.")
    String taskClaimed();

    @Message("This waits for another role of your company. Ask a colleague who has it.")
    String taskForOthers();

    @Message("This case takes no more comments.")
    String tooManyComments();

    @Message("This is closed by what happens on the ledger, not by its button. Use the page where it is done.")
    String actUnknown();

    @Message("This case is over: there is nothing to cancel.")
    String caseNotOpen();

    @Message("Somebody has asked to cancel this case already. Another operator agrees or refuses.")
    String cancellationAsked();

    @Message("Nobody asks to cancel this case, or a colleague has answered. Open the case again.")
    String cancellationNotAsked();

    @Message("This incident is open no more: it was tried again, or the case went on.")
    String incidentNotOpen();

    @Message("It is not there, or it is not yours.")
    String notFoundAnyMore();

    @Message("What the platform asks for is not what the chain shows. Nothing is paid. Ask the operator.")
    String differsFromChain();

    @Message("The platform refused this.")
    String refused();

    /** @param figures the amounts, days and numbers of the reason, which is in English */
    @Message("Not allowed by the rule on {ruleName}: {reason} (source: {source}{#if since}, since {since}{/if}).")
    String rule(String rule, String ruleName, String reason, String figures, String source, String since);

    @Message(
            "{#when rule}{#is 'available'}what is left{#is 'due-date'}the due day{#is 'smallest-piece'}the smallest piece{#is 'depth'}changes of holder{#is 'fan-out'}open offers of one piece{#is 'tenor'}the longest tenor{#is 'long-tenor'}long tenors{#is 'last-day'}the last day of an offer{#is 'recipient'}the recipient{#is 'approve-by'}the day by which the bank approves{#is 'quotes'}quotes{#is 'iban-with-bic'}codes of banks{#is 'account-count'}the number of accounts{#is 'document-count'}the number of documents{#is 'intake-count'}the number of uploaded files{#is 'all-or-nothing'}files that are taken whole{#is 'link-count'}the number of linked payables{#is 'identifier-count'}the number of proposed numbers{#is 'file-room'}the room for files{#is 'certificates-a-day'}certificates a day{#is 'issued-on'}the day of issue{#is 'expires-on'}the last day of a document{#is 'effective-from'}the first day{#is 'issuance-limit'}what a company has outstanding{#is 'issuance-freeze'}companies whose issuance is stopped{#is 'delivery-days'}paying small suppliers in time{#is 'credit'}what a credit takes off{#is 'credit-issued-on'}the day of a credit{#is 'advance-rate'}the part of a document that is financed{#is 'bank-alone'}banks that enrol alone{#is 'own-key'}keys of one's own{#is 'hosted-key'}keys that the platform keeps{#else}{rule}{/when}")
    String ruleName(String rule);

    @Message(
            "{#when field}{#is 'amount'}Amount{#is 'value'}Amount{#is 'reference'}Reference{#is 'paymentReference'}Reference{#is 'reason'}Reason{#is 'lastDay'}Last day{#is 'dueOn'}Due day{#is 'issuedOn'}Day of issue{#is 'expiresOn'}Last day{#is 'name'}Name{#is 'number'}Number{#is 'currency'}Currency{#is 'effectiveFrom'}First day{#is 'evidence'}What was seen{#is 'documents'}Documents{#is 'banks'}Banks{#is 'creditor'}Supplier{#is 'payingBank'}Paying bank{#is 'invoiceNumber'}Invoice number{#is 'longTenorReason'}Why it is due so late{#is 'recipient'}Recipient{#else}{field}{/when}")
    String label(String field);

    @Message("Another change of this policy waits, or this one was agreed on or withdrawn before.")
    String policyChangeNotOpen();

    @Message("No limit on {ruleName} is in force on {day}, so nothing of this kind can be done. Ask the operator.")
    String notSet(String ruleName, String day);

    @Message("{label}: {message}")
    String field(String label, String message);
}
