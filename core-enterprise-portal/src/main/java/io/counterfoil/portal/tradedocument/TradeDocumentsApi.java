package io.counterfoil.portal.tradedocument;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.MoneyJson;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/trade-documents")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface TradeDocumentsApi {

    @GET
    ItemPage<DocumentJson> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    DocumentJson get(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/file")
    @Produces(MediaType.WILDCARD)
    byte[] file(@PathParam("id") UUID id);

    /** What it is, its content says. */
    @POST
    @Path("/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    OperationJson upload(@HeaderParam("Idempotency-Key") UUID key, byte[] file);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson type(@HeaderParam("Idempotency-Key") UUID key, TypedJson body);

    @POST
    @Path("/{id}/details")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson describe(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, TypedJson body);

    @POST
    @Path("/{id}/putting-aside")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson putAside(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, ReasonJson body);

    record ReasonJson(String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TypedPartyJson(
            String role, String name, @Nullable String uscc) {}

    record TypedJson(
            String kind, String number, @Nullable LocalDate issuedOn, MoneyJson amount, List<TypedPartyJson> parties) {}

    record PersonJson(String name, Instant at) {}

    record IdentifierJson(String scheme, String value) {}

    record PartyJson(String role, @Nullable String name, List<IdentifierJson> identifiers) {}

    record LineJson(
            String description,
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable String amount) {}

    record ContentJson(List<PartyJson> parties, List<LineJson> lines, List<String> corrects) {}

    record DetailsJson(
            String source,
            String kind,
            String number,
            @Nullable LocalDate issuedOn,
            MoneyJson amount,
            int lineCount,
            @Nullable ContentJson content) {}

    record FileJson(String mediaType, int bytes) {}

    record BalanceJson(
            MoneyJson faceValue,
            MoneyJson limit,
            MoneyJson reserved,
            MoneyJson drawn,
            MoneyJson released,
            MoneyJson left,
            boolean frozen,
            @Nullable GroupJson group) {}

    record GroupJson(long number, MoneyJson limit, MoneyJson left, boolean frozen) {}

    record BackedJson(UUID financingRequestId, MoneyJson amount, String state) {}

    record AsideJson(String reason, PersonJson by) {}

    record DocumentJson(
            UUID id,
            String state,
            @Nullable DetailsJson details,
            @Nullable FileJson file,
            @Nullable BalanceJson balance,
            List<BackedJson> backs,
            PersonJson added,
            @Nullable AsideJson putAside) {}
}
