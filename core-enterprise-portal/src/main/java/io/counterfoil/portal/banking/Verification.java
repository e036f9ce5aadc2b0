package io.counterfoil.portal.banking;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.portal.banking.VerificationApi.CheckJson;
import io.counterfoil.portal.banking.VerificationApi.DecisionJson;
import io.counterfoil.portal.banking.VerificationApi.ReportJson;
import io.counterfoil.portal.financing.FinancingRequest;
import io.counterfoil.portal.format.Formats;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bank's report on the documents of a request.
 *
 * @param known false while the gateway does not answer
 * @param checkedAt null while nothing was checked
 * @param checks what to look at first, the rest in the gateway's order
 */
public record Verification(boolean known, @Nullable Instant checkedAt, List<Check> checks) {

    static final Verification UNKNOWN = new Verification(false, null, List.of());
    static final Verification NOT_CHECKED = new Verification(true, null, List.of());

    public Verification {
        checks = List.copyOf(checks);
    }

    /** How a check is drawn, what needs an eye first. */
    public enum Look {
        STOP,
        LOOK,
        /** It could not be decided, and a person or the bank's setting took it: never drawn as passed. */
        ACCEPTED,
        PASSED,
        NOT_NEEDED
    }

    /**
     * @param number of its place in the report, for the names of fields
     * @param fingerprint of the document; empty for what is about the request
     * @param kind of the document; null for what is about the request
     * @param documentNumber empty for what is about the request
     * @param sentence what was compared, in the user's language
     * @param decision of a person; null while there is none
     * @param open whether a person decides it, also once more
     */
    public record Check(
            int number,
            String code,
            String fingerprint,
            @Nullable DocumentKind kind,
            String documentNumber,
            Look look,
            String sentence,
            String source,
            Instant at,
            boolean takenBySetting,
            @Nullable Decision decision,
            boolean open) {}

    public record Decision(boolean accepted, String reason, String by, Instant at) {}

    public long passed() {
        return checks.stream().filter(check -> check.look() == Look.PASSED).count();
    }

    public long toLookAt() {
        return checks.stream()
                .filter(check -> check.look() == Look.STOP || check.look() == Look.LOOK)
                .count();
    }

    static Verification of(ReportJson report, FinancingRequest request, Formats formats) {
        List<CheckJson> all = report.checks();
        return new Verification(
                true,
                report.checkedAt(),
                all.stream()
                        .map(each -> check(all.indexOf(each), each, request, formats))
                        .sorted(Comparator.comparing(Check::look))
                        .toList());
    }

    private static Check check(int number, CheckJson shown, FinancingRequest request, Formats formats) {
        FinancingRequest.Document document = request.documents().stream()
                .filter(each -> each.fingerprint().equals(shown.document()))
                .findFirst()
                .orElse(null);
        DecisionJson decision = shown.decision();
        return new Check(
                number,
                shown.check(),
                shown.document() == null ? "" : shown.document(),
                document == null ? null : document.kind(),
                document == null ? "" : document.number(),
                look(shown),
                Findings.sentence(shown.finding(), shown.arguments(), shown.message(), formats),
                shown.source(),
                shown.at(),
                shown.takenUndecided() && decision == null,
                decision == null
                        ? null
                        : new Decision(decision.accepted(), decision.reason(), decision.by(), decision.at()),
                shown.result().equals("cannot-be-decided"));
    }

    private static Look look(CheckJson shown) {
        return switch (shown.state()) {
            case "refused" -> Look.STOP;
            case "waiting" -> Look.LOOK;
            default ->
                switch (shown.result()) {
                    case "not-needed" -> Look.NOT_NEEDED;
                    case "cannot-be-decided" -> Look.ACCEPTED;
                    default -> Look.PASSED;
                };
        };
    }
}
