package io.counterfoil.portal.directory;

import java.util.UUID;

/** A participant by its name. */
public record Party(UUID id, String name) {}
