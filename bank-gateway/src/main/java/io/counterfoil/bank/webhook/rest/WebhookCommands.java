package io.counterfoil.bank.webhook.rest;

import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.bank.webhook.WebhookDesk;
import io.counterfoil.bank.webhook.Webhooks;
import io.counterfoil.bank.webhook.rest.WebhookJson.DeliveryJson;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag events. */
@Path("/banks/{bank}/webhooks")
@Blocking
class WebhookCommands {

    private static final int TYPES_MAX = 50;
    private static final String TYPES = String.join(", ", EventType.wireNames());
    private static final int LOG_DEFAULT = 20;

    private final WebhookDesk desk;
    private final Acts acts;
    private final Caller caller;

    WebhookCommands(WebhookDesk desk, Acts acts, Caller caller) {
        this.desk = desk;
        this.acts = acts;
        this.caller = caller;
    }

    record NewWebhook(@Nullable String url, @Nullable List<String> types) {}

    record WebhookList(List<WebhookJson> items) {}

    record DeliveryList(List<DeliveryJson> items) {}

    @GET
    @OperationId("listWebhooks")
    public WebhookList list(@RestPath String bank) {
        return new WebhookList(
                desk.list(acts.bank(bank)).stream().map(WebhookJson::of).toList());
    }

    @POST
    @OperationId("addWebhook")
    public Response add(
            @RestPath String bank, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable NewWebhook body) {
        HostedBank own = acts.bank(bank, key, "add-webhook");
        NewWebhook given = body == null ? new NewWebhook(null, null) : body;
        Fields fields = new Fields();
        String url = fields.readBy("url", given.url(), desk::readUrl, "");
        List<String> named = given.types() == null || given.types().isEmpty()
                ? List.of() // every type
                : fields.distinct("types", given.types(), TYPES_MAX);
        List<EventType> types =
                named.stream().flatMap(name -> EventType.of(name).stream()).toList();
        if (types.size() != named.size()) {
            fields.violation("types", "one of " + TYPES);
        }
        fields.requireAllRead();
        WebhookDesk.WithSecret added = desk.add(own, url, types, caller.person().name());
        return Response.status(Response.Status.CREATED)
                .entity(WebhookJson.of(added.webhook(), added.secret()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @OperationId("removeWebhook")
    public WebhookJson remove(
            @RestPath String bank, @RestPath UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return WebhookJson.of(desk.remove(acts.bank(bank, key, "remove-webhook " + id), id));
    }

    @POST
    @Path("{id}/secret")
    @OperationId("rotateWebhookSecret")
    public WebhookJson rotate(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        WebhookDesk.WithSecret rotated = desk.rotate(acts.bank(bank, key, "rotate-webhook-secret " + id), id, key);
        return WebhookJson.of(rotated.webhook(), rotated.secret());
    }

    @POST
    @Path("{id}/disabling")
    @OperationId("disableWebhook")
    public WebhookJson disable(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        return WebhookJson.of(desk.disable(acts.bank(bank, key, "disable-webhook " + id), id));
    }

    @POST
    @Path("{id}/enabling")
    @OperationId("enableWebhook")
    public WebhookJson enable(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        return WebhookJson.of(desk.enable(acts.bank(bank, key, "enable-webhook " + id), id));
    }

    @GET
    @Path("{id}/deliveries")
    @OperationId("listWebhookDeliveries")
    public DeliveryList deliveries(
            @RestPath String bank,
            @RestPath UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("before") @Nullable String before) {
        HostedBank own = acts.bank(bank);
        int max = limit == null ? LOG_DEFAULT : Reading.whole("limit", limit, 1, Webhooks.LOG_MAX);
        return new DeliveryList(desk.deliveries(own, id, Reading.id("before", before), max).stream()
                .map(DeliveryJson::of)
                .toList());
    }

    @POST
    @Path("{id}/deliveries/{delivery}/replay")
    @OperationId("replayWebhookDelivery")
    public Response replay(
            @RestPath String bank,
            @RestPath UUID id,
            @RestPath UUID delivery,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        HostedBank own = acts.bank(bank, key, "replay-webhook-delivery " + delivery);
        return Response.status(Response.Status.CREATED)
                .entity(DeliveryJson.of(desk.replay(own, id, delivery)))
                .build();
    }
}
