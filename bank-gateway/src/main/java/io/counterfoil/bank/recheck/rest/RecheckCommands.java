package io.counterfoil.bank.recheck.rest;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.bank.recheck.RecheckFinancing;
import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}/financing-requests/{id}/recheck")
@Blocking
class RecheckCommands {

    private final RecheckFinancing rechecks;
    private final Acts acts;

    RecheckCommands(RecheckFinancing rechecks, Acts acts) {
        this.rechecks = rechecks;
        this.acts = acts;
    }

    @POST
    @OperationId("recheckFinancing")
    public Page<AlertJson> recheck(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        HostedBank own = acts.bank(bank, key, "recheck-financing " + id);
        return new Page<>(rechecks.recheck(own, id).stream().map(AlertJson::of).toList(), null);
    }
}
