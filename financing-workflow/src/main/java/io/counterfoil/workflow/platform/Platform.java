package io.counterfoil.workflow.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.clients.OutsideClients;
import io.counterfoil.service.clients.ServiceAccount;
import io.counterfoil.workflow.WorkflowRefusal;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClients;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** The receivables service as this service's system role sees it. Calls wait for the answer: not for an event loop. */
@Singleton
public class Platform {

    private static final Logger LOG = Logger.getLogger(Platform.class);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    /** Longer than the service itself waits for the chain. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(35);

    private static final Duration RENEW_BEFORE_END = Duration.ofSeconds(30);
    private static final String TLS = "counterfoil.platform.tls-configuration-name";

    private final PlatformApi service;
    private final ServiceAccount account;

    Platform(
            OidcClients clients,
            OutsideClients outside,
            @ConfigProperty(name = "counterfoil.platform.url") URI url,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "counterfoil.platform.client-id") String clientId,
            @ConfigProperty(name = "counterfoil.platform.client-secret") String clientSecret,
            @ConfigProperty(name = TLS) Optional<String> tls) {
        this.service = outside.client(PlatformApi.class, url, CONNECT_WITHIN, ANSWER_WITHIN, TLS, tls);
        OidcClientConfigBuilder config = new OidcClientConfigBuilder()
                .id(clientId)
                .authServerUrl(issuer)
                .clientId(clientId)
                .credentials(clientSecret)
                .accessTokenExpirySkew(RENEW_BEFORE_END);
        tls.ifPresent(config::tlsConfigurationName);
        this.account = new ServiceAccount(clients, config.build());
    }

    /** @param last the sequence to go on after */
    public record Facts(List<PlatformFact> items, String last) {}

    /** What happened after that sequence, at most that many; waits so long for the first. */
    public Facts factsAfter(String sequence, int max, int waitSeconds) {
        PlatformApi.FactPage page = ask("events", bearer -> service.events(bearer, sequence, max, waitSeconds));
        return new Facts(page.items(), page.last());
    }

    public LocalDate businessDate() {
        return LocalDate.parse(
                ask("business date", service::businessDate).path("date").asText());
    }

    public JsonNode policies() {
        return ask("policies", service::policies);
    }

    /** How many hands a piece may go through, as of that day. */
    public int depthMax(LocalDate on) {
        int max = Integer.MAX_VALUE;
        for (JsonNode row : policies().path("items")) {
            if (row.path("kind").asText().equals("DEPTH_MAX")
                    && !LocalDate.parse(row.path("effectiveFrom").asText()).isAfter(on)) {
                max = Integer.parseInt(row.path("value").asText());
            }
        }
        return max;
    }

    public JsonNode payable(UUID id) {
        return ask("payable " + id, bearer -> service.payable(bearer, id));
    }

    public JsonNode settlement(UUID id) {
        return ask("settlement " + id, bearer -> service.settlement(bearer, id));
    }

    public JsonNode voucher(UUID id) {
        return ask("voucher " + id, bearer -> service.voucher(bearer, id));
    }

    public JsonNode termsOf(UUID participant) {
        return ask("terms of " + participant, bearer -> service.terms(bearer, participant));
    }

    public JsonNode financingRequest(UUID id) {
        return ask("financing request " + id, bearer -> service.financingRequest(bearer, id));
    }

    /** In the supplier's name, under its standing instruction. */
    public void takeQuote(UUID request, UUID quote, String key) {
        ask(
                "acceptance of a quote for " + request,
                bearer -> service.act(
                        bearer,
                        key,
                        "wait=0", // what comes of it, the feed tells
                        "financing-requests",
                        request,
                        "acceptance",
                        JsonNodeFactory.instance.objectNode().put("quoteId", quote.toString())));
    }

    /** Empty while no bank has attested it. */
    public Optional<JsonNode> document(String fingerprint) {
        try {
            return Optional.of(ask("document " + fingerprint, bearer -> service.document(bearer, fingerprint)));
        } catch (RefusedException refused) {
            if (refused.refusal().status() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private <T> T ask(String what, Function<String, T> call) {
        try {
            try {
                return call.apply(account.bearer());
            } catch (WebApplicationException refused) {
                if (refused.getResponse().getStatus() != 401) {
                    throw refused;
                }
                return call.apply(account.freshBearer()); // for instance because the issuer made new keys
            }
        } catch (WebApplicationException refused) {
            throw PlatformProblems.refusal(what, refused.getResponse());
        } catch (ProcessingException noAnswer) {
            LOG.infof("no answer about %s: %s", what, noAnswer.getMessage());
            throw new RefusedException(
                    WorkflowRefusal.SERVICE_UNAVAILABLE, "the receivables service did not answer about the " + what);
        }
    }

    /**
     * What a person's act led to.
     *
     * @param headers of the answer that tell how to go on: where the operation is, and whether it was known before
     */
    public record Answer(int status, JsonNode body, Map<String, String> headers) {

        private static final List<String> PASSED_ON = List.of(HttpHeaders.LOCATION, "Idempotency-Replayed");

        static Answer of(RestResponse<JsonNode> answer) {
            Map<String, String> headers = new TreeMap<>();
            for (String name : PASSED_ON) {
                Optional.ofNullable(answer.getHeaderString(name)).ifPresent(value -> headers.put(name, value));
            }
            JsonNode body = answer.getEntity();
            return new Answer(answer.getStatus(), body == null ? MissingNode.getInstance() : body, headers);
        }

        /** Whether it was taken; else the body says why not. */
        public boolean taken() {
            return status < 300;
        }
    }

    /**
     * A person's act, at once and with that person's token; nothing of it is kept here.
     *
     * @param key the same for every try of the same task
     */
    public Answer act(String bearer, String key, String prefer, PersonsAct act, JsonNode body) {
        try {
            var answer = act.id() == null
                    ? service.act(bearer, key, prefer, act.things(), body)
                    : service.act(bearer, key, prefer, act.things(), act.id(), act.name(), body);
            return Answer.of(answer);
        } catch (WebApplicationException refused) {
            ProblemDetail problem = PlatformProblems.problem(refused.getResponse());
            throw PlatformProblems.passedOn(problem);
        } catch (ProcessingException noAnswer) {
            throw new RefusedException(
                    WorkflowRefusal.SERVICE_UNAVAILABLE,
                    "the receivables service did not answer; the same button tries the same act again");
        }
    }
}
