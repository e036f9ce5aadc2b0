package io.counterfoil.kernel;

/** A value that travels as a small number; the number is part of the contracts and never changes. */
public interface ChainCode {

    int code();
}
