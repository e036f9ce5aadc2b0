/** Reads trade documents from the files in which sellers, tax offices and customs hand them out. */
@NullMarked
package io.counterfoil.documents.reading;

import org.jspecify.annotations.NullMarked;
