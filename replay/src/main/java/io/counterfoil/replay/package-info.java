/** Acts out a file of receivables through the APIs of the service and the banks, as those who took part in it. */
@NullMarked
package io.counterfoil.replay;

import org.jspecify.annotations.NullMarked;
