package io.counterfoil.workflow.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person's act goes.
 *
 * @param things such as {@code payables}
 * @param id null: a new one
 * @param name such as {@code confirmation}
 */
public record PersonsAct(String things, @Nullable UUID id, String name) {}
