package io.counterfoil.service.audit;

import io.counterfoil.service.audit.AuditedRequest.Answer;
import io.counterfoil.service.audit.AuditedRequest.Asked;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Says in the trace of a request what the request was about, so that a trace is found by what somebody knows: an id. No names. */
final class AuditedSpan {

    private static final AttributeKey<List<String>> IDS = AttributeKey.stringArrayKey("counterfoil.ids");

    private AuditedSpan() {}

    static void describe(Asked asked, Answer answer) {
        Span span = Span.current();
        if (!span.isRecording()) {
            return;
        }
        span.setAttribute(
                IDS,
                Stream.concat(asked.ids().stream(), answer.ids().stream())
                        .distinct()
                        .limit(AuditedRequest.IDS_MAX)
                        .map(UUID::toString)
                        .toList());
        if (answer.operationId() != null) {
            span.setAttribute("counterfoil.operation.id", answer.operationId().toString());
        }
        if (answer.transactionHash() != null) {
            span.setAttribute("counterfoil.transaction.hash", answer.transactionHash());
        }
        if (answer.problem() != null) {
            span.setAttribute("counterfoil.refusal", answer.problem());
        }
    }
}
