package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Documents that changed after they were financed. */
@MessageBundle(value = "alert", locale = "en")
public interface AlertWords {

    @Message("Documents that changed")
    String title();

    @Message(
            "We look again at the documents of what we have financed. What customs or the chain says now differs from then.")
    String hint();

    @Message("Nothing waits for you. What we find of the documents of what we have financed will stand here.")
    String none();

    @Message(
            "{#when finding}{#is 'customs-cancelled'}Cancelled at customs{#is 'customs-amended'}Amended at customs{#is 'customs-unknown'}Customs does not know it any more{#is 'customs-contradicts'}Customs says it is worth less{#is 'over-limit'}More is financed on it than its limit is now{#else}Frozen on chain until the operators have looked{/when}")
    String finding(String finding);

    @Message("{#if found == 'over-limit'}its limit is now {amount}{#else}worth {amount} now{/if}")
    String stated(String found, String amount);

    @Message("Lowered on chain by us: on this document nothing more is financed than it states now.")
    String lowered();

    @Message(
            "Not lowered on chain by us: look at it, and lower it on the document's page or ask the bank that attested it.")
    String notLowered();

    @Message("Found {moment}")
    String foundAt(String moment);

    @Message("See the financing")
    String seeFinancing();

    @Message("What is done about it")
    String note();

    @Message("I have looked at it")
    String acknowledge();

    @Message("More than a page can show. The bank's API lists all.")
    String notAll();

    @Message(
            "{#if count == 1}A document that we have financed changed at its source.{#else}{count} findings on documents that we have financed.{/if}")
    String waiting(int count);
}
