@NullMarked
package io.counterfoil.devservers.issuer;

import org.jspecify.annotations.NullMarked;
