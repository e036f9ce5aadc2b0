package io.counterfoil.receivables.alert.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.alert.AlertBook;
import io.counterfoil.receivables.alert.AlertView;
import io.counterfoil.receivables.alert.model.AlertKind;
import io.counterfoil.receivables.alert.model.AlertState;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag supervision. */
@Path("/supervision")
@Blocking
class AlertReads {

    private static final Set<String> STATES =
            Stream.of(AlertState.values()).map(AlertState::wireName).collect(Collectors.toSet());
    private static final Set<String> KINDS =
            Stream.of(AlertKind.values()).map(AlertKind::wireName).collect(Collectors.toSet());

    private final AlertBook book;
    private final Reading reading;

    AlertReads(AlertBook book, Reading reading) {
        this.book = book;
        this.reading = reading;
    }

    @GET
    @Path("alerts")
    @OperationId("listAlerts")
    public Page<AlertView> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String kind) {
        reading.viewer();
        String inState = Reading.oneOf(STATES, "state", state);
        String ofKind = Reading.oneOf(KINDS, "kind", kind);
        return book.list(
                inState == null ? null : AlertState.of(inState).orElseThrow(),
                ofKind == null ? null : AlertKind.of(ofKind).orElseThrow(),
                Reading.page(limit, cursor));
    }

    @GET
    @Path("alerts/{id}")
    @OperationId("getAlert")
    public AlertView find(@RestPath UUID id) {
        reading.viewer();
        return Reading.found(book.find(id), "alert");
    }
}
