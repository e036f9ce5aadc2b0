package io.counterfoil.portal.webhook;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}/webhooks")
@RegisterRestClient(configKey = "bank-gateway")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
@Consumes(MediaType.APPLICATION_JSON)
interface WebhooksApi {

    @GET
    WebhookList list(@PathParam("bank") String bank);

    @POST
    WebhookJson add(@PathParam("bank") String bank, @HeaderParam("Idempotency-Key") UUID key, NewWebhookJson body);

    @DELETE
    @Path("/{id}")
    WebhookJson remove(
            @PathParam("bank") String bank, @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key);

    /** @param act secret, disabling or enabling */
    @POST
    @Path("/{id}/{act}")
    WebhookJson act(
            @PathParam("bank") String bank,
            @PathParam("id") UUID id,
            @PathParam("act") String act,
            @HeaderParam("Idempotency-Key") UUID key,
            EmptyJson body);

    @GET
    @Path("/{id}/deliveries")
    DeliveryList deliveries(
            @PathParam("bank") String bank,
            @PathParam("id") UUID id,
            @QueryParam("limit") int limit,
            @QueryParam("before") @Nullable UUID before);

    @POST
    @Path("/{id}/deliveries/{delivery}/replay")
    DeliveryJson replay(
            @PathParam("bank") String bank,
            @PathParam("id") UUID id,
            @PathParam("delivery") UUID delivery,
            @HeaderParam("Idempotency-Key") UUID key,
            EmptyJson body);

    record NewWebhookJson(String url) {}

    record WebhookList(List<WebhookJson> items) {}

    record WebhookJson(
            UUID id,
            String url,
            List<String> types,
            String state,
            @Nullable String disabledBy,
            int failures,
            @Nullable Instant deliveredAt,
            @Nullable Instant previousSecretUntil,
            String createdBy,
            Instant createdAt,
            @Nullable String secret) {}

    record DeliveryList(List<DeliveryJson> items) {}

    record DeliveryJson(
            UUID id,
            UUID eventId,
            long sequence,
            String type,
            String state,
            boolean replay,
            Instant createdAt,
            @Nullable Instant dueAt,
            List<AttemptJson> attempts) {}

    record AttemptJson(
            Instant at,
            int millis,
            @Nullable Integer status,
            @Nullable String problem) {}
}
