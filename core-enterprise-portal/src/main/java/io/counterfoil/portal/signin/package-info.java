/** Who has logged in, and what happens when that ends. */
@NullMarked
package io.counterfoil.portal.signin;

import org.jspecify.annotations.NullMarked;
