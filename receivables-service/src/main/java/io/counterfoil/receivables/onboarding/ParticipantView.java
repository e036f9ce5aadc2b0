package io.counterfoil.receivables.onboarding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A participant of the directory; address and identifiers only for whoever sees all. */
public record ParticipantView(
        UUID id,
        String name,
        List<String> roles,
        boolean suspended,
        boolean hosted,
        @Nullable String signingAddress,
        @Nullable String uscc,
        @Nullable String lei,
        @Nullable String eori) {}
