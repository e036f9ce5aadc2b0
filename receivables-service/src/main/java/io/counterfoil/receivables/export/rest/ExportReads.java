package io.counterfoil.receivables.export.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.export.ExtractLine;
import io.counterfoil.receivables.export.Remittance;
import io.counterfoil.receivables.export.RemittanceLine;
import io.counterfoil.receivables.export.VoucherExtract;
import io.counterfoil.service.audit.AuditedRead;
import io.counterfoil.service.export.RowFile;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag exports. Each call leaves an entry in the audit trail. */
@Path("/exports")
@Blocking
class ExportReads {

    static final int EXTRACT_MAX = 1_000_000;
    static final int REMITTANCE_MAX = 100_000;
    private static final int DAYS_MAX = 366;

    private static final Set<String> SIDES = Set.of("received", "paid");

    private static final RowFile<ExtractLine> EXTRACT =
            new RowFile<>("vouchers", ExtractLine.COLUMNS, ExtractLine::fields, EXTRACT_MAX);
    private static final RowFile<RemittanceLine> REMITTANCE =
            new RowFile<>("remittance", RemittanceLine.COLUMNS, RemittanceLine::fields, REMITTANCE_MAX);

    private final VoucherExtract extract;
    private final Remittance remittance;
    private final Reading reading;
    private final ObjectMapper json;

    ExportReads(VoucherExtract extract, Remittance remittance, Reading reading, ObjectMapper json) {
        this.extract = extract;
        this.remittance = remittance;
        this.reading = reading;
        this.json = json;
    }

    @GET
    @Path("vouchers")
    @AuditedRead
    @OperationId("exportVouchers")
    public Response vouchers(
            @RestQuery @Nullable String format,
            @RestQuery @Nullable String debtor,
            @RestQuery @Nullable String dueFrom,
            @RestQuery @Nullable String dueTo,
            @RestQuery @Nullable String changedFrom,
            @RestQuery @Nullable String changedTo) {
        reading.viewer(); // whoever watches does it for somebody
        VoucherExtract.Wanted wanted = new VoucherExtract.Wanted(
                Reading.id("debtor", debtor),
                Reading.day("dueFrom", dueFrom),
                Reading.day("dueTo", dueTo),
                Reading.day("changedFrom", changedFrom),
                Reading.day("changedTo", changedTo));
        if (extract.count(wanted, EXTRACT_MAX + 1) > EXTRACT_MAX) {
            throw RefusedException.malformed(
                    "dueFrom", "more than " + EXTRACT_MAX + " vouchers match: ask for a debtor, or for fewer days");
        }
        return EXTRACT.answer(format, json, new ExtractBatches(extract, wanted));
    }

    @GET
    @Path("remittance")
    @AuditedRead
    @OperationId("exportRemittance")
    public Response remittance(
            @RestQuery @Nullable String format,
            @RestQuery @Nullable String side,
            @RestQuery @Nullable String payee,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        Remittance.Wanted wanted = new Remittance.Wanted(
                reading.viewer().participant(),
                "paid".equals(Reading.oneOf(SIDES, "side", side)),
                Reading.id("payee", payee),
                required("from", Reading.day("from", from)),
                required("to", Reading.day("to", to)));
        long days = ChronoUnit.DAYS.between(wanted.from(), wanted.to());
        if (days < 0 || days >= DAYS_MAX) {
            throw RefusedException.malformed(
                    "to", "from the first day on, and at most " + DAYS_MAX + " days with both of them");
        }
        if (remittance.count(wanted, REMITTANCE_MAX + 1) > REMITTANCE_MAX) {
            throw RefusedException.malformed(
                    "from", "more than " + REMITTANCE_MAX + " payments match: ask for one payee, or for fewer days");
        }
        return REMITTANCE.answer(
                format,
                json,
                new RemittanceBatches(remittance, wanted, remittance.settlements(wanted, REMITTANCE_MAX)));
    }

    private static LocalDate required(String name, @Nullable LocalDate given) {
        if (given == null) {
            throw RefusedException.malformed(name, "required: a business day, as 2026-07-01");
        }
        return given;
    }
}
