package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Replacing the signing keys of participants. */
@MessageBundle(value = "keyRotation", locale = "en")
public interface KeyRotationWords {

    @Message("Key rotations")
    String title();

    @Message("One person of a participant proposes a new signing key, another one approves it.")
    String hint();

    @Message("No key was replaced yet.")
    String nothing();

    @Message("There are more than can be shown.")
    String notAll();

    @Message("Waits for approval")
    String proposed();

    @Message("Approved")
    String approved();

    @Message("Withdrawn")
    String withdrawn();

    @Message("proposed by {name}, {at}")
    String by(String name, String at);

    @Message("Answered by")
    String endedBy();

    @Message("Reason")
    String reason();

    @Message("For example: the yearly rotation.")
    String reasonHint();

    @Message("Give a reason.")
    String giveReason();

    @Message("Propose a new key")
    String propose();

    @Message("Nothing changes until another person of your company approves it.")
    String proposeEffect();

    @Message(
            "Once approved, the platform makes a new key and signs with it. The old key is refused from then on. Nothing you hold moves; what is under way is signed again.")
    String effect();

    @Message("Approve the new key")
    String approve();

    @Message("Withdraw")
    String withdraw();

    @Message("You proposed it. Another person of your company must approve it.")
    String ownWaits();

    @Message("A person of the participant has to approve it; operators only see it.")
    String whoApproves();
}
