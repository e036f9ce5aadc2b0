/** What is around every page: who, for whom, when, in which language, and where one can go. */
@NullMarked
package io.counterfoil.portal.frame;

import org.jspecify.annotations.NullMarked;
