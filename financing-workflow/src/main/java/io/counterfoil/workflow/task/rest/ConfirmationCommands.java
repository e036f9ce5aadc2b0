package io.counterfoil.workflow.task.rest;

import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Prefer;
import io.counterfoil.workflow.task.ActDesk;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag tasks. */
@Path("/confirmations")
@Blocking
class ConfirmationCommands {

    private static final int TASKS_MAX = 100;

    private final ActDesk desk;
    private final Caller caller;
    private final Askers askers;

    ConfirmationCommands(ActDesk desk, Caller caller, Askers askers) {
        this.desk = desk;
        this.caller = caller;
        this.askers = askers;
    }

    record Confirmations(@Nullable List<UUID> taskIds) {}

    @POST
    @OperationId("confirmTasks")
    public Response confirm(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") @Nullable String prefer,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @Nullable Confirmations body) {
        caller.request(key, "confirm", body);
        Fields fields = new Fields();
        List<UUID> ids = fields.distinct("taskIds", body == null ? null : body.taskIds(), TASKS_MAX);
        fields.requireAllRead();
        List<String> tasks = ids.stream().map(UUID::toString).toList();
        return ActCommands.response(desk.confirm(askers.asker(), tasks, bearer, "wait=" + Prefer.waitSeconds(prefer)));
    }
}
