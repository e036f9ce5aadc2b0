package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerCommand.RotateKey;
import io.counterfoil.ledger.UnknownKeyException;
import io.counterfoil.receivables.onboarding.ParticipantChanged.Change;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * A participant has its own key replaced by a new one of the vault: one person prepares, another approves, and the old key signs for the new one. What is
 * under way meanwhile is signed again.
 */
@ApplicationScoped
public class RotateOwnKey {

    private final CommandPath path;
    private final KeyRotations rotations;
    private final Participants participants;
    private final KeyVault vault;

    RotateOwnKey(CommandPath path, KeyRotations rotations, Participants participants, KeyVault vault) {
        this.path = path;
        this.rotations = rotations;
        this.participants = participants;
        this.vault = vault;
    }

    public Outcome propose(Request request, Person maker, String reason) {
        return path.once(request, () -> {
            if (participants.rolesOf(List.of(request.by())).isEmpty()) {
                throw new RefusedException(CommonRefusal.NOT_ENROLLED, "the caller's participant is not enrolled");
            }
            if (!participants.isHosted(request.by())) {
                throw RefusedException.policy(
                        "own-key", "it holds its own key, and replaces it by itself", "architecture");
            }
            UUID id = Ids.next();
            Detail detail = Detail.of(CommandKind.PROPOSE_KEY_ROTATION, id);
            return path.inDatabase(request, detail, () -> {
                if (!rotations.insert(id, request.by(), reason, maker)) {
                    throw new RefusedException(
                            ReceivablesRefusal.KEY_ROTATION_NOT_OPEN,
                            "another rotation is open; approve or withdraw it first");
                }
                path.tell(detail, new ParticipantChanged(Change.KEY_ROTATION_PROPOSED, request.by(), id));
                return null;
            });
        });
    }

    public Outcome approve(Request request, Person checker, UUID rotation) {
        return path.once(request, () -> {
            FourEyes.requireAnother(
                    makerOfOwn(request.by(), rotation),
                    checker,
                    "another person than its maker must approve a rotation",
                    new Violation("id", rotation + " was prepared by the caller"));
            String next = nextKey(request.by());
            if (!rotations.approve(rotation, checker)) {
                throw notOpen();
            }
            Detail detail = Detail.of(CommandKind.APPROVE_KEY_ROTATION, rotation);
            return path.onChain(request, detail, new RotateKey(request.by(), next), () -> {
                if (!rotations.begin(rotation, detail.id())) {
                    throw new RefusedException(
                            ReceivablesRefusal.KEY_ROTATION_NOT_OPEN, "the rotation is under way or done");
                }
                return null;
            });
        });
    }

    public Outcome withdraw(Request request, Person withdrawer, UUID rotation) {
        return path.once(request, () -> {
            makerOfOwn(request.by(), rotation);
            Detail detail = Detail.of(CommandKind.WITHDRAW_KEY_ROTATION, rotation);
            return path.inDatabase(request, detail, () -> {
                if (!rotations.withdraw(rotation, withdrawer)) {
                    throw notOpen();
                }
                path.tell(detail, new ParticipantChanged(Change.KEY_ROTATION_WITHDRAWN, request.by(), rotation));
                return null;
            });
        });
    }

    private String nextKey(UUID participant) {
        try {
            return vault.next(participant, participants.signingAddressOf(participant));
        } catch (UnknownKeyException lost) {
            throw RefusedException.policy(
                    "hosted-key", "the vault does not hold its current key: the operators replace it", "architecture");
        }
    }

    private String makerOfOwn(UUID participant, UUID rotation) {
        return rotations
                .makerOf(participant, rotation)
                .orElseThrow(() -> RefusedException.notFound("key rotation of the caller"));
    }

    private static RefusedException notOpen() {
        return new RefusedException(
                ReceivablesRefusal.KEY_ROTATION_NOT_OPEN, "the rotation was approved or withdrawn before");
    }
}
