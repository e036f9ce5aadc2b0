/** How the messages of banks are read. */
@NullMarked
package io.counterfoil.messages.reading;

import org.jspecify.annotations.NullMarked;
