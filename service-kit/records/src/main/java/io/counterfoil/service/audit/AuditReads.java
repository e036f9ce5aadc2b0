package io.counterfoil.service.audit;

import io.counterfoil.kernel.Cursor;
import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag audit. Each call leaves an entry itself. */
@Path("/audit-entries")
@Blocking
class AuditReads {

    static final int EXPORT_MAX = 100_000;

    private final AuditEntries entries;
    private final AuditTrail trail;
    private final AuditExport export;
    private final Caller caller;

    AuditReads(AuditEntries entries, AuditTrail trail, AuditExport export, Caller caller) {
        this.entries = entries;
        this.trail = trail;
        this.export = export;
        this.caller = caller;
    }

    @GET
    @AuditedRead
    @OperationId("listAuditEntries")
    public Page<AuditEntryJson> list(
            @BeanParam AuditQuery query, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        PageWish page = Reading.page(limit, cursor);
        caller.participant(); // whoever watches does it for somebody
        AuditFilter filter = query.filter();
        long after = page.after().id().getLeastSignificantBits();
        List<AuditEntry> found = entries.find(trail.stream(), filter, after, page.limit() + 1);
        List<AuditEntryJson> shown =
                found.stream().limit(page.limit()).map(AuditEntryJson::of).toList();
        return new Page<>(shown, found.size() > page.limit() ? cursorAfter(shown.get(page.limit() - 1)) : null);
    }

    /** Entries are numbered, not named; their cursor is the number in the place of an id. */
    private static String cursorAfter(AuditEntryJson entry) {
        return Cursor.after(new UUID(0, entry.sequence())).toText();
    }

    @GET
    @Path("export")
    @AuditedRead
    @OperationId("exportAuditEntries")
    public Response export(@BeanParam AuditQuery query, @RestQuery @Nullable String format) {
        caller.participant(); // whoever watches does it for somebody
        AuditFilter filter = query.filter();
        if (entries.count(trail.stream(), filter, EXPORT_MAX + 1) > EXPORT_MAX) {
            throw RefusedException.malformed(
                    "from", "more than " + EXPORT_MAX + " entries match; ask for a shorter time, or for less");
        }
        return export.file(filter, format);
    }
}
