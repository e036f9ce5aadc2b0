package io.counterfoil.service.web;

import java.util.UUID;

/**
 * Who asks. What a viewer may not see is not found.
 *
 * @param seesAll operators and the regulator read everything on chain
 * @param seesPrices of all quotes: the regulator. An operator sees none, a bank its own, a supplier those made to it
 */
public record Viewer(UUID participant, boolean seesAll, boolean seesPrices) {}
