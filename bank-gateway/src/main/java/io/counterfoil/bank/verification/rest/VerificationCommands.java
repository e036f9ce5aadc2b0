package io.counterfoil.bank.verification.rest;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.bank.verification.CheckCode;
import io.counterfoil.bank.verification.DecideCheck;
import io.counterfoil.bank.verification.Decision;
import io.counterfoil.bank.verification.VerificationReports;
import io.counterfoil.bank.verification.VerifyDocuments;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag verification. */
@Path("/banks/{bank}/financing-requests/{id}/verification")
@Blocking
class VerificationCommands {

    private static final Pattern FINGERPRINT = Pattern.compile("0x[0-9a-f]{64}");

    private final VerifyDocuments verifyDocuments;
    private final VerificationReports reports;
    private final DecideCheck decideCheck;
    private final Acts acts;
    private final Caller caller;

    VerificationCommands(
            VerifyDocuments verifyDocuments,
            VerificationReports reports,
            DecideCheck decideCheck,
            Acts acts,
            Caller caller) {
        this.verifyDocuments = verifyDocuments;
        this.reports = reports;
        this.decideCheck = decideCheck;
        this.acts = acts;
        this.caller = caller;
    }

    record Decided(
            @Nullable String check,
            @Nullable String document,
            @Nullable Boolean accepted,
            @Nullable String reason) {}

    @GET
    @Path("")
    @OperationId("getVerification")
    public ReportJson report(@RestPath String bank, @RestPath UUID id) {
        HostedBank own = acts.bank(bank);
        return ReportJson.of(reports.report(own.participant(), id));
    }

    @POST
    @Path("")
    @OperationId("verifyDocuments")
    public ReportJson verify(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        HostedBank own = acts.bank(bank, key, "verify-documents " + id);
        return ReportJson.of(verifyDocuments.verify(own, id).report());
    }

    @POST
    @Path("decisions")
    @OperationId("decideCheck")
    public ReportJson decide(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Decided body) {
        HostedBank own = acts.bank(bank, key, "decide-check " + id);
        Fields fields = new Fields();
        Decided given = body == null ? new Decided(null, null, null, null) : body;
        CheckCode code =
                fields.oneOf("check", given.check(), CheckCode::of, CheckCode.FILE, "one of the checks of the report");
        String document = given.document() == null
                ? null
                : fields.matching("document", given.document(), FINGERPRINT, "0x and 64 hexadecimal digits");
        boolean accepted = fields.required("accepted", given.accepted(), false);
        String reason = fields.text("reason", given.reason(), Decision.REASON_CHARACTERS_MAX);
        fields.requireAllRead();
        return ReportJson.of(decideCheck.decide(
                own,
                id,
                new DecideCheck.Wish(code, document == null ? null : new Bytes32(document), accepted, reason),
                caller.person()));
    }
}
