package io.counterfoil.workflow.alert;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something about a case that operators should look at.
 *
 * @param severity as the decision table rated it
 */
public record CaseAlert(UUID id, UUID caseId, String activity, String severity, LocalDate day) {}
