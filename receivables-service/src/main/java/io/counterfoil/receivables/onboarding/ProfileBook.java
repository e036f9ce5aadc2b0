package io.counterfoil.receivables.onboarding;

import io.counterfoil.service.web.Viewer;
import java.util.Optional;
import java.util.UUID;

/** Profiles, to their own participant and to whoever watches over all. */
public interface ProfileBook {

    /** The last version; of a participant that has none yet, an empty one. */
    Optional<ProfileView> find(Viewer viewer, UUID participant);
}
