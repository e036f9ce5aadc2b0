/** The ledger as beans of a Quarkus application, made from its configuration. */
@NullMarked
package io.counterfoil.ledger.quarkus;

import org.jspecify.annotations.NullMarked;
