package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.KeyRotationReads;
import io.counterfoil.receivables.onboarding.KeyRotationView;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag key-rotations. */
@Path("/key-rotations")
@Blocking
class KeyReads {

    private final KeyRotationReads rotations;
    private final Reading reading;

    KeyReads(KeyRotationReads rotations, Reading reading) {
        this.rotations = rotations;
        this.reading = reading;
    }

    @GET
    @OperationId("listKeyRotations")
    public Page<KeyRotationView> rotations(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return rotations.list(reading.viewer(), Reading.page(limit, cursor));
    }

    @GET
    @Path("{id}")
    @OperationId("getKeyRotation")
    public KeyRotationView rotation(@RestPath UUID id) {
        return Reading.found(rotations.find(reading.viewer(), id), "key rotation");
    }
}
