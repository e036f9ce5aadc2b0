package io.counterfoil.receivables.document;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.service.web.PageWish;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Trade documents, to their own participant. */
public interface TradeDocumentBook {

    /**
     * {@code details-missing}: a file that people have to read. {@code not-financeable}: a correction, or a declaration without its number.
     * {@code in-use}: a request that is open or was carried out rests on it.
     */
    Set<String> STATES = Set.of("details-missing", "not-financeable", "ready", "in-use", "put-aside");

    /**
     * Without their contents.
     *
     * @param payable to which they are linked, or on a piece of which a request rests on them; null for any
     */
    Page<TradeDocumentView> list(UUID participant, @Nullable String state, @Nullable UUID payable, PageWish page);

    Optional<TradeDocumentView> find(UUID participant, UUID id);

    /** Empty for a document without one. */
    Optional<StoredFile> file(UUID participant, UUID id);

    /** Whether a bank attested on chain that it is not the participant's. */
    boolean isAttestedForAnother(UUID participant, String fingerprint);
}
