/** What proves a trade: documents of the user's company, uploaded or typed, and what is left of them. */
@NullMarked
package io.counterfoil.portal.tradedocument;

import org.jspecify.annotations.NullMarked;
