package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Who a participant is. */
@MessageBundle(value = "onboarding", locale = "en")
public interface OnboardingWords {

    @Message("Company and accounts")
    String companyTitle();

    @Message("What others must know of you before they may pay you or buy from you.")
    String companyHint();

    @Message("Terms")
    String terms();

    @Message("See and accept")
    String readAndAccept();

    @Message("accepted")
    String accepted();

    @Message("to be accepted")
    String outstanding();

    @Message("can be accepted already")
    String upcoming();

    @Message("no longer in force")
    String superseded();

    @Message("replaced")
    String replaced();

    @Message("in force from {day}")
    String inForceFrom(String day);

    @Message("The operator has not published any terms yet.")
    String noTerms();

    @Message("Documents")
    String documents();

    @Message("Add a document")
    String addDocument();

    @Message("There are more than 2,000 documents; not all are shown.")
    String notAll();

    @Message("uploaded by {name}, {moment}")
    String uploadedBy(String name, String moment);

    @Message("holds until {day}")
    String holdsUntil(String day);

    @Message("Rejected: {reason}")
    String rejectedBecause(String reason);

    @Message("No document yet. Begin with the business licence: a photograph is enough.")
    String noDocuments();

    @Message("Bank accounts")
    String accounts();

    @Message("Add an account")
    String addAccount();

    @Message("verified")
    String verified();

    @Message("waits for the operator")
    String toVerify();

    @Message("closed")
    String closed();

    @Message("A small amount was sent there.")
    String statementSent();

    @Message("Say what arrived")
    String stateIt();

    @Message("Bank account")
    String account();

    @Message("An operator has to verify it: by a paper of the bank, or by a small amount that you say has arrived.")
    String verificationNext();

    @Message("Say what arrived")
    String statement();

    @Message(
            "A small amount with a reference was sent to this account. Look at its statement and give both: then the account is verified. {#if tries == 1}You have 1 try left.{#else}You have {tries} tries left.{/if}")
    String statementHint(int tries);

    @Message("Amount that arrived")
    String arrived();

    @Message("Reference")
    String reference();

    @Message("Six letters and digits; capital or not does not matter.")
    String referenceHint();

    @Message("This arrived")
    String state();

    @Message("Give the amount as the statement shows it, such as 0.37.")
    String wrongAmount();

    @Message("The reference has six letters and digits.")
    String wrongReference();

    @Message("Right: the account is verified.")
    String statedRightly();

    @Message(
            "That is not what was sent. {#if tries == 0}It was stated wrongly too often. An operator can still verify the account by a paper of the bank; or close it and add it again.{#else if tries == 1}Look at the statement of the account again. You have 1 try left.{#else}Look at the statement of the account again. You have {tries} tries left.{/if}")
    String statedWrongly(int tries);

    @Message(
            "The small amount was stated wrongly too often. An operator can still verify the account by a paper of the bank; or close it and add it again.")
    String statementBlocked();

    @Message("Close the account")
    String close();

    @Message("No money is paid to it from then on. A closed account is not opened again; you can add it anew.")
    String closeEffect();

    @Message("No account yet. Money that a bank pays you needs one that is verified.")
    String noAccounts();

    @Message("What is it?")
    String whatIsIt();

    @Message("Choose")
    String choose();

    @Message("Business licence")
    String businessLicence();

    @Message("Identity of the legal representative")
    String legalRepresentativeId();

    @Message("Declaration of beneficial owners")
    String beneficialOwnerDeclaration();

    @Message("Permit to open an account")
    String accountOpeningPermit();

    @Message("Articles of association")
    String articlesOfAssociation();

    @Message("Financial licence")
    String financialLicence();

    @Message("Issued on")
    String issuedOn();

    @Message("Holds until")
    String expiresOn();

    @Message("Leave it empty if it does not expire.")
    String expiresHint();

    @Message("File or photograph")
    String file();

    @Message("PDF, JPEG or PNG, at most 2 MB. A larger photograph is made smaller.")
    String fileHint();

    @Message("Two persons of the operator look at it. You see here what they decide.")
    String twoPersons();

    @Message("Upload")
    String upload();

    @Message("Say what it is.")
    String chooseKind();

    @Message("Give a day, as 2026-07-15.")
    String giveDay();

    @Message("Choose a file, or take a photograph.")
    String chooseFile();

    @Message("The file is larger than 2 MB. Take the photograph at a lower resolution.")
    String fileTooLarge();

    @Message("This is neither a PDF nor a JPEG or PNG.")
    String fileOfAnotherKind();

    @Message("Account number")
    String accountNumber();

    @Message("Digits, or an IBAN; spaces do not matter.")
    String accountNumberHint();

    @Message("Code of the bank")
    String bankCode();

    @Message("CNAPS, 12 digits; or BIC, 8 or 11 characters.")
    String bankCodeHint();

    @Message("Account holder")
    String accountHolder();

    @Message("As the bank knows it.")
    String accountHolderHint();

    @Message("Currency")
    String currency();

    @Message("It counts once it is verified. It cannot be changed later, only closed.")
    String accountNext();

    @Message("Version {version}")
    String version(String version);

    @Message("In force from")
    String inForce();

    @Message("SHA-256 of the text")
    String fingerprint();

    @Message("You agree for your company to exactly the text with this fingerprint. The operator gives you the text.")
    String termsEffect();

    @Message("Kept for ever with your name, the moment and the business date.")
    String termsKept();

    @Message("Accept version {version}")
    String acceptTerms(String version);

    @Message("Onboarding")
    String waitingTitle();

    @Message("One person reviews, another one decides. What was reviewed comes first.")
    String waitingHint();

    @Message("Nothing waits. What participants upload appears here.")
    String nothingWaits();

    @Message("waits for review")
    String submitted();

    @Message("waits for the decision")
    String reviewed();

    @Message("rejected")
    String rejected();

    @Message("valid")
    String valid();

    @Message("expires soon")
    String expiresSoon();

    @Message("expired")
    String expired();

    @Message("Uploaded")
    String uploaded();

    @Message("{name} would accept it")
    String wouldAccept(String name);

    @Message("{name} would reject it")
    String wouldReject(String name);

    @Message("Accepted by {name}")
    String acceptedBy(String name);

    @Message("Rejected by {name}")
    String rejectedBy(String name);

    @Message("Open the file ({bytes} bytes)")
    String openFile(String bytes);

    @Message("Decide")
    String decide();

    @Message("Review")
    String review();

    @Message("Yours is the last word. The participant reads verdict and reason.")
    String decideHint();

    @Message("Say what to decide. Another person of the operators has the last word.")
    String reviewHint();

    @Message("Reason")
    String reason();

    @Message("In a sentence that the participant understands.")
    String reasonHint();

    @Message("Give a reason.")
    String giveReason();

    @Message("Reject")
    String reject();

    @Message("Accept")
    String accept();

    @Message("You have reviewed it. Another person of the operators has the last word.")
    String waitsForAnother();
}
