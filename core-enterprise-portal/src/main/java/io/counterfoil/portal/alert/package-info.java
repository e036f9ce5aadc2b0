/** What a bank's gateway found of documents after they were financed. */
@NullMarked
package io.counterfoil.portal.alert;

import org.jspecify.annotations.NullMarked;
