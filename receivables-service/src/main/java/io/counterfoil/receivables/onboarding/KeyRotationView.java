package io.counterfoil.receivables.onboarding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A replacement of a participant's key: components are the fields of KeyRotation in openapi.yml. */
public record KeyRotationView(
        UUID id,
        UUID participant,
        String reason,
        String state,
        PersonalAct maker,
        @Nullable PersonalAct checker,
        @Nullable PersonalAct withdrawer,
        @Nullable UUID operationId) {}
