package io.counterfoil.workflow.task.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Prefer;
import io.counterfoil.workflow.platform.Platform.Answer;
import io.counterfoil.workflow.task.TaskDesk;
import io.counterfoil.workflow.task.rest.TaskJson.CommentJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag tasks. */
@Path("/tasks/{id}")
@Blocking
class TaskCommands {

    private static final int NOTE_LENGTH_MAX = 1000;
    private static final Set<String> REMEDIES = Set.of("recourse", "repurchase", "guarantee");

    private final TaskDesk desk;
    private final Caller caller;
    private final Askers askers;

    TaskCommands(TaskDesk desk, Caller caller, Askers askers) {
        this.desk = desk;
        this.caller = caller;
        this.askers = askers;
    }

    record NoFields() {}

    record DoneJson(UUID id) {}

    record NewComment(@Nullable String comment) {}

    record Completion(@Nullable String note, @Nullable List<String> remedies) {}

    record NewAct(
            @Nullable String act,
            @Nullable String reason,
            @Nullable String quoteId,
            @Nullable JsonNode amount,
            @Nullable String paymentReference) {}

    @POST
    @Path("claim")
    @OperationId("claimTask")
    public TaskJson claim(@RestPath UUID id, @HeaderParam("Idempotency-Key") String key, NoFields body) {
        caller.request(key, "claim " + id, body);
        return TaskJson.of(desk.claim(askers.asker(), id.toString(), true));
    }

    @POST
    @Path("release")
    @OperationId("releaseTask")
    public TaskJson release(@RestPath UUID id, @HeaderParam("Idempotency-Key") String key, NoFields body) {
        caller.request(key, "release " + id, body);
        return TaskJson.of(desk.claim(askers.asker(), id.toString(), false));
    }

    @POST
    @Path("comments")
    @OperationId("commentOnTask")
    public CommentJson comment(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String key, @Nullable NewComment body) {
        caller.request(key, "comment " + id, body);
        Fields fields = new Fields();
        String comment = fields.text("comment", body == null ? null : body.comment(), NOTE_LENGTH_MAX);
        fields.requireAllRead();
        return CommentJson.of(desk.comment(askers.asker(), id.toString(), comment));
    }

    @POST
    @Path("completion")
    @OperationId("completeTask")
    public DoneJson complete(@RestPath UUID id, @HeaderParam("Idempotency-Key") String key, @Nullable Completion body) {
        caller.request(key, "complete " + id, body);
        Fields fields = new Fields();
        String note = body == null || body.note() == null ? null : fields.text("note", body.note(), NOTE_LENGTH_MAX);
        Set<String> remedies = body == null || body.remedies() == null ? null : new LinkedHashSet<>(body.remedies());
        if (remedies != null && !REMEDIES.containsAll(remedies)) {
            fields.violation("remedies", "of " + REMEDIES.stream().sorted().toList());
        }
        fields.requireAllRead();
        desk.complete(askers.asker(), id.toString(), note, remedies);
        return new DoneJson(id);
    }

    @POST
    @Path("acts")
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
        Answer answer = desk.act(
                askers.asker(), id.toString(), body.act(), given(body), bearer, "wait=" + Prefer.waitSeconds(prefer));
        return Response.status(answer.status()).entity(answer.body()).build();
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
