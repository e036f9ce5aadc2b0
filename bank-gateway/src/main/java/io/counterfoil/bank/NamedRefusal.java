package io.counterfoil.bank;

import io.counterfoil.kernel.Refusal;

/** A refusal that this program does not know beforehand: the service's own, or one that was stored. */
public record NamedRefusal(String name, int status) implements Refusal {}
