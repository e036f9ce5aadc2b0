package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.profile.ProfileForm;
import java.util.List;

/** What is known of the user's own participant. */
public record CompanyView(
        ProfileForm profile,
        List<Document> documents,
        boolean complete,
        List<Company.Account> accounts,
        List<Company.Terms> terms,
        Attempt attempt) {}
