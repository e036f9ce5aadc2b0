package io.counterfoil.portal.waiting;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Lists of other concepts, with what says whether somebody waits; no page is held up by it. */
@Path("/api/v1")
@RegisterRestClient(configKey = "receivables-service-waiting")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface WaitingApi {

    @GET
    @Path("/offers")
    ItemPage<OfferJson> offers(@QueryParam("state") String state, @QueryParam("limit") int limit);

    @GET
    @Path("/payables")
    ItemPage<PayableJson> payables(@QueryParam("state") String state, @QueryParam("limit") int limit);

    @GET
    @Path("/financing-requests")
    ItemPage<RequestJson> requests(@QueryParam("state") String state, @QueryParam("limit") int limit);

    @GET
    @Path("/kyc-documents")
    ItemPage<DocumentJson> documents(@QueryParam("state") String state, @QueryParam("limit") int limit);

    @GET
    @Path("/acts")
    ItemPage<ActJson> acts(@QueryParam("state") String state, @QueryParam("limit") int limit);

    @GET
    @Path("/bank-accounts")
    ItemPage<AccountJson> accounts(@QueryParam("state") String state, @QueryParam("limit") int limit);

    /** @param supporters operators */
    record ActJson(List<UUID> supporters) {}

    record AccountJson(UUID id) {}

    record OfferJson(UUID recipient) {}

    record PayableJson(@Nullable PersonJson maker, @Nullable List<PersonJson> consents) {}

    record PersonJson(String subject) {}

    record RequestJson(@Nullable UUID bank, List<QuoteJson> quotes) {}

    record QuoteJson(UUID bank) {}

    record DocumentJson(UUID id) {}
}
