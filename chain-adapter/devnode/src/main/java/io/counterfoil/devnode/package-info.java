/** A FISCO BCOS development chain in one JVM, to which the unmodified Java SDK connects. */
@NullMarked
package io.counterfoil.devnode;

import org.jspecify.annotations.NullMarked;
