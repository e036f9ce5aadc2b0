package io.counterfoil.receivables.document.rest;

import io.counterfoil.documents.FileType;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.receivables.document.LinkTradeDocument;
import io.counterfoil.receivables.document.PutTradeDocumentAside;
import io.counterfoil.receivables.document.TradeDocumentTyping;
import io.counterfoil.receivables.document.TypeTradeDocument;
import io.counterfoil.receivables.document.UploadTradeDocument;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Problems;
import io.counterfoil.service.web.Sha256;
import io.smallrye.common.annotation.Blocking;
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

/** Translates; decides nothing. The contract is openapi.yml, tag trade-documents. */
@Path("/trade-documents")
@Blocking
class TradeDocumentCommands {

    private static final int REASON_LENGTH_MAX = 500;

    private final UploadTradeDocument uploadDocument;
    private final TypeTradeDocument typeDocument;
    private final PutTradeDocumentAside putAside;
    private final LinkTradeDocument linkDocument;
    private final Caller caller;

    TradeDocumentCommands(
            UploadTradeDocument uploadDocument,
            TypeTradeDocument typeDocument,
            PutTradeDocumentAside putAside,
            LinkTradeDocument linkDocument,
            Caller caller) {
        this.uploadDocument = uploadDocument;
        this.typeDocument = typeDocument;
        this.putAside = putAside;
        this.linkDocument = linkDocument;
        this.caller = caller;
    }

    /** What makes two uploads one. */
    private record Uploaded(String mediaType, String sha256) {}

    private record Reason(@Nullable String reason) {}

    /** Of whatever type it is declared: who may upload at all is asked before, and by the same filter as everywhere. */
    @POST
    @Path("files")
    @Consumes(MediaType.WILDCARD)
    @OperationId("uploadTradeDocument")
    public CompletionStage<Response> upload(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String declared,
            byte @Nullable [] content) {
        String mediaType = declared == null ? "" : declared;
        Optional<FileType> type = FileType.ofMediaType(mediaType);
        if (type.isEmpty() && !mediaType.equals(MediaType.APPLICATION_OCTET_STREAM)) {
            return CompletableFuture.completedFuture(Problems.response(ProblemDetail.of(
                    "unsupported-media-type",
                    415,
                    "Content-Type is application/pdf, application/ofd, application/xml, image/jpeg, image/png,"
                            + " or application/octet-stream for one of them")));
        }
        byte[] given = Bodies.required(content);
        String sha256 = Sha256.of(given);
        Person uploader = caller.person();
        return Answers.answer(
                () -> uploadDocument.upload(
                        caller.request(
                                key, Caller.by(uploader, "upload-trade-document"), new Uploaded(mediaType, sha256)),
                        uploader,
                        type,
                        sha256,
                        given),
                prefer);
    }

    @POST
    @OperationId("typeTradeDocument")
    public CompletionStage<Response> type(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, TypedDocumentJson body) {
        TypedDocumentJson given = Bodies.required(body);
        TradeDocumentTyping typed = given.read();
        Person by = caller.person();
        return Answers.answer(
                () -> typeDocument.type(caller.request(key, Caller.by(by, "type-trade-document"), given), by, typed),
                prefer);
    }

    @POST
    @Path("{id}/details")
    @OperationId("describeTradeDocument")
    public CompletionStage<Response> describe(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            TypedDocumentJson body) {
        TypedDocumentJson given = Bodies.required(body);
        TradeDocumentTyping typed = given.read();
        Person by = caller.person();
        return Answers.answer(
                () -> typeDocument.describe(
                        caller.request(key, Caller.by(by, "describe-trade-document " + id), given), by, id, typed),
                prefer);
    }

    @POST
    @Path("{id}/putting-aside")
    @OperationId("putTradeDocumentAside")
    public CompletionStage<Response> putAside(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Reason body) {
        Fields fields = new Fields();
        Reason given = Bodies.required(body);
        String reason = fields.text("reason", given.reason(), REASON_LENGTH_MAX);
        fields.requireAllRead();
        Person by = caller.person();
        return Answers.answer(
                () -> putAside.putAside(
                        caller.request(key, Caller.by(by, "put-trade-document-aside " + id), given), by, id, reason),
                prefer);
    }

    private record Link(@Nullable UUID payableId) {}

    @POST
    @Path("{id}/links")
    @OperationId("linkTradeDocument")
    public CompletionStage<Response> link(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Link body) {
        Link given = Bodies.required(body);
        UUID payable = payable(given);
        Person by = caller.person();
        return Answers.answer(
                () -> linkDocument.link(
                        caller.request(key, Caller.by(by, "link-trade-document " + id), given), by, id, payable),
                prefer);
    }

    @POST
    @Path("{id}/links/removal")
    @OperationId("unlinkTradeDocument")
    public CompletionStage<Response> unlink(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Link body) {
        Link given = Bodies.required(body);
        UUID payable = payable(given);
        Person by = caller.person();
        return Answers.answer(
                () -> linkDocument.unlink(
                        caller.request(key, Caller.by(by, "unlink-trade-document " + id), given), by, id, payable),
                prefer);
    }

    private static UUID payable(Link given) {
        Fields fields = new Fields();
        UUID payable = fields.id("payableId", given.payableId());
        fields.requireAllRead();
        return payable;
    }
}
