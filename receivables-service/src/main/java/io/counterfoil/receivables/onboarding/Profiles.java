package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.model.Profile;
import java.util.UUID;

/** Profiles of participants, each change a version of its own. */
public interface Profiles {

    /** @return false when there is a version of this number, or none before it */
    boolean add(UUID participant, int version, Profile profile, Person person);
}
