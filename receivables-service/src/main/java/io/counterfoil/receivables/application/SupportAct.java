package io.counterfoil.receivables.application;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerCommand.Cancel;
import io.counterfoil.ledger.LedgerCommand.Governed;
import io.counterfoil.ledger.LedgerCommand.RotateKey;
import io.counterfoil.ledger.LedgerCommand.SetThreshold;
import io.counterfoil.ledger.abi.CommandCodec;
import io.counterfoil.receivables.application.Supports.Proposal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An operator supports an act as it was proposed, by whichever software; or takes back its own. */
@ApplicationScoped
public class SupportAct {

    private static final String ACT = "act";

    private final CommandPath path;
    private final OperatorsTogether together;
    private final Supports supports;
    private final RotateParticipantKey rotateParticipantKey;
    private final Deployment deployment;

    SupportAct(
            CommandPath path,
            OperatorsTogether together,
            Supports supports,
            RotateParticipantKey rotateParticipantKey,
            Deployment deployment) {
        this.rotateParticipantKey = rotateParticipantKey;
        this.path = path;
        this.together = together;
        this.supports = supports;
        this.deployment = deployment;
    }

    public Outcome support(Request request, String subject, UUID act) {
        return together.answered(
                request, path.once(request, () -> together.sendAsProposed(request, subject, act, call(request, act))));
    }

    /** By whoever proposed it. */
    public Outcome cancel(Request request, UUID act) {
        return path.once(request, () -> {
            Proposal proposal = existing(request, act);
            if (!proposal.proposer().equals(request.by())) {
                throw new RefusedException(Refusal.FORBIDDEN, "another operator proposed it");
            }
            return path.onChain(request, Detail.of(CommandKind.CANCEL_ACT, act), new Cancel(act));
        });
    }

    public Outcome setThreshold(SupportRequest asked, int operators) {
        return together.support(asked, () -> new SetThreshold(operators));
    }

    private Governed call(Request request, UUID act) {
        Proposal proposal = existing(request, act);
        Governed call = deployment
                .contractAt(proposal.target())
                .flatMap(contract -> CommandCodec.actOf(contract, proposal.data()))
                .orElseThrow(() -> new RefusedException(
                        Refusal.LEDGER_REFUSED,
                        "this version does not know what the act would do, and signs nothing it does not know"));
        if (call instanceof RotateKey rotation) {
            rotateParticipantKey.requireHeld(rotation);
        }
        return call;
    }

    private Proposal existing(Request request, UUID act) {
        together.requireOperator(request, ACT);
        return supports.proposal(act).orElseThrow(() -> RefusedException.notFound(ACT));
    }
}
