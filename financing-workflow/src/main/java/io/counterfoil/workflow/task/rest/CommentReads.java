package io.counterfoil.workflow.task.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.counterfoil.workflow.task.ReadComments;
import io.counterfoil.workflow.task.TaskComments.Comment;
import io.counterfoil.workflow.task.rest.TaskJson.CommentJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag cases. */
@Path("/")
@Blocking
class CommentReads {

    private final ReadComments comments;
    private final Reading reading;

    CommentReads(ReadComments comments, Reading reading) {
        this.comments = comments;
        this.reading = reading;
    }

    @GET
    @Path("cases/{id}/comments")
    @OperationId("listCaseComments")
    public Page<CommentJson> list(
            @RestPath UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<Comment> found = comments.of(reading.viewer(), id, Reading.page(limit, cursor));
        return new Page<>(found.items().stream().map(CommentJson::of).toList(), found.nextCursor());
    }
}
