package io.counterfoil.workflow.task.rest;

import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.counterfoil.workflow.task.TaskDesk;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag tasks. */
@Path("/tasks")
@Blocking
class TaskReads {

    private static final int OFFSET_MAX = 100_000;

    private final TaskDesk desk;
    private final Askers askers;

    TaskReads(TaskDesk desk, Askers askers) {
        this.desk = desk;
        this.askers = askers;
    }

    /** By urgency, so a page is known by its place and not by an id. */
    record TaskPage(List<TaskJson> items, @Nullable Integer next) {}

    @GET
    @OperationId("listTasks")
    public TaskPage list(@QueryParam("limit") @Nullable String limit, @QueryParam("from") @Nullable String from) {
        int max = Reading.page(limit, null).limit();
        int first = from == null ? 0 : Reading.whole("from", from, 0, OFFSET_MAX);
        List<TaskJson> found = desk.list(askers.asker(), first, max + 1).stream()
                .map(TaskJson::of)
                .toList();
        return found.size() <= max ? new TaskPage(found, null) : new TaskPage(found.subList(0, max), first + max);
    }

    @GET
    @Path("{id}")
    @OperationId("getTask")
    public TaskJson find(@RestPath UUID id) {
        return TaskJson.of(desk.find(askers.asker(), id.toString()));
    }
}
