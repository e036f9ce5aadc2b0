package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** KYC documents, to their own participant and to whoever watches over all. */
public interface KycFiles {

    /** Waiting: submitted, reviewed. Accepted: valid, expires-soon, expired by the business date, or replaced. */
    Set<String> STATES = Set.of("submitted", "reviewed", "rejected", "valid", "expires-soon", "expired", "replaced");

    /** @param state one of {@link #STATES}, null for all */
    Page<KycDocumentView> list(Viewer viewer, @Nullable UUID participant, @Nullable String state, PageWish page);

    Optional<KycDocumentView> find(Viewer viewer, UUID id);

    Optional<StoredFile> file(Viewer viewer, UUID id);

    /** Of a file that was uploaded before files lay in the file store; empty where it lies there. */
    Optional<byte[]> contentBesideStore(Viewer viewer, UUID id);
}
