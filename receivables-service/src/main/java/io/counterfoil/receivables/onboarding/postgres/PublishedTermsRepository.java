package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.receivables.onboarding.TermsVersions.Published;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PublishedTermsRepository implements PanacheRepositoryBase<PublishedTermsRow, UUID> {

    List<Published> lastTwo() {
        return find("select termsId, effectiveFrom from PublishedTerms where not replaced order by effectiveFrom desc")
                .project(Published.class)
                .page(0, 2)
                .list();
    }

    boolean isReplaced(UUID terms) {
        return count("termsId = ?1 and replaced", terms) == 1;
    }

    /** First day of the version that comes after a day; null when none does. */
    @Nullable
    LocalDate nextAfter(LocalDate day) {
        return find(
                        "select effectiveFrom from PublishedTerms where effectiveFrom > ?1 and not replaced order by effectiveFrom",
                        day)
                .project(LocalDate.class)
                .page(0, 1)
                .firstResult();
    }
}
