/**
 * Three independent readers of the same history - contract calls with the chain's raw logs, SQL on the projection, events
 * re-read from Kafka - and the comparison of what they say. Nothing here shares code with the projector it checks.
 */
@NullMarked
package io.counterfoil.verification;

import org.jspecify.annotations.NullMarked;
