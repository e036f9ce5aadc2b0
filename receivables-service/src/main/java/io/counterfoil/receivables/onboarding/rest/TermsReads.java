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
@Path("/terms")
@Blocking
class TermsReads {

    private final TermsBook terms;
    private final Reading reading;

    TermsReads(TermsBook terms, Reading reading) {
        this.terms = terms;
        this.reading = reading;
    }

    @GET
    @OperationId("listTerms")
    public Page<TermsView> list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return terms.list(reading.viewer(), Reading.page(limit, cursor));
    }

    @GET
    @Path("{id}")
    @OperationId("getTerms")
    public TermsView one(@RestPath UUID id) {
        return Reading.found(terms.find(reading.viewer(), id), "terms");
    }
}
