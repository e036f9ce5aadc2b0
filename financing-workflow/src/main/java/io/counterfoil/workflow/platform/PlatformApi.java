package io.counterfoil.workflow.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** What the workflow asks of the receivables service. Fields it does not use may be added there without a word. */
@Path("/api/v1")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
interface PlatformApi {

    @GET
    @Path("/events")
    FactPage events(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @QueryParam("after") String after,
            @QueryParam("limit") int limit,
            @QueryParam("wait") int waitSeconds);

    @GET
    @Path("/business-date")
    JsonNode businessDate(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @GET
    @Path("/policies")
    JsonNode policies(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @GET
    @Path("/payables/{id}")
    JsonNode payable(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/settlements/{id}")
    JsonNode settlement(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/vouchers/{id}")
    JsonNode voucher(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/participants/{id}/terms")
    JsonNode terms(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/financing-requests/{id}")
    JsonNode financingRequest(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/documents/{fingerprint}")
    JsonNode document(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("fingerprint") String fingerprint);

    /** A person's act, with that person's token. */
    @POST
    @Path("/{things}/{id}/{act}")
    RestResponse<JsonNode> act(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @PathParam("things") String things,
            @PathParam("id") UUID id,
            @PathParam("act") String act,
            JsonNode body);

    @POST
    @Path("/{things}")
    RestResponse<JsonNode> act(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @PathParam("things") String things,
            JsonNode body);

    /** @param last the sequence to go on after */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FactPage(List<PlatformFact> items, String last) {}
}
