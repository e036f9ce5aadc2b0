/** The banks that the gateway hosts. */
@NullMarked
package io.counterfoil.portal.bank;

import org.jspecify.annotations.NullMarked;
