package io.counterfoil.devservers.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.standin.StandIn;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCollectorTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @TempDir
    Path folder;

    @Test
    void whatAServiceSendsIsKept() throws Exception {
        Path file = folder.resolve("spans.jsonl");
        int port = Loopback.freePort();
        try (TraceCollector collector = new TraceCollector(new StandIn.Start(port, file, null))) {
            assertEquals(200, post(port, sent().toByteArray()));
            assertEquals(400, post(port, "no protobuf".getBytes(StandardCharsets.US_ASCII)));
            assertEquals(413, post(port, new byte[(8 << 20) + 1]));
            assertEquals(
                    List.of(new KeptSpan(
                            TRACE,
                            SPAN,
                            "",
                            "receivables-service",
                            "POST /payables",
                            "server",
                            1_000,
                            2_000,
                            true,
                            Map.of("counterfoil.ids", "a, b", "counterfoil.block.number", "17"))),
                    all(collector.spans()));
        }
    }

    @Test
    void aFullFileBecomesTheOlderOneAndALineThatIsBeingWrittenIsLeftOut() throws Exception {
        Path file = folder.resolve("spans.jsonl");
        SpanFile spans = new SpanFile(file, 10);
        for (int i = 0; i < 4; i++) {
            spans.append(List.of(named(String.valueOf(i))));
        }
        Files.writeString(file, "{\"trace\":", StandardOpenOption.APPEND);
        assertEquals(List.of("2", "3"), all(spans).stream().map(KeptSpan::name).toList());
    }

    private static KeptSpan named(String name) {
        return new KeptSpan(TRACE, SPAN, "", "a", name, "internal", 1, 2, false, Map.of());
    }

    private static List<KeptSpan> all(SpanFile file) throws IOException {
        List<KeptSpan> all = new ArrayList<>();
        file.each(all::add);
        return all;
    }

    private static ExportTraceServiceRequest sent() {
        Span span = Span.newBuilder()
                .setTraceId(bytes(TRACE))
                .setSpanId(bytes(SPAN))
                .setName("POST /payables")
                .setKind(Span.SpanKind.SPAN_KIND_SERVER)
                .setStartTimeUnixNano(1_000)
                .setEndTimeUnixNano(2_000)
                .setStatus(Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR))
                .addAttributes(KeyValue.newBuilder()
                        .setKey("counterfoil.ids")
                        .setValue(AnyValue.newBuilder()
                                .setArrayValue(ArrayValue.newBuilder()
                                        .addValues(text("a"))
                                        .addValues(text("b")))))
                .addAttributes(KeyValue.newBuilder()
                        .setKey("counterfoil.block.number")
                        .setValue(AnyValue.newBuilder().setIntValue(17)))
                .build();
        return ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder()
                        .setResource(Resource.newBuilder()
                                .addAttributes(KeyValue.newBuilder()
                                        .setKey("service.name")
                                        .setValue(text("receivables-service"))))
                        .addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
                .build();
    }

    private static AnyValue.Builder text(String value) {
        return AnyValue.newBuilder().setStringValue(value);
    }

    private static ByteString bytes(String hex) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hex));
    }

    private static int post(int port, byte[] body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/traces"))
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
