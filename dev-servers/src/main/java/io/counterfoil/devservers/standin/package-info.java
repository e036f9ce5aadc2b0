/** What the servers that stand in for something outside have in common. */
@NullMarked
package io.counterfoil.devservers.standin;

import org.jspecify.annotations.NullMarked;
