/** How values are written for people, in Chinese and English: money, days, deadlines, counts, ids. Plain Java. */
@NullMarked
package io.counterfoil.portal.format;

import org.jspecify.annotations.NullMarked;
