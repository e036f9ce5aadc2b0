package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A financing at the movable-property registry. */
@MessageBundle(value = "registration", locale = "en")
public interface RegistrationWords {

    @Message("Registration of the receivable")
    String title();

    @Message(
            "{#when state}{#is 'asked'}registry not queried yet{#is 'prior-found'}a right of somebody else is in the way{#is 'sent'}sent, not confirmed yet{#is 'registered'}registered{#is 'cancelled'}cancelled{#is 'dropped'}never registered{#else}{state}{/when}")
    String state(String state);

    @Message("Number of the registration")
    String number();

    @Message("In force until")
    String expiresOn();

    @Message("As of")
    String changedAt();

    @Message("Somebody else has registered a right to this receivable")
    String prior();

    @Message("{party}, number {number}")
    String priorOf(String party, String number);

    @Message("registered {from}, in force until {to}")
    String since(String from, String to);

    @Message("{name} decided to go on, {time}: {reason}")
    String decidedBy(String name, String time, String reason);

    @Message("Why your bank may go on")
    String reason();

    @Message(
            "Say what you know of the other right, for instance that it was repaid. If you do not know, undo the financing.")
    String reasonHint();

    @Message("Go on beside this right")
    String goOn();

    @Message("An officer of your bank decides whether to go on. Otherwise the financing is undone.")
    String officerDecides();
}
