package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerCommand.Governed;
import io.counterfoil.ledger.LedgerCommand.RotateKey;
import io.counterfoil.ledger.UnknownKeyException;
import io.counterfoil.receivables.governance.ActCheck;
import io.counterfoil.receivables.governance.OperatorsTogether;
import io.counterfoil.receivables.governance.SupportRequest;
import io.counterfoil.receivables.operation.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Operators replace the key of a participant: one that the vault makes, or, for a participant that holds its own and lost it or from whom it was stolen, one
 * that it names.
 */
@ApplicationScoped
public class RotateParticipantKey implements ActCheck {

    private final OperatorsTogether together;
    private final Participants participants;
    private final KeyVault vault;

    RotateParticipantKey(OperatorsTogether together, Participants participants, KeyVault vault) {
        this.together = together;
        this.participants = participants;
        this.vault = vault;
    }

    /** @param signingAddress of the new key of a participant that holds its own; null for one whose keys lie in the vault */
    public Outcome rotate(SupportRequest asked, UUID participant, @Nullable String signingAddress) {
        return together.support(asked, () -> {
            together.requireOperator(asked.request(), "participant");
            if (participants.rolesOf(List.of(participant)).isEmpty()) {
                throw RefusedException.notFound("participant");
            }
            return new RotateKey(participant, nextKey(participant, signingAddress));
        });
    }

    /** An act must not give a participant whose keys lie in the vault one that does not. */
    @Override
    public void requireSupportable(Governed proposed) {
        if (proposed instanceof RotateKey rotation && participants.isHosted(rotation.id()) && !isHeld(rotation)) {
            throw hostedKey("the act gives it a key that does not");
        }
    }

    private String nextKey(UUID participant, @Nullable String signingAddress) {
        if (!participants.isHosted(participant)) {
            if (signingAddress == null) {
                throw RefusedException.policy(
                        "own-key", "it holds its own key: name the new one's signingAddress", "architecture");
            }
            return signingAddress.toLowerCase(Locale.ROOT);
        }
        if (signingAddress != null) {
            throw hostedKey("leave out signingAddress, and the vault makes the new one");
        }
        try {
            return vault.next(participant, participants.signingAddressOf(participant));
        } catch (UnknownKeyException lost) {
            return firstOfNewVault(participant);
        }
    }

    /** The vault that held its key is lost: in the one there is now it begins anew. */
    private String firstOfNewVault(UUID participant) {
        try {
            return vault.addressOf(participant);
        } catch (UnknownKeyException none) {
            try {
                return vault.create(participant);
            } catch (IllegalStateException anotherRequestWasFaster) {
                return vault.addressOf(participant);
            }
        }
    }

    private boolean isHeld(RotateKey proposed) {
        try {
            return vault.addressesOf(proposed.id()).contains(proposed.newKey());
        } catch (UnknownKeyException none) {
            return false;
        }
    }

    private static RefusedException hostedKey(String why) {
        return RefusedException.policy("hosted-key", "its keys lie in the service's vault: " + why, "architecture");
    }
}
