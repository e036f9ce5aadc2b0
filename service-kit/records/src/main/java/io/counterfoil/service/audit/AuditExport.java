package io.counterfoil.service.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.service.export.RowFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Entries as a file; those added meanwhile are not counted, so the bound is kept here as well. */
@ApplicationScoped
class AuditExport {

    private static final int BATCH = 500;

    private static final RowFile<AuditEntryJson> FILE =
            new RowFile<>("audit-entries", AuditEntryJson.COLUMNS, AuditEntryJson::fields, AuditReads.EXPORT_MAX);

    private final AuditEntries entries;
    private final AuditTrail trail;
    private final ObjectMapper json;

    AuditExport(AuditEntries entries, AuditTrail trail, ObjectMapper json) {
        this.entries = entries;
        this.trail = trail;
        this.json = json;
    }

    Response file(AuditFilter filter, @Nullable String format) {
        return FILE.answer(format, json, new Batches(filter));
    }

    private final class Batches implements Supplier<List<AuditEntryJson>> {

        private final AuditFilter filter;
        private long after;

        Batches(AuditFilter filter) {
            this.filter = filter;
        }

        @Override
        public List<AuditEntryJson> get() {
            List<AuditEntryJson> batch = entries.find(trail.stream(), filter, after, BATCH).stream()
                    .map(AuditEntryJson::of)
                    .toList();
            if (!batch.isEmpty()) {
                after = batch.get(batch.size() - 1).sequence();
            }
            return batch;
        }
    }
}
