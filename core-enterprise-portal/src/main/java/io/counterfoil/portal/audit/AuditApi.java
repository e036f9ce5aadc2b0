package io.counterfoil.portal.audit;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audit-entries")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface AuditApi {

    @GET
    ItemPage<EntryJson> list(
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("participant") @Nullable UUID participant,
            @QueryParam("resource") @Nullable UUID resource,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("until") @Nullable Instant until,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    record EntryJson(
            long sequence,
            Instant at,
            @Nullable String subject,
            @Nullable String client,
            @Nullable String name,
            @Nullable UUID participant,
            List<String> roles,
            String peer,
            @Nullable String operation,
            String target,
            List<UUID> requestIds,
            int status,
            @Nullable String problem,
            @Nullable String transactionHash,
            List<UUID> answerIds,
            String hash) {}
}
