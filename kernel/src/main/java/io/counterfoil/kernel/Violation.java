package io.counterfoil.kernel;

/**
 * A field that is missing or malformed.
 *
 * @param field path in the body, such as {@code value.amount}, or the name of a parameter or header
 */
public record Violation(String field, String message) {}
