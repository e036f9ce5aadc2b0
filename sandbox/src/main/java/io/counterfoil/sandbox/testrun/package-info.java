@NullMarked
package io.counterfoil.sandbox.testrun;

import org.jspecify.annotations.NullMarked;
