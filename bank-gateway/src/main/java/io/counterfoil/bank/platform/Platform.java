package io.counterfoil.bank.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.NamedRefusal;
import io.counterfoil.bank.platform.PlatformApi.FinancingRequestJson;
import io.counterfoil.bank.platform.PlatformApi.PolicyJson;
import io.counterfoil.bank.platform.PlatformApi.SettlementJson;
import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.clients.ServiceAccount;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The receivables service as one bank sees it, with that bank's token. Calls wait for the answer: not for an event loop. */
public final class Platform {

    private static final Logger LOG = Logger.getLogger(Platform.class);
    private static final String ADVANCE_RATE = "ADVANCE_RATE";

    private final PlatformApi service;
    private final ServiceAccount account;
    private final DocumentFingerprints fingerprints;

    Platform(PlatformApi service, ServiceAccount account, DocumentFingerprints fingerprints) {
        this.service = service;
        this.account = account;
        this.fingerprints = fingerprints;
    }

    /** @throws RefusedException 404 when this bank cannot see it */
    public FinancingRequest financingRequest(UUID id) {
        FinancingRequestJson shown = ask("financing request " + id, bearer -> service.financingRequest(bearer, id));
        return FinancingRequest.of(shown, fingerprints);
    }

    /** Part of the face value of such documents that the consortium lets banks finance on that day; 1 where it has no policy. */
    public BigDecimal advanceRate(DocumentKind kind, LocalDate day) {
        return ask("policies", service::policies).items().stream()
                .filter(policy -> policy.kind().equals(ADVANCE_RATE)
                        && kind.wireName().equals(policy.documentKind())
                        && !policy.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(PolicyJson::effectiveFrom))
                .map(policy -> new BigDecimal(policy.value()))
                .orElse(BigDecimal.ONE);
    }

    /**
     * A page of the requests that this bank was asked, by id.
     *
     * @param state as the service has it, such as {@code locked}
     * @param cursor null: from the beginning
     */
    public Page<UUID> financingRequests(String state, @Nullable String cursor) {
        Page<PlatformApi.ListedRequest> page =
                ask("financing requests", bearer -> service.financingRequests(bearer, state, Page.LIMIT_MAX, cursor));
        return new Page<>(
                page.items().stream().map(PlatformApi.ListedRequest::id).toList(), page.nextCursor());
    }

    /** @throws RefusedException 404 when the request does not concern this bank, or does so no more */
    public ShownEvidence evidence(UUID request) {
        return ShownEvidence.of(
                ask("evidence of financing request " + request, bearer -> service.evidence(bearer, request)));
    }

    /**
     * The file of a document that a request rests on.
     *
     * @return at most one byte more than {@code bytesMax}: then there is more of it
     */
    public byte[] file(UUID request, UUID document, int bytesMax) {
        return ask("file of document " + document, bearer -> {
            try (InputStream file = service.file(bearer, request, document)) {
                return file.readNBytes(bytesMax + 1);
            } catch (IOException cut) {
                throw new ProcessingException(cut);
            }
        });
    }

    /** @throws RefusedException 404 when this bank cannot see it */
    public SettlementInstruction settlement(UUID id) {
        SettlementJson shown = ask("settlement " + id, bearer -> service.settlement(bearer, id));
        return SettlementInstruction.of(id, shown);
    }

    /** @throws RefusedException with the service's own problem when it refuses */
    public TakenQuote quote(UUID request, String idempotencyKey, JsonNode quote) {
        return ask("quote for " + request, bearer -> service.quote(bearer, request, idempotencyKey, quote));
    }

    /** @throws RefusedException with the service's own problem when it refuses */
    public void tellStep(UUID request, String idempotencyKey, JsonNode step) {
        var unused = ask("step of " + request, bearer -> service.tellStep(bearer, request, idempotencyKey, step));
    }

    /**
     * A page of the payables of this bank, those that it pays now among them.
     *
     * @param cursor null: from the beginning
     */
    public Page<PaidPayable> payables(int limit, @Nullable String cursor) {
        return ask("payables", bearer -> service.payables(bearer, limit, cursor));
    }

    /** A page of what settlements paid on a voucher, or keep apart. */
    public Page<ShownShare> sharesOf(UUID voucher, @Nullable String cursor) {
        return ask(
                "payments on voucher " + voucher, bearer -> service.sharesOf(bearer, voucher, Page.LIMIT_MAX, cursor));
    }

    /** A page of what a settlement paid, or keeps apart, voucher by voucher. */
    public Page<ShownShare> sharesBy(UUID settlement, @Nullable String cursor) {
        return ask(
                "payments by settlement " + settlement,
                bearer -> service.sharesBy(bearer, settlement, Page.LIMIT_MAX, cursor));
    }

    /** Whom a settlement pays and where, by participant. */
    public Map<UUID, ShownPayee> payees(UUID settlement) {
        Map<UUID, ShownPayee> payees = new HashMap<>();
        String next = null;
        do {
            String cursor = next;
            Page<ShownPayee> page = ask(
                    "payees of settlement " + settlement,
                    bearer -> service.payees(bearer, settlement, Page.LIMIT_MAX, cursor));
            page.items().forEach(payee -> payees.put(payee.participant(), payee));
            next = page.nextCursor();
        } while (next != null);
        return payees;
    }

    /**
     * A page of what this bank may know of.
     *
     * @param after sequence of the last event that was read
     * @param waitSeconds how long the service waits for something new
     */
    public PlatformEvents events(String after, int limit, int waitSeconds) {
        return ask("events", bearer -> service.events(bearer, after, limit, waitSeconds));
    }

    private <T> T ask(String what, Function<String, T> call) {
        try {
            try {
                return call.apply(account.bearer());
            } catch (WebApplicationException refused) {
                if (refused.getResponse().getStatus() != 401) {
                    throw refused;
                }
                // For instance because the issuer made new keys.
                return call.apply(account.freshBearer());
            }
        } catch (WebApplicationException refused) {
            throw refusal(what, refused.getResponse());
        } catch (ProcessingException noAnswer) {
            LOG.infof("no answer about %s: %s", what, noAnswer.getMessage());
            throw new RefusedException(
                    BankRefusal.SERVICE_UNAVAILABLE, "the receivables service did not answer about the " + what);
        }
    }

    private static RefusedException refusal(String what, Response answer) {
        int status = answer.getStatus();
        if (status == 404) {
            return RefusedException.notFound(what + " that the service shows this bank");
        }
        if (status >= 500) {
            return new RefusedException(BankRefusal.SERVICE_UNAVAILABLE, "the service answered " + status);
        }
        ProblemDetail problem = problem(answer);
        String type = problem.type().getPath();
        String name = type.substring(type.lastIndexOf('/') + 1);
        return new RefusedException(
                new NamedRefusal(name, status == 401 || status == 403 ? 502 : status),
                "the service refused the " + what + ": "
                        + (problem.detail() == null ? problem.title() : problem.detail()));
    }

    private static ProblemDetail problem(Response answer) {
        try {
            ProblemDetail problem = answer.readEntity(ProblemDetail.class);
            // Of something between us and the service, such as a proxy, there may be no body, or one of another kind.
            return isNamed(problem) ? problem : unnamed(answer);
        } catch (ProcessingException | WebApplicationException | IllegalStateException noProblem) {
            return unnamed(answer);
        }
    }

    private static boolean isNamed(@Nullable ProblemDetail problem) {
        return problem != null && problem.type() != null && problem.type().getPath() != null && problem.title() != null;
    }

    private static ProblemDetail unnamed(Response answer) {
        return ProblemDetail.of("service-refused", answer.getStatus(), "it answered " + answer.getStatus());
    }
}
