package io.counterfoil.portal.profile;

import io.counterfoil.portal.operation.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class Profiles {

    private final ProfilesApi api;

    Profiles(@RestClient ProfilesApi api) {
        this.api = api;
    }

    public ProfileForm of(UUID participant) {
        return ProfileForm.of(api.get(participant));
    }

    Outcome change(ProfileForm form, UUID key) {
        return Outcome.of(() -> api.change(key, form.toJson()));
    }
}
