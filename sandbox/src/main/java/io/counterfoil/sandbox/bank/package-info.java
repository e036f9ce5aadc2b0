/**
 * Two banks of the sandbox in one process. Each signs with its own vault, reads the service's API as itself and the chain
 * with its own reads; it stands where a bank's gateway stands in production.
 */
@NullMarked
package io.counterfoil.sandbox.bank;

import org.jspecify.annotations.NullMarked;
