package io.counterfoil.portal.governance;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What acts are about, with what only operators see of it. */
@Path("/api/v1")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface RegistersApi {

    @GET
    @Path("/participants")
    ItemPage<ParticipantJson> participants(
            @QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/participants/{id}")
    ParticipantJson participant(@PathParam("id") UUID id);

    @GET
    @Path("/policies")
    ItemPage<PolicyJson> policies();

    @GET
    @Path("/business-date")
    BusinessDayJson businessDate();

    @GET
    @Path("/payables/{id}")
    PayableJson payable(@PathParam("id") UUID id);

    @GET
    @Path("/vouchers/{id}")
    VoucherJson voucher(@PathParam("id") UUID id);

    @GET
    @Path("/documents/{fingerprint}")
    AttestedDocumentJson document(@PathParam("fingerprint") String fingerprint);

    record AttestedDocumentJson(
            String fingerprint,
            String kind,
            UUID owner,
            UUID attester,
            MoneyJson faceValue,
            MoneyJson limit,
            MoneyJson reserved,
            MoneyJson drawn,
            MoneyJson released,
            boolean frozen,
            @Nullable TradeGroupJson group) {}

    record TradeGroupJson(
            long id,
            MoneyJson limit,
            MoneyJson reserved,
            MoneyJson drawn,
            MoneyJson released,
            boolean frozen,
            long documents) {}

    record ParticipantJson(
            UUID id,
            String name,
            List<String> roles,
            boolean suspended,
            boolean hosted,
            @Nullable String signingAddress,
            @Nullable String uscc,
            @Nullable String lei,
            @Nullable String eori) {}

    record PolicyJson(
            String kind,
            @Nullable String currency,
            @Nullable String documentKind,
            LocalDate effectiveFrom,
            String value,
            String source) {}

    record BusinessDayJson(LocalDate date, @Nullable Boolean businessDay, String calendar) {}

    record PayableJson(
            UUID id,
            String invoiceNumber,
            UUID debtor,
            UUID creditor,
            UUID payingBank,
            @Nullable UUID askedBank,
            MoneyJson amount,
            LocalDate dueOn,
            String state,
            boolean frozen,
            @Nullable UUID openSettlementId) {}

    record VoucherJson(
            UUID id, UUID payableId, UUID debtor, UUID holder, MoneyJson value, LocalDate dueOn, boolean frozen) {}
}
