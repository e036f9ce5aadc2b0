/**
 * Real servers on one machine: PostgreSQL, Kafka, Keycloak and certificates for them. The sandbox runs each in a process of its own;
 * tests of other modules start them. Everything listens on 127.0.0.1 only.
 */
@NullMarked
package io.counterfoil.devservers;

import org.jspecify.annotations.NullMarked;
