package io.counterfoil.portal.supervision;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.preference.Preferences;
import io.counterfoil.portal.supervision.PartsView.Of;
import io.counterfoil.wire.SafeCsv;
import io.quarkiverse.renarde.Controller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the pages of supervision show, as CSV, by the same calls and for the same people. */
@Path("/supervision/csv")
@RolesAllowed({"regulator", "operator"})
public class SupervisionFiles extends Controller {

    private final Supervision supervision;
    private final Directory directory;
    private final HttpServerRequest request;

    SupervisionFiles(Supervision supervision, Directory directory, HttpServerRequest request) {
        this.supervision = supervision;
        this.directory = directory;
        this.request = request;
    }

    @GET
    @Path("/days")
    public Response days(@RestQuery @Nullable String currency) {
        return file(tables().days(supervision.overview(currency)));
    }

    @GET
    @Path("/depths")
    public Response depths(@RestQuery @Nullable String currency) {
        return file(tables().depths(supervision.overview(currency)));
    }

    @GET
    @Path("/participants/{measure}")
    public Response participants(@RestPath String measure, @RestQuery @DefaultValue("CNY") String currency) {
        Measure of = SupervisionPages.known(Measure.values(), Measure::wireName, measure);
        return file(tables().participants(of, currency, supervision.participants(of, currency)));
    }

    @GET
    @Path("/debtors/{id}")
    public Response debtor(
            @RestPath UUID id, @RestQuery @DefaultValue("CNY") String currency, @RestQuery boolean overdue) {
        return file(tables().parts(PartsView.of(
                overdue ? Of.OVERDUE : Of.DEBTOR,
                directory.shownName(id),
                id,
                currency,
                supervision.payables(id, overdue, currency))));
    }

    @GET
    @Path("/holders/{id}")
    public Response holder(@RestPath UUID id, @RestQuery @DefaultValue("CNY") String currency) {
        return file(tables().parts(PartsView.of(
                Of.HOLDER, directory.shownName(id), id, currency, supervision.pieces(id, null, currency))));
    }

    @GET
    @Path("/depths/{depth}")
    public Response depth(@RestPath int depth, @RestQuery @DefaultValue("CNY") String currency) {
        return file(tables().parts(PartsView.of(
                Of.DEPTH, String.valueOf(depth), depth, currency, supervision.pieces(null, depth, currency))));
    }

    @GET
    @Path("/movements/{kind}/{day}")
    public Response movements(
            @RestPath String kind, @RestPath LocalDate day, @RestQuery @DefaultValue("CNY") String currency) {
        MoveKind of = SupervisionPages.known(MoveKind.values(), MoveKind::wireName, kind);
        return file(tables().movements(of, day, currency, supervision.movements(of, day, currency)));
    }

    @GET
    @Path("/blocked/{day}")
    public Response blocked(@RestPath LocalDate day) {
        return file(tables().blocked(day, supervision.blockedAttempts(day)));
    }

    private SupervisionTables tables() {
        return new SupervisionTables(Preferences.of(request).language());
    }

    static Response file(CsvTable table) {
        return Response.ok(table.text().getBytes(StandardCharsets.UTF_8), SafeCsv.MEDIA_TYPE + "; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + table.name() + ".csv\"")
                .build();
    }
}
