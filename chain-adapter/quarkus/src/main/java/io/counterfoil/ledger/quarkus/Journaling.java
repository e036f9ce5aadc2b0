package io.counterfoil.ledger.quarkus;

import io.counterfoil.ledger.JdbcSubmissionJournal;
import io.counterfoil.ledger.JournalListener;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The application's journal, in its own database. Its changes are transactions that entities and repositories take part in. */
@ApplicationScoped
class Journaling {

    /** @param listener the application's, if it has one: what becomes true together with the end of a submission */
    @Produces
    @Singleton
    JdbcSubmissionJournal journal(
            DataSource database, LedgerConfiguration configuration, Instance<JournalListener> listener) {
        return new JdbcSubmissionJournal(database)
                .inSchema(configuration.journalSchema())
                .committingBy(new JtaTransactions(database))
                .telling(listener.get());
    }

    @Produces
    @Singleton
    @DefaultBean
    JournalListener nobody() {
        return JournalListener.NOBODY;
    }
}
