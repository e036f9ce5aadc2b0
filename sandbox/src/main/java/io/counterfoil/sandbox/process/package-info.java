@NullMarked
package io.counterfoil.sandbox.process;

import org.jspecify.annotations.NullMarked;
