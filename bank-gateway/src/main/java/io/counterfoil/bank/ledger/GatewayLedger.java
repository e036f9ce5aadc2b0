package io.counterfoil.bank.ledger;

import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.ledger.JdbcSubmissionJournal;
import io.counterfoil.ledger.quarkus.JtaTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the gateway adds to the shared ledger beans. */
@ApplicationScoped
class GatewayLedger {

    /** All banks' rows; nobody works with it but by one bank's view of it. */
    @Produces
    @Singleton
    JdbcSubmissionJournal journal(DataSource database) {
        return new JdbcSubmissionJournal(database).inSchema("bank").committingBy(new JtaTransactions(database));
    }

    @Produces
    @Singleton
    DocumentFingerprints fingerprints(@ConfigProperty(name = "counterfoil.fingerprint.secret-file") Path secret) {
        return DocumentFingerprints.fromFile(secret);
    }
}
