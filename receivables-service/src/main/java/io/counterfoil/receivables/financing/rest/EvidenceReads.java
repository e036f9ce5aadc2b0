package io.counterfoil.receivables.financing.rest;

import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.receivables.file.rest.FileAnswer;
import io.counterfoil.receivables.file.rest.FilesOnTheWay;
import io.counterfoil.receivables.file.rest.FilesOnTheWay.Place;
import io.counterfoil.receivables.financing.Evidence;
import io.counterfoil.receivables.financing.EvidenceView;
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

/** Translates; decides nothing. The contract is openapi.yml, tag financing. Who read an account or a file, the audit trail tells. */
@Path("/financing-requests")
@Blocking
class EvidenceReads {

    private final Evidence evidence;
    private final FileStore store;
    private final FilesOnTheWay onTheWay;
    private final Reading reading;
    private final RoutingContext connection;

    EvidenceReads(
            Evidence evidence, FileStore store, FilesOnTheWay onTheWay, Reading reading, RoutingContext connection) {
        this.evidence = evidence;
        this.store = store;
        this.onTheWay = onTheWay;
        this.reading = reading;
        this.connection = connection;
    }

    @GET
    @Path("{id}/evidence")
    @AuditedRead
    @OperationId("getFinancingEvidence")
    public EvidenceView evidence(@RestPath UUID id) {
        return evidence.of(reading.viewer().participant(), id);
    }

    @GET
    @Path("{id}/documents/{documentId}/file")
    @AuditedRead
    @OperationId("getBackingDocumentFile")
    public Response file(@RestPath UUID id, @RestPath UUID documentId) {
        StoredFile file = evidence.file(reading.viewer().participant(), id, documentId);
        Place place = onTheWay.take(reading.viewer().participant(), connection);
        return FileAnswer.of(place, documentId, file, store.get(file.sha256()));
    }
}
