package io.counterfoil.portal.banking;

import io.counterfoil.portal.banking.PreviewApi.PreviewJson;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Previews {

    private final PreviewApi api;

    Previews(@RestClient PreviewApi api) {
        this.api = api;
    }

    /** Null where there is no price, or the gateway is away; then the page is shown without it, and quoting says why. */
    @Nullable
    Preview of(String bank, UUID request) {
        try {
            PreviewJson json = api.preview(bank, request);
            return new Preview(
                    json.annualRate(),
                    json.fee().money(),
                    json.netProceeds().money(),
                    json.recourse(),
                    json.validUntil());
        } catch (ServiceRefusal | ProcessingException noPrice) {
            return null;
        }
    }
}
