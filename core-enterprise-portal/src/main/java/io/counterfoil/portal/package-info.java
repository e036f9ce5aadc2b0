/** The pages for people. Knows the services by their public APIs alone, and asks them with the person's own token. */
@NullMarked
package io.counterfoil.portal;

import org.jspecify.annotations.NullMarked;
