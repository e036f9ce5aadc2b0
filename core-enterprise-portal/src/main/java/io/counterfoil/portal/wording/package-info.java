/** Every sentence the portal says, in both languages, checked when the module is built. */
@NullMarked
package io.counterfoil.portal.wording;

import org.jspecify.annotations.NullMarked;
