package io.counterfoil.bank.verification.customs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.bank.verification.CustomsAnswer;
import io.counterfoil.kernel.Money;
import io.counterfoil.service.clients.OutsideClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jspecify.annotations.Nullable;

/**
 * Customs' register over REST. A lost answer is asked for once more; once half of ten were lost, nobody is asked for ten seconds, so that
 * quotes do not wait for a register that is away.
 */
@ApplicationScoped
class CustomsConnection {

    private static final String TLS_SETTING = "counterfoil.customs.tls-configuration-name";
    private static final int BYTES_MAX = 16_384;
    private static final int NOT_FOUND = 404;

    private final ObjectMapper json;
    private final @Nullable CustomsApi register;

    /** @param timeout of each try: to connect, and for the answer */
    CustomsConnection(
            ObjectMapper json,
            OutsideClients outside,
            @ConfigProperty(name = "counterfoil.customs.url") Optional<URI> url,
            @ConfigProperty(name = "counterfoil.customs.timeout", defaultValue = "2S") Duration timeout,
            @ConfigProperty(name = TLS_SETTING) Optional<String> tls) {
        this.json = json;
        this.register = url.map(base -> outside.client(CustomsApi.class, base, timeout, timeout, TLS_SETTING, tls))
                .orElse(null);
    }

    /** No answer in time, or one that is none. */
    static final class SilentException extends RuntimeException {

        SilentException(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DeclarationJson(
            @Nullable String number,
            @Nullable String status,
            @Nullable AmountJson value,
            @Nullable String exporter) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AmountJson(@Nullable String amount, @Nullable String currency) {}

    boolean isConfigured() {
        return register != null;
    }

    /** @throws SilentException when it says nothing that can be used */
    @Retry(maxRetries = 1, delay = 100, jitter = 50, retryOn = SilentException.class)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 10_000, failOn = SilentException.class)
    CustomsAnswer ask(String number) {
        CustomsApi asked = register;
        if (asked == null) {
            return new CustomsAnswer.NotAsked();
        }
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        try (InputStream answer = asked.declaration(number)) {
            byte[] content = answer.readNBytes(BYTES_MAX + 1);
            if (content.length > BYTES_MAX) {
                throw new SilentException("over " + BYTES_MAX + " bytes about one declaration", null);
            }
            return read(number, json.readValue(content, DeclarationJson.class), now);
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == NOT_FOUND) {
                return new CustomsAnswer.NoSuch(now);
            }
            throw new SilentException("it answered " + refused.getResponse().getStatus(), refused);
        } catch (ProcessingException | IOException lost) {
            throw new SilentException("no answer that can be read", lost);
        }
    }

    private static CustomsAnswer read(String number, @Nullable DeclarationJson answer, Instant now) {
        if (answer == null || !number.equals(answer.number())) {
            throw new SilentException("it answers about another declaration", null);
        }
        CustomsAnswer.Status status = Stream.of(CustomsAnswer.Status.values())
                .filter(each -> each.wireName().equals(answer.status()))
                .findFirst()
                .orElseThrow(() -> new SilentException("it has a status that is not known here", null));
        return new CustomsAnswer.Declared(status, money(answer.value()), answer.exporter(), now);
    }

    private static @Nullable Money money(@Nullable AmountJson value) {
        if (value == null) {
            return null;
        }
        if (value.amount() == null || value.currency() == null) {
            throw new SilentException("its amount is not complete", null);
        }
        try {
            return Money.parse(value.amount(), value.currency());
        } catch (IllegalArgumentException wrong) {
            throw new SilentException("its amount is none: " + wrong.getMessage(), wrong);
        }
    }
}
