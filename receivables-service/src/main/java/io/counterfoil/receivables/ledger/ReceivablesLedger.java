package io.counterfoil.receivables.ledger;

import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.ledger.quarkus.SettledBy;
import io.counterfoil.receivables.voucher.OfferPeriod;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this service adds to its connection to the chain. */
class ReceivablesLedger {

    @Produces
    @Singleton
    SettledBy settledBy() {
        return SettledBy.PROJECTOR;
    }

    @Produces
    @Singleton
    DocumentFingerprints fingerprints(@ConfigProperty(name = "counterfoil.fingerprint.secret-file") Path secret) {
        return DocumentFingerprints.fromFile(secret);
    }

    @Produces
    @Singleton
    OfferPeriod offerPeriod(@ConfigProperty(name = "counterfoil.offer.days", defaultValue = "30") int days) {
        return new OfferPeriod(days);
    }
}
