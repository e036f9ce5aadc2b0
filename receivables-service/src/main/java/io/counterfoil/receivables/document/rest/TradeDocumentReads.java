package io.counterfoil.receivables.document.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.document.TradeDocumentBook;
import io.counterfoil.receivables.document.TradeDocumentView;
import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.receivables.file.rest.FileAnswer;
import io.counterfoil.receivables.file.rest.FilesOnTheWay;
import io.counterfoil.receivables.file.rest.FilesOnTheWay.Place;
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

/** Translates; decides nothing. The contract is openapi.yml, tag trade-documents. */
@Path("/trade-documents")
@Blocking
class TradeDocumentReads {

    private final TradeDocumentBook book;
    private final FileStore store;
    private final FilesOnTheWay onTheWay;
    private final Reading reading;
    private final RoutingContext connection;

    TradeDocumentReads(
            TradeDocumentBook book,
            FileStore store,
            FilesOnTheWay onTheWay,
            Reading reading,
            RoutingContext connection) {
        this.book = book;
        this.store = store;
        this.onTheWay = onTheWay;
        this.reading = reading;
        this.connection = connection;
    }

    @GET
    @OperationId("listTradeDocuments")
    public Page<TradeDocumentView> documents(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String payable,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return book.list(
                reading.viewer().participant(),
                Reading.oneOf(TradeDocumentBook.STATES, "state", state),
                Reading.id("payable", payable),
                Reading.page(limit, cursor));
    }

    @GET
    @Path("{id}")
    @OperationId("getTradeDocument")
    public TradeDocumentView document(@RestPath UUID id) {
        return Reading.found(book.find(reading.viewer().participant(), id), "trade document");
    }

    @GET
    @Path("{id}/file")
    @AuditedRead
    @OperationId("getTradeDocumentFile")
    public Response file(@RestPath UUID id) {
        StoredFile file = Reading.found(book.file(reading.viewer().participant(), id), "file of a trade document");
        Place place = onTheWay.take(reading.viewer().participant(), connection);
        return FileAnswer.of(place, id, file, store.get(file.sha256()));
    }
}
