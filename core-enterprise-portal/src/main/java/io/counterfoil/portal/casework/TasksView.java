package io.counterfoil.portal.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next place of the page after this one; null for the last one */
public record TasksView(
        List<TaskRow> rows, int from, @Nullable Integer next) {}
