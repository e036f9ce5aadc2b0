package io.counterfoil.receivables.governance;

import io.counterfoil.service.web.Request;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to support an act.
 *
 * @param subject of the token: the person, who supports an act for one operator only
 * @param act its id; null proposes a new one
 */
public record SupportRequest(
        Request request, String subject, @Nullable UUID act) {}
