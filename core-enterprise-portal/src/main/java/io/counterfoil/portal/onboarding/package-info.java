/** Who a participant is: its documents, bank accounts and the terms it has agreed to; and what the operators say of them. */
@NullMarked
package io.counterfoil.portal.onboarding;

import org.jspecify.annotations.NullMarked;
