package io.counterfoil.receivables.application.reading;

import io.counterfoil.kernel.Page;
import java.util.Optional;
import java.util.UUID;

/** Key rotations, to their own participant. */
public interface KeyRotationReads {

    Page<KeyRotationView> list(Viewer viewer, PageWish page);

    Optional<KeyRotationView> find(Viewer viewer, UUID id);
}
