package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.financing.FinancingRequests.FinancingRequest;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bank that was asked tells the supplier how far it is and why. It binds nobody: the bank may find something else tomorrow,
 * and what it lends on it decides by itself.
 */
@ApplicationScoped
public class TellFinancingStep {

    private final CommandPath path;
    private final FinancingRequests requests;
    private final FinancingSteps steps;
    private final BusinessDays days;

    TellFinancingStep(CommandPath path, FinancingRequests requests, FinancingSteps steps, BusinessDays days) {
        this.path = path;
        this.requests = requests;
        this.steps = steps;
        this.days = days;
    }

    public record Wish(
            FinancingStep.Kind kind,
            List<FinancingStep.Reason> reasons,
            @Nullable String registrationNumber) {}

    public Outcome tell(Request request, UUID financingId, Wish wish) {
        return path.once(request, () -> {
            FinancingRequest asked = requests.askedOf(request.by(), financingId)
                    .orElseThrow(() -> RefusedException.notFound("financing request to the caller"));
            requireOpen(request.by(), financingId, wish.kind());
            FinancingStep step = new FinancingStep(
                    request.by(), wish.kind().wireName(), wish.reasons(), wish.registrationNumber(), days.today());
            Detail detail = Detail.of(CommandKind.TELL_FINANCING_STEP, financingId);
            return path.inDatabase(request, detail, () -> {
                // Held: of two banks that tell at once one sees what the other told.
                requests.hold(financingId);
                boolean isKnown = steps.find(financingId, request.by(), wish.kind())
                        .filter(step::saysTheSame)
                        .isPresent();
                if (!isKnown) {
                    steps.put(financingId, step);
                    tellWhatFollows(detail, asked, step);
                }
                return null;
            });
        });
    }

    private void requireOpen(UUID bank, UUID financingId, FinancingStep.Kind kind) {
        if (requests.ofConcernTo(bank, financingId).isEmpty()) {
            throw new RefusedException(
                    ReceivablesRefusal.FINANCING_NOT_OPEN,
                    "the request is over for this bank: it was withdrawn, has lapsed, or has ended on chain, or another"
                            + " bank's quote was taken");
        }
        if (kind == FinancingStep.Kind.REGISTERED
                && requests.stateOnChain(financingId).isEmpty()) {
            throw new RefusedException(
                    ReceivablesRefusal.FINANCING_NOT_OPEN, "nothing is registered before the supplier took a quote");
        }
    }

    private void tellWhatFollows(Detail detail, FinancingRequest asked, FinancingStep step) {
        switch (step.kind()) {
            case VERIFIED -> path.tell(detail, FinancingVerified.of(asked, step));
            case REGISTERED -> path.tell(detail, FinancingRegistered.of(asked, step));
            case NOT_VERIFIED -> {
                if (steps.areAllNotVerified(asked.id())) {
                    path.tell(detail, FinancingNotVerified.of(asked));
                }
            }
            case UNDECIDED -> {
                // A person of the bank decides; nothing has come true.
            }
        }
    }
}
