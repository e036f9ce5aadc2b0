package io.counterfoil.bank.verification.rest;

import io.counterfoil.bank.verification.Decision;
import io.counterfoil.bank.verification.VerificationReport;
import io.counterfoil.bank.verification.VerificationReport.Judged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** VerificationReport of openapi.yml. */
record ReportJson(UUID financingRequestId, Instant checkedAt, String state, List<CheckJson> checks) {

    record CheckJson(
            String check,
            @Nullable String document,
            String result,
            String finding,
            List<String> arguments,
            String message,
            String source,
            Instant at,
            String state,
            boolean takenUndecided,
            @Nullable DecisionJson decision) {}

    record DecisionJson(boolean accepted, String reason, String by, Instant at) {}

    static ReportJson of(VerificationReport report) {
        return new ReportJson(
                report.request(),
                report.checkedAt(),
                report.state().wireName(),
                report.checks().stream().map(ReportJson::check).toList());
    }

    private static CheckJson check(Judged judged) {
        var check = judged.check();
        var document = check.document();
        return new CheckJson(
                check.code().wireName(),
                document == null ? null : document.hex(),
                check.result().wireName(),
                check.finding().wireName(),
                check.arguments(),
                check.sentence(),
                check.source().wireName(),
                check.at(),
                judged.state().wireName(),
                judged.takenUndecided(),
                decision(judged.decision()));
    }

    private static @Nullable DecisionJson decision(@Nullable Decision decision) {
        return decision == null
                ? null
                : new DecisionJson(
                        decision.accepted(), decision.reason(), decision.by().name(), decision.at());
    }
}
