package io.counterfoil.receivables.certificate.rest;

import io.counterfoil.receivables.certificate.CertificateKind;
import io.counterfoil.receivables.certificate.Disclosure;
import io.counterfoil.receivables.certificate.MakeCertificate;
import io.counterfoil.receivables.certificate.MakeCertificate.Wish;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag certificates. */
@Path("/certificates")
@Blocking
class CertificateCommands {

    private final MakeCertificate make;
    private final Caller caller;

    CertificateCommands(MakeCertificate make, Caller caller) {
        this.make = make;
        this.caller = caller;
    }

    record NewCertificate(
            @Nullable String kind,
            @Nullable UUID voucherId,
            @Nullable UUID financingRequestId,
            @Nullable List<String> disclosed) {}

    @POST
    @OperationId("makeCertificate")
    public CompletionStage<Response> make(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, NewCertificate body) {
        NewCertificate given = Bodies.required(body);
        Fields fields = new Fields();
        CertificateKind kind = fields.oneOf(
                "kind",
                given.kind(),
                CertificateKind::of,
                CertificateKind.VOUCHER,
                "one of voucher, assignment, financing-receipt");
        boolean receipt = kind == CertificateKind.FINANCING_RECEIPT;
        UUID of = receipt
                ? fields.id("financingRequestId", given.financingRequestId())
                : fields.id("voucherId", given.voucherId());
        if (receipt && given.voucherId() != null) {
            fields.violation("voucherId", "one of voucherId and financingRequestId: a receipt has the second");
        }
        if (!receipt && given.financingRequestId() != null) {
            fields.violation(
                    "financingRequestId", "one of voucherId and financingRequestId: only a receipt has the second");
        }
        Set<Disclosure> disclosed = disclosed(fields, given.disclosed());
        fields.requireAllRead();
        return Answers.answer(
                () -> make.make(
                        caller.request(key, "make-certificate", given), caller.person(), new Wish(kind, of, disclosed)),
                prefer);
    }

    private static Set<Disclosure> disclosed(Fields fields, @Nullable List<String> given) {
        EnumSet<Disclosure> disclosed = EnumSet.noneOf(Disclosure.class);
        if (given == null || given.isEmpty()) {
            return disclosed;
        }
        for (String each : fields.distinct("disclosed", given, Disclosure.values().length)) {
            disclosed.add(fields.oneOf(
                    "disclosed", each, Disclosure::of, Disclosure.AMOUNT, "one of amount, parties, due-day"));
        }
        return disclosed;
    }
}
