package io.counterfoil.receivables.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.service.audit.AppendEntries;
import io.counterfoil.service.audit.AuditChain;
import io.counterfoil.service.audit.AuditEntries;
import io.counterfoil.service.audit.AuditEntry;
import io.counterfoil.service.audit.AuditFilter;
import io.counterfoil.service.audit.AuditHead;
import io.counterfoil.service.audit.AuditedRequest;
import io.counterfoil.service.web.Origin;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several writers, as several instances of the service are. */
@QuarkusTest
class AppendEntriesTest extends ServiceTest {

    private static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);
    private static final int WRITERS = 4;
    private static final int BATCHES = 25;
    private static final int BATCH = 3;

    @Inject
    AppendEntries appendEntries;

    @Inject
    AuditEntries entries;

    private static AuditedRequest request(int i) {
        return new AuditedRequest(
                Instant.now(),
                new Origin("writer", null, "Zoë 客户", null, List.of("b", "a"), "127.0.0.1"),
                new AuditedRequest.Asked(null, "POST /" + i, null, null, List.of(UUID.randomUUID())),
                new AuditedRequest.Answer(404, "not-found", null, null, List.of()));
    }

    @Test
    void writersAtTheSameTimeMakeOneChainAndWhatIsReadBackGivesTheHashesThatWereWritten() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> done = new ArrayList<>();
        try {
            for (int writer = 0; writer < WRITERS; writer++) {
                done.add(writers.submit(() -> {
                    for (int i = 0; i < BATCHES; i++) {
                        appendEntries.append(List.of(request(i), request(i), request(i)));
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            writers.shutdownNow();
        }
        AuditHead head = AuditHead.empty(appendEntries.stream());
        List<AuditEntry> read = entries.find(head.stream(), ALL, 0, Integer.MAX_VALUE);
        assertTrue(read.size() >= WRITERS * BATCHES * BATCH);
        for (AuditEntry entry : read) {
            assertEquals(AuditChain.next(head, entry.request()).hash(), entry.hash(), "entry " + entry.sequence());
            assertEquals(head.entries() + 1, entry.sequence());
            head = new AuditHead(head.stream(), entry.sequence(), entry.hash());
        }
        assertEquals(head, appendEntries.genuineHead());
    }
}
