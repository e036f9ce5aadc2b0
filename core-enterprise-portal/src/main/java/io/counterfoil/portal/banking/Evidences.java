package io.counterfoil.portal.banking;

import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
class Evidences {

    private static final int NOT_FOUND = 404;

    private final EvidenceApi api;

    Evidences(@RestClient EvidenceApi api) {
        this.api = api;
    }

    /** Empty once the request concerns the bank no more. */
    Optional<Evidence> of(UUID request) {
        try {
            return Optional.of(Evidence.of(api.evidence(request)));
        } catch (ServiceRefusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    byte[] file(UUID request, UUID document) {
        return api.file(request, document);
    }
}
