package io.counterfoil.bank.platform;

import io.counterfoil.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * That there is a document in use that may be the same one under another number. The service, which alone has all numbers, says no more.
 *
 * @param state requested, registered, pending or financed
 * @param left what may still be financed on it; null until a bank has attested it
 */
public record SimilarDocument(String state, @Nullable Money left) {}
