package io.counterfoil.receivables.governance;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand.SetLimit;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Operators add a dated limit: it binds the contract, and everything the service lets through. */
@ApplicationScoped
public class AddPolicy {

    private final CommandPath path;
    private final OperatorsTogether together;
    private final Policies policies;

    AddPolicy(CommandPath path, OperatorsTogether together, Policies policies) {
        this.path = path;
        this.together = together;
        this.policies = policies;
    }

    /** @param value months, changes of holder, open offers or days; minor units of the currency for SMALLEST_PIECE */
    public record Wish(LimitKind kind, @Nullable String currency, LocalDate effectiveFrom, long value, String source) {}

    public Outcome add(SupportRequest asked, Wish wish) {
        Outcome outcome = path.once(asked.request(), () -> {
            policies.lastEffectiveFrom(wish.kind(), wish.currency())
                    .filter(last -> !wish.effectiveFrom().isAfter(last))
                    .ifPresent(last -> {
                        throw RefusedException.policy(
                                "effective-from",
                                "after " + last + ", the first day of the row before",
                                "history is not rewritten");
                    });
            return together.send(
                    asked,
                    new SetLimit(wish.kind(), wish.currency(), wish.effectiveFrom(), wish.value()),
                    operation ->
                            policies.recordSource(wish.kind(), wish.currency(), wish.effectiveFrom(), wish.source()));
        });
        return together.answered(asked.request(), outcome);
    }
}
