package io.counterfoil.service.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.wire.SafeCsv;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes entries as they are read, some at a time: no connection is held while a slow client takes its time. */
@ApplicationScoped
class AuditExport {

    static final String JSON_LINES = "application/jsonl";

    private static final int BATCH = 500;

    private final AuditEntries entries;
    private final AuditTrail trail;
    private final ObjectMapper json;

    AuditExport(AuditEntries entries, AuditTrail trail, ObjectMapper json) {
        this.entries = entries;
        this.trail = trail;
        this.json = json;
    }

    private interface Line {
        String of(AuditEntryJson entry) throws IOException;
    }

    StreamingOutput csv(AuditFilter filter) {
        return out -> {
            out.write(SafeCsv.line(AuditEntryJson.COLUMNS).getBytes(StandardCharsets.UTF_8));
            write(out, filter, entry -> SafeCsv.line(entry.fields()));
        };
    }

    StreamingOutput jsonLines(AuditFilter filter) {
        return out -> write(out, filter, entry -> json.writeValueAsString(entry) + "\n");
    }

    /** Entries added meanwhile are not counted, so the bound is kept here as well. */
    private void write(OutputStream out, AuditFilter filter, Line line) throws IOException {
        long after = 0;
        int left = AuditReads.EXPORT_MAX;
        while (left > 0) {
            List<AuditEntry> batch = entries.find(trail.stream(), filter, after, Math.min(BATCH, left));
            for (AuditEntry entry : batch) {
                out.write(line.of(AuditEntryJson.of(entry)).getBytes(StandardCharsets.UTF_8));
                after = entry.sequence();
            }
            if (batch.size() < BATCH) {
                return;
            }
            left -= batch.size();
        }
    }
}
