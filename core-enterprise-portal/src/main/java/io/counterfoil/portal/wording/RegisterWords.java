package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The document register: whether a document is financed, by whichever bank. */
@MessageBundle(value = "register", locale = "en")
public interface RegisterWords {

    @Message("Is this document financed?")
    String title();

    @Message(
            "You see whether it is there, whether it is financed, and what is left. Nobody is told who financed it. Each look-up is kept.")
    String told();

    @Message("Document {number}")
    String answerOn(String number);

    @Message(
            "{#when state}{#is 'unknown'}not known{#is 'registered'}attested, not financed{#is 'pending'}reserved{#is 'financed'}financed in part{#is 'used-up'}financed{#is 'withdrawn'}withdrawn{#else}{state}{/when}")
    String state(String state);

    @Message(
            "{#when state}{#is 'unknown'}No bank has attested it. A document that looks like it may be there under another number: the checks of a request find that.{#is 'registered'}A bank has attested it, and nothing is financed on it.{#is 'pending'}A part of it is reserved for a financing that is not approved yet.{#is 'financed'}A part of it is financed. No more than what is left can be drawn.{#is 'used-up'}All that may be drawn on it is financed. Financing it once more would be a duplicate.{#is 'withdrawn'}It was revoked, or two banks attested different things. Nothing can be financed on it.{#else}{state}{/when}")
    String stateMeans(String state);

    @Message("Left to be financed")
    String left();

    @Message("Codes")
    String codes();

    @Message("Its owner's USCC or LEI")
    String issuer();

    @Message("Of the seller, exporter, consignor, payee or holder, by kind.")
    String issuerHint();

    @Message("Capitals, spaces and dashes do not count.")
    String numberHint();

    @Message("Not needed of customs declarations and tax filing forms.")
    String issuedOnHint();

    @Message("Look it up")
    String lookUp();
}
