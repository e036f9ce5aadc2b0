package io.counterfoil.receivables.application;

import io.counterfoil.ledger.LedgerCommand.SetLimit;
import io.counterfoil.ledger.LimitKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An operator adds a dated limit: it binds the contract, and everything the service lets through. */
@ApplicationScoped
public class AddPolicy {

    private final CommandPath path;
    private final Policies policies;

    AddPolicy(CommandPath path, Policies policies) {
        this.path = path;
        this.policies = policies;
    }

    /** @param value months, changes of holder, open offers or days; minor units of the currency for SMALLEST_PIECE */
    public record Wish(LimitKind kind, @Nullable String currency, LocalDate effectiveFrom, long value, String source) {}

    public Outcome add(Request request, Wish wish) {
        Outcome outcome = path.once(request, () -> {
            policies.lastEffectiveFrom(wish.kind(), wish.currency())
                    .filter(last -> !wish.effectiveFrom().isAfter(last))
                    .ifPresent(last -> {
                        throw RefusedException.policy(
                                "effective-from",
                                "after " + last + ", the first day of the row before",
                                "history is not rewritten");
                    });
            policies.recordSource(wish.kind(), wish.currency(), wish.effectiveFrom(), wish.source());
            return path.onChain(
                    request,
                    Detail.of(CommandKind.ADD_POLICY, null),
                    new SetLimit(wish.kind(), wish.currency(), wish.effectiveFrom(), wish.value()));
        });
        CompletionStage<Operation> inForce = outcome.ended().thenApply(operation -> {
            policies.renew();
            return operation;
        });
        return new Outcome(outcome.operation(), outcome.replayed(), inForce);
    }
}
