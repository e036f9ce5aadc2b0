package io.counterfoil.bank.settlement;

import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.settlement.SettlementJobs.JobId;
import io.counterfoil.bank.settlement.SettlementJobs.State;
import io.counterfoil.kernel.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A debtor's instruction, carried out as a job: once asked for, it goes on to its end whoever waits for it. */
@ApplicationScoped
public class PaySettlement {

    /** For that long it is left to this instance, which begins at once. */
    private static final Duration OWN_FIRST = Duration.ofSeconds(5);

    private final ExecuteSettlement executeSettlement;
    private final SettlementJobs jobs;
    private final SettlementRunner runner;

    PaySettlement(ExecuteSettlement executeSettlement, SettlementJobs jobs, SettlementRunner runner) {
        this.executeSettlement = executeSettlement;
        this.jobs = jobs;
        this.runner = runner;
    }

    /**
     * Asked again, it goes on where it stands.
     *
     * @throws RefusedException 404 when the instruction is not for this bank; what else speaks against it ends the future
     */
    public CompletableFuture<Outcome> pay(HostedBank bank, UUID settlement) {
        executeSettlement.instruction(bank, settlement);
        jobs.add(new JobId(bank.participant(), settlement), OWN_FIRST);
        return runner.run(bank, settlement);
    }

    /** @throws RefusedException why it was refused; 404 when nobody asked for it */
    public Outcome state(HostedBank bank, UUID settlement) {
        State state = jobs.state(new JobId(bank.participant(), settlement))
                .orElseThrow(() -> RefusedException.notFound("execution of settlement " + settlement));
        if (state instanceof State.Refused refused) {
            throw refused.why();
        }
        return state instanceof State.Done
                ? executeSettlement.execute(
                        bank, settlement, () -> {}) // lists what it did; there is nothing left to do
                : ExecuteSettlement.PENDING;
    }
}
