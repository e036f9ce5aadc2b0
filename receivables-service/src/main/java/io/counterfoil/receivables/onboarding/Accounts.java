package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bank accounts, to their own participant and to whoever watches over all. */
public interface Accounts {

    Set<String> STATES = Set.of("proposed", "verified", "closed");

    /** @param state one of {@link #STATES}, null for all */
    Page<BankAccountView> list(Viewer viewer, @Nullable UUID participant, @Nullable String state, PageWish page);

    Optional<BankAccountView> find(Viewer viewer, UUID id);

    /**
     * The verified ones of a participant in a currency, the last verified first, with their numbers written out: for a bank that may
     * read them.
     */
    List<VerifiedAccount> verified(UUID participant, String currency);

    /** What is to be sent to an account: fields of MicroStatement in openapi.yml. */
    record MicroStatementView(UUID accountId, Money amount, String reference) {}

    /** To the person who drew it, until it has recorded that it was sent. */
    Optional<MicroStatementView> microStatement(String drawer, UUID accountId);
}
