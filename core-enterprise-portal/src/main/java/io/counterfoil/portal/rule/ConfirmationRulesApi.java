package io.counterfoil.portal.rule;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/confirmation-rules")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface ConfirmationRulesApi {

    @GET
    ItemPage<RuleJson> list(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    record RuleJson(LocalDate effectiveFrom, List<TierJson> tiers, String state) {}

    record TierJson(MoneyJson from, int checkers) {}
}
