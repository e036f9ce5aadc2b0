package io.counterfoil.bank.ledger;

import io.counterfoil.kernel.DocumentFingerprints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the gateway adds to the shared ledger beans. */
@ApplicationScoped
class GatewayLedger {

    @Produces
    @Singleton
    DocumentFingerprints fingerprints(@ConfigProperty(name = "counterfoil.fingerprint.secret-file") Path secret) {
        return DocumentFingerprints.fromFile(secret);
    }
}
