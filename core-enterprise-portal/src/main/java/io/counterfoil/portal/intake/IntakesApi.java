package io.counterfoil.portal.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.kernel.Violation;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/intakes")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface IntakesApi {

    @GET
    ItemPage<IntakeJson> list(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    IntakeJson get(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/rows")
    RowsJson rows(
            @PathParam("id") UUID id,
            @QueryParam("state") String state,
            @QueryParam("after") int after,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{id}/rejects")
    @Produces(MediaType.WILDCARD)
    byte[] rejects(@PathParam("id") UUID id);

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    OperationJson upload(
            @HeaderParam("Idempotency-Key") UUID key, @QueryParam("fileName") String fileName, byte[] file);

    @POST
    @Path("/{id}/layout")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson layout(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, LayoutWishJson body);

    @POST
    @Path("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson confirm(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, ConfirmationJson body);

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson withdraw(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, Map<String, String> none);

    @POST
    @Path("/{id}/rows/{row}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson correct(
            @PathParam("id") UUID id,
            @PathParam("row") int row,
            @HeaderParam("Idempotency-Key") UUID key,
            CorrectionJson body);

    record PersonJson(String name, Instant at) {}

    record EncodingJson(String encoding, List<String> sample) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LayoutJson(
            @Nullable String encoding,
            @Nullable String delimiter,
            @Nullable String dates,
            @Nullable String amounts,
            Map<String, String> columns,
            @Nullable String currency,
            @Nullable Integer dueDays,
            @Nullable String invoiceNumbers) {}

    record PreviewJson(
            int row,
            long line,
            List<String> cells,
            @Nullable String invoiceNumber,
            @Nullable String creditor,
            @Nullable MoneyJson amount,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            @Nullable String creditedInvoice,
            List<Violation> complaints) {}

    record IntakeJson(
            UUID id,
            String fileName,
            String format,
            String state,
            List<EncodingJson> encodings,
            List<String> header,
            LayoutJson layout,
            int version,
            List<Violation> undecided,
            boolean remembered,
            List<PreviewJson> preview,
            @Nullable Integer creditNotes,
            @Nullable Violation problem,
            boolean allOrNothing,
            int rows,
            int done,
            int recorded,
            int credited,
            int rejected,
            PersonJson uploaded) {}

    record CreditJson(
            UUID payableId,
            String invoiceNumber,
            MoneyJson amount,
            @Nullable UUID leftId) {}

    record RowJson(
            int row,
            long line,
            @Nullable String invoiceNumber,
            @Nullable CreditJson credit,
            List<Violation> complaints,
            List<String> cells) {}

    record RowsJson(List<RowJson> items) {}

    record LayoutWishJson(int version, LayoutJson layout) {}

    record ConfirmationJson(int version, UUID payingBank, boolean allOrNothing) {}

    record CorrectionJson(Map<String, String> cells) {}
}
