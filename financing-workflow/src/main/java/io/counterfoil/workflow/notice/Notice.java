package io.counterfoil.workflow.notice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a participant was told something about a case.
 *
 * @param activity of the diagram that tells it
 * @param kind {@code told} or {@code reminded}
 * @param level of the reminder; 0 of what is told
 */
public record Notice(UUID id, UUID caseId, UUID participant, String activity, String kind, int level, LocalDate day) {}
