package io.counterfoil.portal.governance;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
class AttestedDocuments {

    private static final int NOT_FOUND = 404;

    private final RegistersApi registers;
    private final Directory directory;

    AttestedDocuments(@RestClient RegistersApi registers, Directory directory) {
        this.registers = registers;
        this.directory = directory;
    }

    /** Empty when no bank has attested it. */
    Optional<AttestedDocument> find(String fingerprint) {
        try {
            return Optional.of(get(fingerprint));
        } catch (ServiceRefusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    AttestedDocument get(String fingerprint) {
        return AttestedDocument.of(registers.document(fingerprint), directory::shownName);
    }
}
