/** How instructions to a bank are written. */
@NullMarked
package io.counterfoil.messages.writing;

import org.jspecify.annotations.NullMarked;
