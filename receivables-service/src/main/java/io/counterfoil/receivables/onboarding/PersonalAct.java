package io.counterfoil.receivables.onboarding;

import java.time.Instant;

/** What a person did: its subject, name and client as the token said then, and the moment by this server's clock. */
public record PersonalAct(String subject, String name, String client, Instant at) {}
