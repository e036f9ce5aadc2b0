/** A checker's word on what a maker recorded: one payable, or many at once. */
@NullMarked
package io.counterfoil.portal.approval;

import org.jspecify.annotations.NullMarked;
