package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.TermsBook;
import io.counterfoil.receivables.onboarding.TermsView;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag terms. */
@Path("/participants")
@Blocking
class TermsOfParticipants {

    private final TermsBook terms;
    private final Reading reading;

    TermsOfParticipants(TermsBook terms, Reading reading) {
        this.terms = terms;
        this.reading = reading;
    }

    @GET
    @Path("{id}/terms")
    @OperationId("listTermsOfParticipant")
    public Page<TermsView.Standing> standings(
            @RestPath UUID id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return Reading.found(
                terms.standings(reading.viewer(), id, Reading.page(limit, cursor)), "participant of the caller");
    }
}
