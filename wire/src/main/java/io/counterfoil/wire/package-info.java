/** What comes in or goes out over a wire or in a file, read and written with care. */
@NullMarked
package io.counterfoil.wire;

import org.jspecify.annotations.NullMarked;
