package io.counterfoil.portal.platform;

/** Body of a command that says everything with its address. */
public record EmptyJson() {}
