package io.counterfoil.receivables.projection;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** The service with blocks that tests write one by one; everything else is real. */
public class Scripted implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ScriptedChain.class);
    }
}
