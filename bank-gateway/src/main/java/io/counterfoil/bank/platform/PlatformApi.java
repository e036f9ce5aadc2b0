package io.counterfoil.bank.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.kernel.Page;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a bank asks of the receivables service. Fields it does not use may be added there without a word. */
@Path("/api/v1")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
interface PlatformApi {

    @GET
    @Path("/financing-requests/{id}")
    FinancingRequestJson financingRequest(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/financing-requests")
    Page<ListedRequest> financingRequests(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @QueryParam("state") String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/policies")
    PoliciesJson policies(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @POST
    @Path("/financing-requests/{id}/quotes")
    TakenQuote quote(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("id") UUID request,
            @HeaderParam("Idempotency-Key") String key,
            JsonNode quote);

    @POST
    @Path("/financing-requests/{id}/steps")
    JsonNode tellStep(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("id") UUID request,
            @HeaderParam("Idempotency-Key") String key,
            JsonNode step);

    @GET
    @Path("/financing-requests/{id}/evidence")
    EvidenceJson evidence(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") UUID request);

    @GET
    @Path("/financing-requests/{id}/documents/{document}/file")
    @Produces(MediaType.WILDCARD)
    InputStream file(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("id") UUID request,
            @PathParam("document") UUID document);

    @GET
    @Path("/settlements/{id}")
    SettlementJson settlement(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/payables")
    Page<PaidPayable> payables(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/vouchers/{id}/payments")
    Page<ShownShare> sharesOf(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("id") UUID voucher,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/settlements/{id}/payments")
    Page<ShownShare> sharesBy(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("id") UUID settlement,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/settlements/{id}/payees")
    Page<ShownPayee> payees(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("id") UUID settlement,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/events")
    PlatformEvents events(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @QueryParam("after") String after,
            @QueryParam("limit") int limit,
            @QueryParam("wait") int waitSeconds);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ListedRequest(UUID id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Amount(String amount, String currency) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FinancingRequestJson(
            UUID id,
            UUID supplier,
            UUID voucherId,
            Amount value,
            List<DocumentJson> documents,
            @Nullable List<QuoteJson> quotes) {}

    /**
     * @param documentId null of what was asked before documents were stored
     * @param issuer null for kinds that are known by their number alone
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DocumentJson(
            @Nullable UUID documentId,
            String kind,
            @Nullable String issuer,
            String number,
            @Nullable Integer year,
            String fingerprint,
            Amount amount) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record QuoteJson(String termsHash) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SettlementJson(UUID payingBank, UUID payableId, Amount amount, String paymentReference, String state) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PoliciesJson(List<PolicyJson> items) {}

    /** @param value of an advance rate a part of 1 */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PolicyJson(String kind, @Nullable String documentKind, LocalDate effectiveFrom, String value) {}
}
