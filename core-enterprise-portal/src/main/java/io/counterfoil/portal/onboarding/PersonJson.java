package io.counterfoil.portal.onboarding;

import java.time.Instant;

/** Who did something, and when. */
record PersonJson(String subject, String name, Instant at) {}
