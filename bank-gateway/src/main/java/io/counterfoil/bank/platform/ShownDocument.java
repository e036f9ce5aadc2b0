package io.counterfoil.bank.platform;

import io.counterfoil.documents.TradeDocument;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document behind a request as the service shows its details.
 *
 * @param stated what was read or typed there; of many lines the first ones only
 * @param lineCount all of them
 * @param mediaType of its file; null without one
 * @param sha256 of its file, 0x and 64 hexadecimal digits; null without one
 */
public record ShownDocument(
        UUID id,
        TradeDocument stated,
        int lineCount,
        @Nullable String mediaType,
        @Nullable String sha256) {}
