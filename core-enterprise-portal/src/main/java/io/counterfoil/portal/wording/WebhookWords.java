package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Where a bank has its events sent. */
@MessageBundle(value = "webhook", locale = "en")
public interface WebhookWords {

    @Message("Webhooks")
    String title();

    @Message(
            "Your core system hears here what happens: a request came, a quote was taken, a payment waits. Each message is signed.")
    String intro();

    @Message("Addresses")
    String addresses();

    @Message("No webhook yet")
    String none();

    @Message("The events are kept anyway. Your core system can also read them page by page.")
    String noneHint();

    @Message("Your bank works with a gateway of its own. Set its webhooks there.")
    String notHosted();

    @Message("Active")
    String active();

    @Message(
            "{#when why}{#is 'failures'}Disabled after many failures{#is 'gone'}Disabled: the address is gone{#else}Disabled{/when}")
    String disabled(String why);

    @Message("Last delivered")
    String deliveredAt();

    @Message("never")
    String never();

    @Message("Failures in a row")
    String failures();

    @Message("Events")
    String types();

    @Message("all")
    String allTypes();

    @Message("Added by")
    String createdBy();

    @Message("Old secret signs until")
    String previousUntil();

    @Message("Add a webhook")
    String add();

    @Message("Address")
    String url();

    @Message("It begins with https:// and can be reached from the Internet.")
    String urlHint();

    @Message("Add it")
    String addNow();

    @Message("The secret is shown next, once. Have your core system at hand.")
    String addEffect();

    @Message("The secret of this webhook")
    String secret();

    @Message("It is shown this once. Copy it into your core system now; nobody can show it again.")
    String secretOnce();

    @Message("Another secret")
    String rotate();

    @Message("The old one goes on signing for a day.")
    String rotateEffect();

    @Message("Disable")
    String disable();

    @Message("Enable")
    String enable();

    @Message("Remove")
    String remove();

    @Message("Sent")
    String log();

    @Message("Nothing was sent yet")
    String nothingSent();

    @Message("Event")
    String event();

    @Message("State")
    String state();

    @Message("Attempts")
    String attempts();

    @Message("{#when state}{#is 'delivered'}Delivered{#is 'failed'}Given up{#else}Waits{/when}")
    String deliveryState(String state);

    @Message("(sent once more)")
    String replayed();

    @Message("next attempt {time}")
    String dueAt(String time);

    @Message("answer {status}, {millis} ms")
    String answered(int status, String millis);

    @Message(
            "{#when problem}{#is 'timeout'}no answer in time{#is 'name-unknown'}the name is not known{#is 'address-not-allowed'}no public address{#is 'certificate-not-trusted'}its certificate is not trusted{#else}no connection{/when}")
    String problem(String problem);

    @Message("Send once more")
    String replay();
}
