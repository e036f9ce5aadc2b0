package io.counterfoil.receivables.policy;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.governance.PolicyView;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Policies that two people change, as they are shown. A core enterprise sees those for itself, once they are agreed on. */
public interface PolicyBook {

    Page<PolicyChangeView> list(Viewer viewer, @Nullable String state, PageWish page);

    Optional<PolicyChangeView> find(Viewer viewer, UUID id);

    /** Those for all alike that were agreed on and are no last days, which governance shows: few of each kind, as they are rarely changed. */
    List<PolicyView> forAll();
}
