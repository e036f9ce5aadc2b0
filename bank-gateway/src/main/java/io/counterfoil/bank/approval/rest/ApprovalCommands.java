package io.counterfoil.bank.approval.rest;

import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.approval.ApproveFinancing;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}/financing-requests/{id}/approval")
@Blocking
class ApprovalCommands {

    private final ApproveFinancing approveFinancing;
    private final Acts acts;
    private final Caller caller;

    ApprovalCommands(ApproveFinancing approveFinancing, Acts acts, Caller caller) {
        this.approveFinancing = approveFinancing;
        this.acts = acts;
        this.caller = caller;
    }

    @POST
    @OperationId("approve")
    public Outcome approve(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        HostedBank asked = acts.bank(bank, key, "approve " + id);
        boolean isProgram = !caller.roles().contains(TokenRole.BANK_APPROVER.wireName());
        return approveFinancing.approve(asked, id, caller.person(), isProgram);
    }

    @GET
    @OperationId("getApproval")
    public ApproveFinancing.Standing standing(@RestPath String bank, @RestPath UUID id) {
        return approveFinancing.standing(acts.bank(bank), id, caller.person());
    }
}
