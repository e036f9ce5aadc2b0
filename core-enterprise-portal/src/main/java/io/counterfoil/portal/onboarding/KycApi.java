package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/kyc-documents")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface KycApi {

    @GET
    ItemPage<DocumentJson> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    DocumentJson get(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    byte[] content(@PathParam("id") UUID id);

    @POST
    @Consumes("application/pdf")
    OperationJson uploadPdf(
            @HeaderParam("Idempotency-Key") UUID key,
            @QueryParam("kind") String kind,
            @QueryParam("issuedOn") LocalDate issuedOn,
            @QueryParam("expiresOn") @Nullable LocalDate expiresOn,
            byte[] file);

    @POST
    @Consumes("image/jpeg")
    OperationJson uploadJpeg(
            @HeaderParam("Idempotency-Key") UUID key,
            @QueryParam("kind") String kind,
            @QueryParam("issuedOn") LocalDate issuedOn,
            @QueryParam("expiresOn") @Nullable LocalDate expiresOn,
            byte[] file);

    @POST
    @Consumes("image/png")
    OperationJson uploadPng(
            @HeaderParam("Idempotency-Key") UUID key,
            @QueryParam("kind") String kind,
            @QueryParam("issuedOn") LocalDate issuedOn,
            @QueryParam("expiresOn") @Nullable LocalDate expiresOn,
            byte[] file);

    @POST
    @Path("/{id}/{step}")
    OperationJson judge(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @HeaderParam("Idempotency-Key") UUID key,
            VerdictJson body);

    record VerdictJson(String verdict, String reason) {}

    record JudgementJson(
            String verdict, String reason, @Nullable PersonJson by) {}

    record DocumentJson(
            UUID id,
            UUID participant,
            String kind,
            String mediaType,
            int bytes,
            LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            String state,
            PersonJson uploaded,
            @Nullable JudgementJson review,
            @Nullable JudgementJson decision) {}
}
