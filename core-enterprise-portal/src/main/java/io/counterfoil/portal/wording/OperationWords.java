package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What became of a command. */
@MessageBundle(value = "operation", locale = "en")
public interface OperationWords {

    @Message("Sent. Being recorded, about 3 s.")
    String recording();

    @Message("You may leave this page; it will be done without you.")
    String recordingMayLeave();

    @Message("Still being recorded. Home shows it as soon as it is done.")
    String recordingLong();

    @Message("Not yet known. We are checking; do not repeat it.")
    String unknown();

    @Message("It did not arrive; nothing changed. Press the button again.")
    String missing();

    @Message("It did not reach the chain; nothing changed. Press the button again.")
    String lapsed();
}
