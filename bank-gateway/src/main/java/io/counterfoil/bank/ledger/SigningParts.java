package io.counterfoil.bank.ledger;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.JdbcSubmissionJournal;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.NumberedAttempts;
import io.counterfoil.ledger.SubmissionJournal;
import io.counterfoil.ledger.Submitter;
import io.counterfoil.ledger.SubmitterSettings;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.quarkus.CommandMeters;
import io.counterfoil.ledger.quarkus.CommandWatch;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives each hosted bank a way of its own to the chain: no bank's pending transactions hold up another's. */
@Singleton
public class SigningParts {

    private final FiscoNode node;
    private final Deployment deployment;
    /** All banks' rows: nobody works with it but by one bank's view of it. */
    private final JdbcSubmissionJournal journal;

    private final CommandMeters meters;
    private final CommandWatch watch;
    private final Duration chainWait;
    private final Event<ActDone> done;
    private final ConcurrentLinkedDeque<Submitter> submitters = new ConcurrentLinkedDeque<>();

    SigningParts(
            FiscoNode node,
            Deployment deployment,
            JdbcSubmissionJournal journal,
            CommandMeters meters,
            CommandWatch watch,
            Event<ActDone> done,
            @ConfigProperty(name = "counterfoil.ledger.wait", defaultValue = "30S") Duration chainWait) {
        this.node = node;
        this.deployment = deployment;
        this.journal = journal;
        this.meters = meters;
        this.watch = watch;
        this.chainWait = chainWait;
        this.done = done;
    }

    /** Takes up what an earlier process left pending for this bank. */
    public Signatures signatures(UUID bank, KeyVault vault) {
        SubmissionJournal own = journal.of(bank);
        Submitter submitter =
                new Submitter(node.voucherLedger(deployment, vault), own, SubmitterSettings.settlingOnReceipt(), watch);
        submitters.push(submitter);
        meters.add(submitter);
        submitter.start();
        return new Signatures(
                new NumberedAttempts(submitter, own, bank, chainWait),
                operation -> done.fire(new ActDone(bank, operation)));
    }

    @PreDestroy
    void stop() {
        submitters.forEach(Submitter::close);
    }
}
