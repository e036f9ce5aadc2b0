package io.counterfoil.bank.platform;

import io.counterfoil.documents.TradeDocument;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document behind a request as the service shows its details.
 *
 * @param stated what was read or typed there; of many lines the first ones only
 * @param lineCount all of them
 * @param mediaType of its file; null without one
 * @param similar documents in use that may be the same one under another number
 * @param sha256 of its file, 0x and 64 hexadecimal digits; null without one
 */
public record ShownDocument(
        UUID id,
        TradeDocument stated,
        int lineCount,
        @Nullable String mediaType,
        @Nullable String sha256,
        List<SimilarDocument> similar) {

    public ShownDocument {
        similar = List.copyOf(similar);
    }
}
