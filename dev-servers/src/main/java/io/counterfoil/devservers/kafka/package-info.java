@NullMarked
package io.counterfoil.devservers.kafka;

import org.jspecify.annotations.NullMarked;
