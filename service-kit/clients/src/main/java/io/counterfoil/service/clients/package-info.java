/** How a service asks others: clients with limits of time, and a token of its own. */
@NullMarked
package io.counterfoil.service.clients;

import org.jspecify.annotations.NullMarked;
