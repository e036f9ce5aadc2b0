package io.counterfoil.sandbox.bank;

import io.counterfoil.devservers.postgres.EmbeddedPostgres;
import io.counterfoil.devservers.postgres.PostgresDatabase;
import io.counterfoil.ledger.JdbcSubmissionJournal;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.Submitter;
import io.counterfoil.ledger.SubmitterSettings;
import io.counterfoil.verification.live.LiveChain;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** A live chain, and one bank's signature, journal and records on a real database. */
final class ChainOfOneBank extends LiveChain {

    final LedgerReads reads = reads();
    final BankRecords records;
    private final EmbeddedPostgres postgres;
    private final JdbcSubmissionJournal journal;
    private final Submitter submitter;

    ChainOfOneBank(Path folder) throws Exception {
        super(folder);
        postgres = EmbeddedPostgres.start(folder.resolve("pg"), 0);
        PostgresDatabase banks = new PostgresDatabase("banks", "banks");
        postgres.create(banks);
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.jdbcUrl(banks.name()));
        database.setUser(banks.name());
        database.setPassword(banks.password());
        records = new BankRecords(database);
        records.createTables();
        journal = JdbcSubmissionJournal.withTables(database);
        submitter = new Submitter(ledger(), journal, SubmitterSettings.settlingOnReceipt());
        submitter.start();
    }

    BankSignatures signatures(UUID of) {
        return new BankSignatures(submitter, journal.of(of), of, Duration.ofSeconds(30));
    }

    /** @return payable and its root piece, held by the supplier */
    UUID[] issue(long value) throws Exception {
        return issue(value, true);
    }

    @Override
    public void close() throws IOException {
        submitter.close();
        postgres.close();
        super.close();
    }
}
