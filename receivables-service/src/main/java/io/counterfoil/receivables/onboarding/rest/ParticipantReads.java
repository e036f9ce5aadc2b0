package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.Directory;
import io.counterfoil.receivables.onboarding.ParticipantView;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag participants. */
@Path("/participants")
@Blocking
class ParticipantReads {

    private final Directory directory;
    private final Reading reading;

    ParticipantReads(Directory directory, Reading reading) {
        this.directory = directory;
        this.reading = reading;
    }

    @GET
    @OperationId("listParticipants")
    public Page<ParticipantView> participants(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return directory.list(reading.viewer(), Reading.page(limit, cursor));
    }

    @GET
    @Path("{id}")
    @OperationId("getParticipant")
    public ParticipantView participant(@RestPath UUID id) {
        return Reading.found(directory.find(reading.viewer(), id), "participant");
    }
}
