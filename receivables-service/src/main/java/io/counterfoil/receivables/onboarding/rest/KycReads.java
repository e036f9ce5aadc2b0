package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.KycDocumentView;
import io.counterfoil.receivables.onboarding.KycFiles;
import io.counterfoil.receivables.onboarding.model.FileType;
import io.counterfoil.service.audit.AuditedRead;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag kyc-documents. */
@Path("/kyc-documents")
@Blocking
class KycReads {

    private final KycFiles files;
    private final Reading reading;

    KycReads(KycFiles files, Reading reading) {
        this.files = files;
        this.reading = reading;
    }

    @GET
    @OperationId("listKycDocuments")
    public Page<KycDocumentView> documents(
            @RestQuery @Nullable String participant,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return files.list(
                reading.viewer(),
                Reading.id("participant", participant),
                Reading.oneOf(KycFiles.STATES, "state", state),
                Reading.page(limit, cursor));
    }

    @GET
    @Path("{id}")
    @OperationId("getKycDocument")
    public KycDocumentView document(@RestPath UUID id) {
        return Reading.found(files.find(reading.viewer(), id), "KYC document");
    }

    /** For no program to show by itself: what is inside came from outside. */
    @GET
    @Path("{id}/content")
    @AuditedRead
    @OperationId("getKycContent")
    public Response content(@RestPath UUID id) {
        byte[] content = Reading.found(files.content(reading.viewer(), id), "KYC document");
        FileType type = FileType.of(content).orElseThrow(() -> new IllegalStateException(id + " is no file"));
        return Response.ok(content)
                .type(type.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + id + "." + type.extension() + "\"")
                .build();
    }
}
