/** What a user chose for this browser: language and appearance. */
@NullMarked
package io.counterfoil.portal.preference;

import org.jspecify.annotations.NullMarked;
