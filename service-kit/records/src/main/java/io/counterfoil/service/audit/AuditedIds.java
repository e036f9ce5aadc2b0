package io.counterfoil.service.audit;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which things a request and its answer are about. */
final class AuditedIds {

    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\b");

    private AuditedIds() {}

    static List<UUID> in(String text) {
        return ID.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(id -> UUID.fromString(id.toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(AuditedRequest.IDS_MAX)
                .toList();
    }
}
