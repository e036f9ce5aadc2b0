/** What somebody types into a form, and what is wrong with it. */
@NullMarked
package io.counterfoil.portal.form;

import org.jspecify.annotations.NullMarked;
