package io.counterfoil.receivables.policy;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.receivables.policy.model.IssuancePolicy;
import io.counterfoil.receivables.voucher.model.Timeline;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Policies that were agreed on, through time. */
public interface AgreedPolicies {

    /** @param change one more, as if it were agreed on; null: as it is */
    IssuancePolicy issuance(UUID debtor, @Nullable PolicyChange change);

    /** Basis points of the face value. */
    Timeline<Long> advanceRate(DocumentKind kind);
}
