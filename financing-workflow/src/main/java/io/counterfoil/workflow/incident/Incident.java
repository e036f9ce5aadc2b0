package io.counterfoil.workflow.incident;

import java.time.LocalDate;

/**
 * A case that stands still because something failed, again and again.
 *
 * @param activity of the diagram
 * @param why as whoever failed said it
 */
public record Incident(String id, String instance, String activity, CaseWord name, String why, LocalDate since) {

    /** The same in both languages. */
    public record CaseWord(String en, String zh) {}
}
