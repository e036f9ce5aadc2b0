/** {@code ./counterfoil demo}: everything started, a sample played through it, and a summary for somebody who sees it for the first time. */
@NullMarked
package io.counterfoil.sandbox.demo;

import org.jspecify.annotations.NullMarked;
