package io.counterfoil.portal.banking;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/financing-requests/{id}")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface EvidenceApi {

    @GET
    @Path("/evidence")
    EvidenceJson evidence(@PathParam("id") UUID id);

    @GET
    @Path("/documents/{document}/file")
    @Produces(MediaType.WILDCARD)
    byte[] file(@PathParam("id") UUID id, @PathParam("document") UUID document);

    record KycJson(String kind, String state, @Nullable LocalDate expiresOn) {}

    record AccountJson(String number, String bankCode, String holder) {}

    record SupplierJson(
            @Nullable String uscc,
            @Nullable String lei,
            boolean suspended,
            List<KycJson> kycDocuments,
            List<AccountJson> accounts) {}

    record FileJson(String mediaType, int bytes) {}

    record GroupJson(boolean frozen) {}

    record BalanceJson(
            MoneyJson left, boolean frozen, @Nullable GroupJson group) {}

    record DocumentJson(
            UUID documentId,
            MoneyJson amount,
            String source,
            String kind,
            String number,
            @Nullable LocalDate issuedOn,
            MoneyJson value,
            @Nullable FileJson file,
            @Nullable BalanceJson balance,
            boolean attestedForAnother) {}

    record EvidenceJson(SupplierJson supplier, List<DocumentJson> documents) {}
}
