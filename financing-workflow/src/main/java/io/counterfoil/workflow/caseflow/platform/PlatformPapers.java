package io.counterfoil.workflow.caseflow.platform;

import io.counterfoil.workflow.caseflow.Papers;
import io.counterfoil.workflow.platform.Platform;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Terms as the platform lists them: none may be outstanding. */
@ApplicationScoped
class PlatformPapers implements Papers {

    private final Platform platform;

    PlatformPapers(Platform platform) {
        this.platform = platform;
    }

    @Override
    public boolean complete(UUID participant) {
        return StreamSupport.stream(platform.termsOf(participant).path("items").spliterator(), false)
                .noneMatch(terms -> terms.path("standing").asText().equals("outstanding"));
    }
}
