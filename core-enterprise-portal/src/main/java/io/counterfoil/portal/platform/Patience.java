package io.counterfoil.portal.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a service may wait for the chain before it answers a command; then the page says that it is being recorded. */
@ApplicationScoped
public class Patience implements ClientRequestFilter {

    private static final String PREFER = "Prefer";

    private final String prefer;

    public Patience(@ConfigProperty(name = "counterfoil.portal.patience", defaultValue = "2S") Duration patience) {
        this.prefer = "wait=" + patience.toSeconds();
    }

    @Override
    public void filter(ClientRequestContext request) {
        if (HttpMethod.POST.equals(request.getMethod()) && !request.getHeaders().containsKey(PREFER)) {
            request.getHeaders().putSingle(PREFER, prefer);
        }
    }
}
