@NullMarked
package io.counterfoil.embedded.kafka;

import org.jspecify.annotations.NullMarked;
