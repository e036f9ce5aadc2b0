package io.counterfoil.workflow.task.rest;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.counterfoil.workflow.task.TaskDesk;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag tasks. */
@Path("/tasks")
@Blocking
class TaskReads {

    private static final int OFFSET_MAX = 100_000;
    private static final int ABOUT_MAX = 100;
    private static final String ACTED = "acted";
    private static final Set<String> STATES = Set.of("open", ACTED);

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
    public TaskPage list(
            @QueryParam("about") List<String> about,
            @QueryParam("caseId") @Nullable String caseId,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("from") @Nullable String from) {
        Set<UUID> ids = ids(about);
        int max = Reading.page(limit, null).limit();
        int first = from == null ? 0 : Reading.whole("from", from, 0, OFFSET_MAX);
        if (ACTED.equals(Reading.oneOf(STATES, "state", state))) {
            if (ids.isEmpty()) {
                throw RefusedException.malformed("about", "is required for what was acted on");
            }
            return new TaskPage(
                    desk.acted(askers.asker(), ids, max).stream()
                            .map(TaskJson::of)
                            .toList(),
                    null);
        }
        List<TaskJson> found = desk.list(askers.asker(), ids, Reading.id("caseId", caseId), first, max + 1).stream()
                .map(TaskJson::of)
                .toList();
        return found.size() <= max ? new TaskPage(found, null) : new TaskPage(found.subList(0, max), first + max);
    }

    private static Set<UUID> ids(List<String> about) {
        if (about.size() > ABOUT_MAX) {
            throw RefusedException.malformed("about", "at most " + ABOUT_MAX + " ids");
        }
        return about.stream().map(id -> Reading.id("about", id)).collect(Collectors.toSet());
    }

    @GET
    @Path("{id}")
    @OperationId("getTask")
    public TaskJson find(@RestPath UUID id) {
        return TaskJson.of(desk.find(askers.asker(), id.toString()));
    }
}
