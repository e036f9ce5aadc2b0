@NullMarked
package io.counterfoil.sandbox.cli;

import org.jspecify.annotations.NullMarked;
