/** Where a bank has its events sent, what was sent there, and how it was answered. */
@NullMarked
package io.counterfoil.portal.webhook;

import org.jspecify.annotations.NullMarked;
