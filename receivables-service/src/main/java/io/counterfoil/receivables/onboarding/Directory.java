package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.Optional;
import java.util.UUID;

/** Who takes part, for every participant to see: a supplier must find whom to offer to. */
public interface Directory {

    Page<ParticipantView> list(Viewer viewer, PageWish page);

    Optional<ParticipantView> find(Viewer viewer, UUID id);
}
