package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Documents that banks attested: what a bank says of one afterwards, and what the operators decide. */
@MessageBundle(value = "attested", locale = "en")
public interface AttestedWords {

    @Message("Documents on chain")
    String attestedDocuments();

    @Message(
            "Documents that banks attested. Operators release them, state them anew, and decide about those of the same goods.")
    String attestedDocumentsHint();

    @Message("Fingerprint")
    String fingerprint();

    @Message("0x and 64 digits or letters a to f, as blocked attempts and acts show it.")
    String fingerprintHint();

    @Message("No bank has attested a document with this fingerprint. Check that it is complete.")
    String noSuchDocument();

    @Message("Owner")
    String owner();

    @Message("Attested first by")
    String attester();

    @Message("Face value")
    String faceValue();

    @Message("Financeable limit")
    String financeableLimit();

    @Message("Reserved")
    String reserved();

    @Message("Drawn")
    String drawn();

    @Message("Released")
    String released();

    @Message("Trade group {id}")
    String tradeGroup(long id);

    @Message("Documents in it")
    String documentsInGroup();

    @Message("State the document anew")
    String restate();

    @Message("Face value, {currency}")
    String faceValueIn(String currency);

    @Message("What the document's source states now; 0 if it was cancelled.")
    String faceValueHint();

    @Message("Advance rate, percent")
    String rate();

    @Message("How much of the face value may be financed: from 0 to 100, two decimals at most.")
    String rateHint();

    @Message("Propose the statement")
    String proposeRestate();

    @Message("Decide the group's limit")
    String decide();

    @Message("Limit, {currency}")
    String limitIn(String currency);

    @Message("What all documents of these goods together may be financed for.")
    String limitHint();

    @Message("Propose the limit")
    String proposeDecide();

    @Message("Make two groups one")
    String merge();

    @Message("Group that it becomes part of")
    String mergeInto();

    @Message("Its number, as the page of one of its documents shows it.")
    String mergeIntoHint();

    @Message("Propose to merge them")
    String proposeMerge();

    @Message("Take the document out of its group")
    String leave();

    @Message("Propose to take it out")
    String proposeLeave();

    @Message("Give an amount such as 1000.00, with no more decimals than the currency has.")
    String giveAmount();

    @Message("Give a percentage from 0 to 100, such as 80 or 72.5.")
    String giveRate();

    @Message("Give the number of another group.")
    String giveGroup();

    @Message("Document")
    String document();

    @Message("Back to the request")
    String backToRequest();

    @Message("It states less now, or is of the same goods as another")
    String saySomething();

    @Message("No bank has attested this document yet: there is nothing to lower.")
    String notAttested();

    @Message("An approver of your bank can lower it, or say of which goods it is.")
    String saidByApprover();

    @Message("Its source states less now")
    String lower();

    @Message(
            "What is reserved on it lapses; what was drawn stays, also where it is more than the limit now. Only the operators can raise it again.")
    String lowerEffect();

    @Message("Lower it")
    String lowerNow();

    @Message("It is of the same goods as another document")
    String sameGoods();

    @Message("Fingerprint of the other document")
    String otherDocument();

    @Message("0x and 64 digits or letters a to f; a bank must have attested it.")
    String otherDocumentHint();

    @Message(
            "Both then share one limit, so that the trade is financed once. If both were drawn already, they are frozen until the operators have looked.")
    String sameGoodsEffect();

    @Message("Say it on chain")
    String sayIt();

    @Message(
            "{#when state}{#is 'lowered'}Lowered. The chain has it.{#is 'revoked'}Revoked. Nothing more is financed on it.{#is 'joined'}Both documents now share one limit.{#else}The chain has it. It is frozen until the operators have looked, because both were financed before.{/when}")
    String said(String state);

    @Message("Give the fingerprint of another document: 0x and 64 digits or letters a to f.")
    String giveOther();
}
