/** The documents that prove a trade: what they are, whose they are, and what files they come in. */
@NullMarked
package io.counterfoil.documents;

import org.jspecify.annotations.NullMarked;
