@NullMarked
package io.counterfoil.embedded.issuer;

import org.jspecify.annotations.NullMarked;
