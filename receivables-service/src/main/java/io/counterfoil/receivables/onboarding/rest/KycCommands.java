package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.documents.FileType;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.receivables.onboarding.JudgeKycDocument;
import io.counterfoil.receivables.onboarding.UploadKycDocument;
import io.counterfoil.receivables.onboarding.model.KycDocument;
import io.counterfoil.receivables.onboarding.model.Verdict;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Problems;
import io.counterfoil.service.web.Sha256;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag kyc-documents. */
@Path("/kyc-documents")
@Blocking
class KycCommands {

    private static final int REASON_LENGTH_MAX = 500;

    private final UploadKycDocument uploadDocument;
    private final JudgeKycDocument judgeDocument;
    private final Caller caller;

    KycCommands(UploadKycDocument uploadDocument, JudgeKycDocument judgeDocument, Caller caller) {
        this.uploadDocument = uploadDocument;
        this.judgeDocument = judgeDocument;
        this.caller = caller;
    }

    record Judgement(@Nullable String verdict, @Nullable String reason) {}

    /** Of whatever type it is declared: who may upload at all is asked before, and by the same filter as everywhere. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @OperationId("uploadKycDocument")
    public CompletionStage<Response> upload(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String declared,
            @BeanParam KycUpload said,
            byte @Nullable [] content) {
        Optional<FileType> type =
                Optional.ofNullable(declared).flatMap(FileType::ofMediaType).filter(KycDocument.TYPES::contains);
        if (type.isEmpty()) {
            return CompletableFuture.completedFuture(Problems.response(ProblemDetail.of(
                    "unsupported-media-type", 415, "Content-Type is application/pdf, image/jpeg or image/png")));
        }
        byte[] given = Bodies.required(content);
        UploadKycDocument.Wish wish = said.wish(type.get(), Sha256.of(given));
        Person uploader = caller.person();
        return Answers.answer(
                () -> uploadDocument.upload(
                        caller.request(key, Caller.by(uploader, "upload-kyc-document"), wish), uploader, wish, given),
                prefer);
    }

    @POST
    @Path("{id}/review")
    @OperationId("reviewKycDocument")
    public CompletionStage<Response> review(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Judgement body) {
        Fields fields = new Fields();
        Judgement given = Bodies.required(body);
        Verdict verdict = verdict(fields, given);
        String reason = fields.text("reason", given.reason(), REASON_LENGTH_MAX);
        fields.requireAllRead();
        Person reviewer = caller.person();
        return Answers.answer(
                () -> judgeDocument.review(
                        caller.request(key, Caller.by(reviewer, "review-kyc-document " + id), given),
                        reviewer,
                        id,
                        verdict,
                        reason),
                prefer);
    }

    @POST
    @Path("{id}/decision")
    @OperationId("decideKycDocument")
    public CompletionStage<Response> decide(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Judgement body) {
        Fields fields = new Fields();
        Judgement given = Bodies.required(body);
        Verdict verdict = verdict(fields, given);
        String reason = fields.text("reason", given.reason(), REASON_LENGTH_MAX);
        fields.requireAllRead();
        Person decider = caller.person();
        return Answers.answer(
                () -> judgeDocument.decide(
                        caller.request(key, Caller.by(decider, "decide-kyc-document " + id), given),
                        decider,
                        id,
                        verdict,
                        reason),
                prefer);
    }

    private static Verdict verdict(Fields fields, Judgement given) {
        return fields.oneOf("verdict", given.verdict(), Verdict::of, Verdict.REJECT, "accept or reject");
    }
}
