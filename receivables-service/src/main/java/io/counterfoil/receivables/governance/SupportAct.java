package io.counterfoil.receivables.governance;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerCommand.Cancel;
import io.counterfoil.ledger.LedgerCommand.Enrol;
import io.counterfoil.ledger.LedgerCommand.Governed;
import io.counterfoil.ledger.LedgerCommand.SetThreshold;
import io.counterfoil.ledger.abi.CommandCodec;
import io.counterfoil.receivables.governance.Supports.Proposal;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;

/** An operator supports an act as it was proposed, by whichever software; or takes back its own. */
@ApplicationScoped
public class SupportAct {

    private static final String ACT = "act";

    private final CommandPath path;
    private final OperatorsTogether together;
    private final Supports supports;
    private final Instance<ActCheck> checks;
    private final Deployment deployment;

    SupportAct(
            CommandPath path,
            OperatorsTogether together,
            Supports supports,
            Instance<ActCheck> checks,
            Deployment deployment) {
        this.checks = checks;
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
                throw new RefusedException(CommonRefusal.FORBIDDEN, "another operator proposed it");
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
                        CommonRefusal.LEDGER_REFUSED,
                        "this version does not know what the act would do, and signs nothing it does not know"));
        checks.forEach(check -> check.requireSupportable(call));
        requireRecorded(act, call);
        return call;
    }

    /** Nobody confirms name and numbers that are not there; nor is anybody enrolled without them. */
    private void requireRecorded(UUID act, Governed call) {
        if (call instanceof Enrol enrol && supports.isForgottenEnrolment(act, enrol.id())) {
            throw new RefusedException(
                    ReceivablesRefusal.ACT_DIFFERS,
                    "name and numbers that this enrolment was asked for with are kept no more, because its transaction seemed not to"
                            + " reach the chain; cancel the act, and enrol the participant anew");
        }
    }

    private Proposal existing(Request request, UUID act) {
        together.requireOperator(request, ACT);
        return supports.proposal(act).orElseThrow(() -> RefusedException.notFound(ACT));
    }
}
