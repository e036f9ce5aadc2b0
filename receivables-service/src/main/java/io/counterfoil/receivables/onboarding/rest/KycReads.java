package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.receivables.file.rest.FileAnswer;
import io.counterfoil.receivables.file.rest.FilesOnTheWay;
import io.counterfoil.receivables.file.rest.FilesOnTheWay.Place;
import io.counterfoil.receivables.onboarding.KycDocumentView;
import io.counterfoil.receivables.onboarding.KycFiles;
import io.counterfoil.service.audit.AuditedRead;
import io.counterfoil.service.files.FileStore;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
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
    private final FileStore store;
    private final FilesOnTheWay onTheWay;
    private final Reading reading;
    private final RoutingContext connection;

    KycReads(KycFiles files, FileStore store, FilesOnTheWay onTheWay, Reading reading, RoutingContext connection) {
        this.files = files;
        this.store = store;
        this.onTheWay = onTheWay;
        this.reading = reading;
        this.connection = connection;
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

    @GET
    @Path("{id}/content")
    @AuditedRead
    @OperationId("getKycContent")
    public Response content(@RestPath UUID id) {
        StoredFile file = Reading.found(files.file(reading.viewer(), id), "KYC document");
        Place place = onTheWay.take(reading.viewer().participant(), connection);
        byte[] content = files.contentBesideStore(reading.viewer(), id).orElseGet(() -> store.get(file.sha256()));
        return FileAnswer.of(place, id, file, content);
    }
}
