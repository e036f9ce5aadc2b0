/**
 * Real servers on one machine: PostgreSQL, Kafka and a small OpenID provider. The sandbox runs each in a process of its own; tests
 * of other modules start them inside the test's JVM. Everything listens on 127.0.0.1 only.
 */
@NullMarked
package io.counterfoil.embedded;

import org.jspecify.annotations.NullMarked;
