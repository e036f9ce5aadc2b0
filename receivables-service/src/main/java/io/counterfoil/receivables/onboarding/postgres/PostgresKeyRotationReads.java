package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.KeyRotationReads;
import io.counterfoil.receivables.onboarding.KeyRotationView;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional
class PostgresKeyRotationReads implements KeyRotationReads {

    private final KeyRotationRepository rotations;

    PostgresKeyRotationReads(KeyRotationRepository rotations) {
        this.rotations = rotations;
    }

    @Override
    public Page<KeyRotationView> list(Viewer viewer, PageWish page) {
        List<KeyRotationView> found = rotations.page(viewer, page.after().id(), page.limit() + 1).stream()
                .map(KeyRotationRow::view)
                .toList();
        return Page.of(found, page.limit(), KeyRotationView::id);
    }

    @Override
    public Optional<KeyRotationView> find(Viewer viewer, UUID id) {
        return rotations.visible(viewer, id).map(KeyRotationRow::view);
    }
}
