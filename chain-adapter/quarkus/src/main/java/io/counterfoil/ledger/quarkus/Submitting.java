package io.counterfoil.ledger.quarkus;

import io.counterfoil.ledger.SubmissionJournal;
import io.counterfoil.ledger.Submitter;
import io.counterfoil.ledger.VoucherLedger;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The submitter, from the application's start to its end: it takes up at once what an earlier process left pending. */
@ApplicationScoped
class Submitting {

    private final LedgerConfiguration configuration;
    private final CommandMeters meters;
    private final CommandWatch watch;

    Submitting(LedgerConfiguration configuration, CommandMeters meters, CommandWatch watch) {
        this.configuration = configuration;
        this.meters = meters;
        this.watch = watch;
    }

    /** @param journal and {@code settledBy} are the application's */
    @Produces
    @Singleton
    @Startup
    Submitter submitter(VoucherLedger ledger, SubmissionJournal journal, SettledBy settledBy) {
        Submitter submitter = new Submitter(ledger, journal, configuration.submitter(settledBy), watch);
        meters.add(submitter);
        submitter.start();
        return submitter;
    }

    void stop(@Disposes Submitter submitter) {
        submitter.close();
    }
}
