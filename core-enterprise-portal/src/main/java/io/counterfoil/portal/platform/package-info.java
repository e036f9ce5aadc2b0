/** What all calls to the services have in common: the person's token, refusals, pages of a list. */
@NullMarked
package io.counterfoil.portal.platform;

import org.jspecify.annotations.NullMarked;
