package io.counterfoil.kernel;

/** Why a rule says no: its stable name, the reason with its figures, and the source it follows. */
public record Rejection(String rule, String reason, String source) {}
