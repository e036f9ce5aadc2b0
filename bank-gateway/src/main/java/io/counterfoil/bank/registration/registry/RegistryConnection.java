package io.counterfoil.bank.registration.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.bank.registration.Claim;
import io.counterfoil.bank.registration.PropertyRegistry.RefusedByRegistryException;
import io.counterfoil.bank.registration.PropertyRegistry.SilentException;
import io.counterfoil.bank.registration.RegisteredClaim;
import io.counterfoil.bank.registration.Registration;
import io.counterfoil.kernel.CutText;
import io.counterfoil.service.clients.OutsideClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jspecify.annotations.Nullable;

/**
 * The registry over REST. A lost answer to a question is asked for once more; to a registration never, because it may have been made. Once
 * half of ten were lost, nobody is asked for ten seconds.
 */
@ApplicationScoped
class RegistryConnection {

    private static final String TLS_SETTING = "counterfoil.registry.tls-configuration-name";
    private static final int BYTES_MAX = 1_048_576;
    private static final int ITEMS_MAX = 500;
    private static final int WHY_CHARACTERS_MAX = 300;
    private static final int SERVER_ERROR = 500;

    private final ObjectMapper json;
    private final @Nullable RegistryApi registry;

    /** @param timeout of each try: to connect, and for the answer */
    RegistryConnection(
            ObjectMapper json,
            OutsideClients outside,
            @ConfigProperty(name = "counterfoil.registry.url") Optional<URI> url,
            @ConfigProperty(name = "counterfoil.registry.timeout", defaultValue = "2S") Duration timeout,
            @ConfigProperty(name = TLS_SETTING) Optional<String> tls) {
        this.json = json;
        this.registry = url.map(base -> outside.client(RegistryApi.class, base, timeout, timeout, TLS_SETTING, tls))
                .orElse(null);
    }

    boolean isConnected() {
        return registry != null;
    }

    @Retry(maxRetries = 1, delay = 100, jitter = 50, retryOn = SilentException.class)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 10_000, failOn = SilentException.class)
    List<RegisteredClaim> over(Claim claim) {
        return claims(asked(api -> api.search(RegistryJson.Search.of(claim)), RegistryJson.Found.class));
    }

    @Retry(maxRetries = 1, delay = 100, jitter = 50, retryOn = SilentException.class)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 10_000, failOn = SilentException.class)
    List<RegisteredClaim> under(String securedParty, String reference) {
        List<RegisteredClaim> found =
                claims(asked(api -> api.under(securedParty, reference), RegistryJson.Found.class));
        if (found.stream()
                .anyMatch(claim -> !claim.reference().equals(reference)
                        || !claim.securedParty().equals(securedParty))) {
            throw new SilentException("it answers about another reference");
        }
        return found;
    }

    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 10_000, failOn = SilentException.class)
    RegisteredClaim register(Claim claim) {
        RegisteredClaim made = asked(
                        api -> api.register(RegistryJson.NewClaim.of(claim)), RegistryJson.Registered.class)
                .claim();
        if (!made.reference().equals(claim.reference())
                || !made.securedParty().equals(claim.securedParty().identifier())
                || !made.amount().equals(claim.amount())) {
            throw new SilentException("it answers about another registration");
        }
        return made;
    }

    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 10_000, failOn = SilentException.class)
    void amend(String number, Registration.Terms terms, String reason) {
        var unused = asked(
                api -> api.amend(number, RegistryJson.Amendment.of(terms, reason)), RegistryJson.Registered.class);
    }

    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 10_000, failOn = SilentException.class)
    void cancel(String number, String reason) {
        var unused =
                asked(api -> api.cancel(number, new RegistryJson.Cancellation(reason)), RegistryJson.Registered.class);
    }

    private static List<RegisteredClaim> claims(RegistryJson.Found found) {
        if (found.items() == null || found.items().stream().anyMatch(Objects::isNull)) {
            throw new SilentException("it lists nothing");
        }
        if (found.more() || found.items().size() > ITEMS_MAX) {
            throw new SilentException("it has more than " + ITEMS_MAX + " registrations of one receivable");
        }
        return found.items().stream().map(RegistryJson.Registered::claim).toList();
    }

    /** Not let in now, too slow, too many: nothing is said about the matter. */
    private static final Set<Integer> PASSING = Set.of(401, 407, 408, 425, 429);

    private static final int CLIENT_ERROR = 400;

    private <T> T asked(Function<RegistryApi, InputStream> question, Class<T> form) {
        RegistryApi api = registry;
        if (api == null) {
            throw new SilentException("no registry is connected");
        }
        try (InputStream answer = question.apply(api)) {
            byte[] content = answer.readNBytes(BYTES_MAX + 1);
            if (content.length > BYTES_MAX) {
                throw new SilentException("it answers over " + BYTES_MAX + " bytes");
            }
            T read = json.readValue(content, form);
            if (read == null) {
                throw new SilentException("it answers nothing");
            }
            return read;
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            if (status >= SERVER_ERROR || PASSING.contains(status) || status < CLIENT_ERROR) {
                throw new SilentException("it answered " + status, refused);
            }
            throw new RefusedByRegistryException(why(refused, status));
        } catch (ProcessingException | IOException lost) {
            throw new SilentException("no answer that can be read", lost);
        }
    }

    private String why(WebApplicationException refused, int status) {
        try (InputStream body = refused.getResponse().readEntity(InputStream.class)) {
            RegistryJson.Refused said = json.readValue(body.readNBytes(BYTES_MAX), RegistryJson.Refused.class);
            return CutText.of(
                    said == null || said.detail() == null ? "status " + status : said.detail(), WHY_CHARACTERS_MAX);
        } catch (ProcessingException | IllegalStateException | IOException nothingToRead) {
            return "status " + status;
        }
    }
}
