package io.counterfoil.receivables.application.reading;

import java.util.UUID;

/**
 * Who asks. What a viewer may not see is not found.
 *
 * @param seesAll operators and the regulator read everything on chain
 */
public record Viewer(UUID participant, boolean seesAll) {}
