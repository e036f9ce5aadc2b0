package io.counterfoil.bank.settlement.rest;

import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.bank.settlement.DisputeShare;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}/settlements/{id}/shares/{voucher}/dispute")
@Blocking
class ShareDisputes {

    private final DisputeShare disputeShare;
    private final Acts acts;

    ShareDisputes(DisputeShare disputeShare, Acts acts) {
        this.disputeShare = disputeShare;
        this.acts = acts;
    }

    @POST
    @OperationId("disputeShare")
    public Outcome dispute(
            @RestPath String bank,
            @RestPath UUID id,
            @RestPath UUID voucher,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        return disputeShare.dispute(acts.bank(bank, key, "dispute-share " + id + " " + voucher), id, voucher);
    }
}
