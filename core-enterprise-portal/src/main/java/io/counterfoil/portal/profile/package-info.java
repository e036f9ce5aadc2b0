/** What a participant says of itself: industry, region, size, and whom to ask. */
@NullMarked
package io.counterfoil.portal.profile;

import org.jspecify.annotations.NullMarked;
