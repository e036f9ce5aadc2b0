package io.counterfoil.portal.banking;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}/document-register/look-ups")
@RegisterRestClient(configKey = "bank-gateway")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface RegisterApi {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    EntryJson lookUp(@PathParam("bank") String bank, @HeaderParam("Idempotency-Key") UUID key, QuestionJson body);

    record QuestionJson(
            String kind,
            String issuer,
            String number,
            @Nullable String issuedOn) {}

    record EntryJson(
            String state, List<String> codes, @Nullable MoneyJson left) {}
}
