package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.Optional;
import java.util.UUID;

/** Versions of the terms: published ones to everybody, proposed ones to whoever sees all. */
public interface TermsBook {

    Page<TermsView> list(Viewer viewer, PageWish page);

    Optional<TermsView> find(Viewer viewer, UUID id);

    /** Published versions as they stand to a participant; empty when there is no such participant, or it is another's. */
    Optional<Page<TermsView.Standing>> standings(Viewer viewer, UUID participant, PageWish page);
}
