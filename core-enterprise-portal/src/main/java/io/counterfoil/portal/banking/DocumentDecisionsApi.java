package io.counterfoil.portal.banking;

import io.counterfoil.portal.banking.DecisionsApi.StandsJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/banks/{bank}/documents/{fingerprint}")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "bank-gateway")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface DocumentDecisionsApi {

    @POST
    @Path("/lowering")
    StandsJson lower(
            @PathParam("bank") String bank,
            @PathParam("fingerprint") String fingerprint,
            @HeaderParam("Idempotency-Key") UUID key,
            LoweringJson body);

    @POST
    @Path("/same-goods")
    StandsJson sameGoods(
            @PathParam("bank") String bank,
            @PathParam("fingerprint") String fingerprint,
            @HeaderParam("Idempotency-Key") UUID key,
            SameGoodsJson body);

    /** @param rate of the face value that may be financed, in basis points */
    record LoweringJson(MoneyJson faceValue, int rate) {}

    record SameGoodsJson(String fingerprint, MoneyJson limit) {}
}
