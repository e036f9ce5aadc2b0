package io.counterfoil.workflow.task.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Prefer;
import io.counterfoil.workflow.platform.Platform.Answer;
import io.counterfoil.workflow.task.ActDesk;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag tasks. */
@Path("/tasks/{id}/acts")
@Blocking
class ActCommands {

    private final ActDesk desk;
    private final Caller caller;
    private final Askers askers;

    ActCommands(ActDesk desk, Caller caller, Askers askers) {
        this.desk = desk;
        this.caller = caller;
        this.askers = askers;
    }

    record NewAct(
            @Nullable String act,
            @Nullable String reason,
            @Nullable String quoteId,
            @Nullable JsonNode amount,
            @Nullable String paymentReference) {}

    @POST
    @OperationId("actOnTask")
    public Response act(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") @Nullable String prefer,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @Nullable NewAct body) {
        caller.request(key, "act " + id, body);
        if (body == null || body.act() == null) {
            throw RefusedException.malformed("act", "is required");
        }
        return response(desk.act(
                askers.asker(), id.toString(), body.act(), given(body), bearer, "wait=" + Prefer.waitSeconds(prefer)));
    }

    static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }

    private static Map<String, JsonNode> given(NewAct body) {
        Map<String, JsonNode> given = new HashMap<>();
        text(given, "reason", body.reason());
        text(given, "quoteId", body.quoteId());
        text(given, "paymentReference", body.paymentReference());
        if (body.amount() != null) {
            given.put("amount", body.amount());
        }
        return given;
    }

    private static void text(Map<String, JsonNode> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, TextNode.valueOf(value));
        }
    }
}
