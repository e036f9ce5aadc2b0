package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.receivables.onboarding.ProfileBook;
import io.counterfoil.receivables.onboarding.ProfileView;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional
class PostgresProfileBook implements ProfileBook {

    private final ParticipantRecordRepository participants;
    private final ProfileRepository profiles;
    private final ContactRepository contacts;

    PostgresProfileBook(
            ParticipantRecordRepository participants, ProfileRepository profiles, ContactRepository contacts) {
        this.participants = participants;
        this.profiles = profiles;
        this.contacts = contacts;
    }

    @Override
    public Optional<ProfileView> find(Viewer viewer, UUID participant) {
        if (!participants.isVisible(viewer, participant)) {
            return Optional.empty();
        }
        return Optional.of(profiles.last(participant)
                .map(profile -> profile.view(contacts.of(participant, profile.version)))
                .orElseGet(() -> new ProfileView(participant, 0, null, null, null, List.of(), null)));
    }
}
