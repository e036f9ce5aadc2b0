/** What somebody sees when a page cannot be shown. */
@NullMarked
package io.counterfoil.portal.failure;

import org.jspecify.annotations.NullMarked;
