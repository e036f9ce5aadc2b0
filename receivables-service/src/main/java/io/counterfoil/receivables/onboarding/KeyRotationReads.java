package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.Optional;
import java.util.UUID;

/** Key rotations, to their own participant. */
public interface KeyRotationReads {

    Page<KeyRotationView> list(Viewer viewer, PageWish page);

    Optional<KeyRotationView> find(Viewer viewer, UUID id);
}
