package io.counterfoil.portal.casework;

import io.counterfoil.portal.operation.Attempt;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cases that stand still, and what should be looked at in cases.
 *
 * @param next place of the page of incidents after this one; null for the last one
 * @param nextAlerts cursor of the page of alerts after this one; null for the last one
 * @param asked cancellations that wait for another operator
 * @param canRetry whether the reader may try again
 * @param tried whether the reader has just tried one again
 */
public record IncidentsView(
        List<Incident> incidents,
        @Nullable Integer next,
        List<CaseAlert> alerts,
        @Nullable String nextAlerts,
        List<Asked> asked,
        boolean canRetry,
        boolean tried,
        Attempt attempt) {

    /** Address of the page of alerts after this one; empty for the last one. */
    public String alertsAfter() {
        return nextAlerts == null ? "" : "/incidents?alerts=" + URLEncoder.encode(nextAlerts, StandardCharsets.UTF_8);
    }

    public record Incident(UUID id, UUID caseId, ProcessName process, String step, String why, LocalDate since) {}

    /** Somebody wants a case to be cancelled, and nobody has answered. */
    public record Asked(UUID caseId, ProcessName process, String reason, String askedBy, LocalDate askedOn) {}

    /** @param step that it is about; empty where the case does not say */
    public record CaseAlert(UUID caseId, ProcessName process, String step, Severity severity, LocalDate day) {}

    public enum Severity {
        NONE,
        MEDIUM,
        HIGH,
        CRITICAL
    }
}
