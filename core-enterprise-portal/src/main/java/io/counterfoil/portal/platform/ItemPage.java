package io.counterfoil.portal.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list, as every service writes it. */
public record ItemPage<T>(List<T> items, @Nullable String nextCursor) {}
