package io.counterfoil.service.web;

import io.counterfoil.kernel.CutText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as a verified token tells. Texts are cut and freed of control characters, because some are
 * chosen by strangers.
 *
 * @param subject of the token; null without a valid one
 * @param client that got the token
 * @param peer address the request came from
 */
public record Origin(
        @Nullable String subject,
        @Nullable String client,
        @Nullable String name,
        @Nullable UUID participant,
        List<String> roles,
        String peer) {

    private static final int ROLES_MAX = 20;

    public Origin {
        subject = CutText.ofNullable(subject, 255);
        client = CutText.ofNullable(client, 255);
        name = CutText.ofNullable(name, 255);
        roles = roles.stream()
                .map(role -> CutText.of(role, 100))
                .sorted()
                .limit(ROLES_MAX)
                .toList();
        peer = CutText.of(peer, 100);
    }
}
