package io.counterfoil.receivables.onboarding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Profile of a participant: components are the fields of Profile in openapi.yml.
 *
 * @param version to be sent with a change; 0 while nothing was said
 * @param changed by whom, null while nothing was said
 */
public record ProfileView(
        UUID participant,
        int version,
        @Nullable String industry,
        @Nullable String region,
        @Nullable String sizeClass,
        List<ContactView> contacts,
        @Nullable PersonalAct changed) {

    public record ContactView(
            String name,
            String role,
            @Nullable String email,
            @Nullable String phone) {}

    public ProfileView {
        contacts = List.copyOf(contacts);
    }

    public ProfileView with(List<ContactView> itsContacts) {
        return new ProfileView(participant, version, industry, region, sizeClass, itsContacts, changed);
    }
}
