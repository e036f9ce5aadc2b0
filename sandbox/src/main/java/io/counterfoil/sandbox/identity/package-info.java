/** Who may log in to this installation: what the sandbox adds to the realm file, which knows nobody. */
@NullMarked
package io.counterfoil.sandbox.identity;

import org.jspecify.annotations.NullMarked;
