package io.counterfoil.workflow.task.rest;

import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.workflow.task.TaskDesk;
import io.counterfoil.workflow.task.rest.TaskJson.CommentJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.LinkedHashSet;
import java.util.List;
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
}
