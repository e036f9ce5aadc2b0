package io.counterfoil.receivables.intake.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.intake.IntakeBook;
import io.counterfoil.receivables.intake.IntakeRowView;
import io.counterfoil.receivables.intake.IntakeState;
import io.counterfoil.receivables.intake.IntakeView;
import io.counterfoil.receivables.intake.ReadIntakes;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.counterfoil.wire.SafeCsv;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag intakes. */
@Path("/intakes")
@Blocking
class IntakeReads {

    private static final int ROWS_MAX = 100_000;

    private final IntakeBook book;
    private final ReadIntakes intakes;
    private final Reading reading;

    IntakeReads(IntakeBook book, ReadIntakes intakes, Reading reading) {
        this.book = book;
        this.intakes = intakes;
        this.reading = reading;
    }

    @GET
    @OperationId("listIntakes")
    public Page<IntakeView> list(
            @RestQuery @Nullable String state, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return book.list(
                reading.viewer().participant(),
                Reading.oneOf(IntakeState.WIRE_NAMES, "state", state),
                Reading.page(limit, cursor));
    }

    @GET
    @Path("{id}")
    @OperationId("getIntake")
    public IntakeView intake(@RestPath UUID id) {
        return Reading.found(intakes.find(reading.viewer().participant(), id), "intake");
    }

    record Rows(List<IntakeRowView> items) {}

    @GET
    @Path("{id}/rows")
    @OperationId("listIntakeRows")
    public Rows rows(
            @RestPath UUID id,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit) {
        return new Rows(intakes.rows(
                reading.viewer().participant(),
                id,
                Reading.oneOf(IntakeBook.ROW_STATES, "state", state),
                after == null ? 0 : Reading.whole("after", after, 0, ROWS_MAX),
                limit == null ? Page.LIMIT_DEFAULT : Reading.whole("limit", limit, 1, Page.LIMIT_MAX)));
    }

    @GET
    @Path("{id}/rejects")
    @OperationId("getIntakeRejects")
    public Response rejects(@RestPath UUID id) {
        return Response.ok(intakes.rejects(reading.viewer().participant(), id))
                .type(SafeCsv.MEDIA_TYPE + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"rejects-" + id + ".csv\"")
                .build();
    }
}
